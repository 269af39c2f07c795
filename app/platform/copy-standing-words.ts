import type { CopyStanding } from "#app/platform/committed.server.ts";
import { words } from "#app/platform/words.ts";

/** How a copy of the database is, for whoever runs the site. */
export const copyStandingWords = words({
  en: {
    says: (standing: CopyStanding): string => {
      if (standing.state === "away") return "away";
      return standing.state === "foreign" ? "not a copy of this database, as it is now" : `${standing.behind} bytes behind`;
    },
    line: (number: number, says: string) => `copy ${number}: ${says}`,
  },
});
