import { words } from "#app/platform/words.ts";

/** What is said by recompute-here.ts. */
export const recomputeHereWords = words({
  en: {
    fetchingTheInputs: "Fetching the inputs",
    notFetched: "The inputs could not be fetched, so nothing was recomputed. Check the connection and press the button again.",
  },
});
