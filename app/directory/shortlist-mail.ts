/** A clinic of somebody's shortlist whose state has changed, in sentences. */
export interface ChangedClinic {
  slug: string;
  name: string;
  changes: readonly string[];
}

/** One mail about everything that changed. The clinics' names are all that anybody else wrote in it. */
export function shortlistLetter(
  clinics: readonly ChangedClinic[],
  { origin, stopUrl }: { origin: string; stopUrl: string },
): { subject: string; text: string } {
  const [first] = clinics;
  const subject =
    clinics.length === 1 && first
      ? `Something changed at ${first.name}`
      : `Something changed at ${clinics.length} clinics of your shortlist`;
  const parts = clinics.map(
    ({ slug, name, changes }) => `${name}\n${changes.map((change) => `- ${change}`).join("\n")}\n${origin}/clinics/${slug}`,
  );
  return {
    subject,
    text: `You asked to hear when something changes at a clinic on your shortlist.

${parts.join("\n\n")}

Your shortlist: ${origin}/shortlist

We write at most once a day. This page ends these mails with one press:
${stopUrl}

Scalpmark
We never ask for your password by mail.`,
  };
}
