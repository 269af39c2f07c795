import { words } from "#app/platform/words.ts";

/** What is said by mending-ways.tsx. */
export const mendingWaysWords = words({
  en: {
    can: "Can",
    cannot: "Cannot",
    takes: "Takes",
    costs: "Costs",
  },
});
