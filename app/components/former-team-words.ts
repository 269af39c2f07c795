import { words } from "#app/platform/words.ts";

/** What is said by former-team.tsx. */
export const formerTeamWords = words({
  en: {
    workedHereBefore: "Worked here before",
    theirRecordWentWithThem: (periodOf: string) => `${periodOf} Their record went with them and counts here no longer.`,
    from: (since: string) => `From ${since}.`,
    until: (until: string) => `Until ${until}.`,
    to: (since: string, until: string) => `${since} to ${until}.`,
  },
});
