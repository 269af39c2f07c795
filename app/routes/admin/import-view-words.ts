import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by import-view.ts. */
export const importViewWords = words({
  en: {
    overpassJson: "OpenStreetMap JSON (Overpass)",
    kilobytes: (kilobytes: string) => `${kilobytes} kB`,
    megabytes: (megabytes: string) => `${megabytes} MB`,
    outcomes: ({
      created,
      updated,
      unchanged,
      duplicates,
      refused,
    }: {
      created: number;
      updated: number;
      unchanged: number;
      duplicates: number;
      refused: number;
    }) => `${created} new, ${updated} changed, ${unchanged} unchanged, ${duplicates} here already, ${refused} refused`,
    recordCount: (count: number) => printCount(count, "record"),
  },
});
