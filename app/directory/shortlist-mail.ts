import { shortlistKeptWords } from "#app/directory/shortlist-kept-words.ts";

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
  const say = shortlistKeptWords();
  const [first] = clinics;
  const subject = clinics.length === 1 && first ? say.oneSubject(first.name) : say.subject(clinics.length);
  const parts = clinics.map(
    ({ slug, name, changes }) => `${name}\n${changes.map((change) => `- ${change}`).join("\n")}\n${origin}/clinics/${slug}`,
  );
  return {
    subject,
    text: say.letter(parts.join("\n\n"), origin, stopUrl),
  };
}
