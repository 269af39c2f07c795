import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/ties. */
export const personTiesWords = words({
  en: {
    aModerator: "a moderator",
    documentTitle: (name: string) => `Ties of ${name} – Scalpmark`,
    agreedTheTieCounts: "Agreed. The tie counts for 30 days more and then ends by itself.",
    declinedTheTieGoes: "Declined. The tie goes on counting.",
    none: "None.",
    countsUntil: (until: string) => `Counts until ${until}.`,
    counts: "Counts.",
    declared: (nature: string, declared: string, until: string) => `“${nature}.” Declared ${declared}. ${until}`,
    askedOnForItToEnd: (on: string) => `Asked on ${on} for it to end:`,
    agreeItEndsIn30: "Agree, it ends in 30 days",
    decline: "Decline",
    declaredTies: "Declared ties",
    title: (name: string) => `Ties of ${name}`,
    theseAreYoursAnother: "These are yours. Another administrator answers when you ask for one to end.",
    whatTheyDeclaredMatters: "What they declared. Matters of these clinics are hidden from them.",
  },
});
