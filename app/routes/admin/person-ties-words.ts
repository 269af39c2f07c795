import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/ties. */
export const personTiesWords = words({
  en: {
    moderator: "a moderator",
    documentTitle: (name: string) => `Ties of ${name} – Scalpmark`,
    agreed: "Agreed. The tie counts for 30 days more and then ends by itself.",
    declined: "Declined. The tie goes on counting.",
    noTies: "None.",
    declared: (nature: string, declaredOn: string, until: string | null) =>
      `“${nature}.” Declared ${declaredOn}. ${until === null ? "Counts." : `Counts until ${until}.`}`,
    askedForItsEnd: (on: string) => `Asked on ${on} for it to end:`,
    agree: "Agree, it ends in 30 days",
    decline: "Decline",
    declaredTies: "Declared ties",
    title: (name: string) => `Ties of ${name}`,
    notYourOwn: "These are yours. Another administrator answers when you ask for one to end.",
    lede: "What they declared. Matters of these clinics are hidden from them.",
  },
});
