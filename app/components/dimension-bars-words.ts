import { words } from "#app/platform/words.ts";

/** What is said by dimension-bars.tsx. */
export const dimensionBarsWords = words({
  en: {
    caption: "Ratings by dimension, 1 to 5",
    dimension: "Dimension",
    mean: "Mean",
    noRatings: "None",
  },
});
