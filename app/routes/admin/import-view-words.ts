import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by import-view.ts. */
export const importViewWords = words({
  en: {
    openstreetmapJsonOverpass: "OpenStreetMap JSON (Overpass)",
    max: (max: string) => `${max} kB`,
    bytes: (bytes: string) => `${bytes} MB`,
    newChangedUnchangedHere: ({
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
    records: (totalOf: number) => printCount(totalOf, "record"),
  },
});
