import { words } from "#app/platform/words.ts";

/** What is said by former-team.tsx. */
export const formerTeamWords = words({
  en: {
    workedHereBefore: "Worked here before",
    recordWentWithThem: (period: string) => `${period} Their record went with them and counts here no longer.`,
    fromDay: (since: string) => `From ${since}.`,
    untilDay: (until: string) => `Until ${until}.`,
    fromTo: (since: string, until: string) => `${since} to ${until}.`,
  },
});
