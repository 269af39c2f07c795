import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by incentive-line.tsx. */
export const incentiveLineWords = words({
  en: {
    nothingGiven: (reviews: number) =>
      reviews === 1
        ? "The author of the one review says that nothing was given for it."
        : `All authors of the ${printCount(reviews, "review")} say that nothing was given for it.`,
    authors: (authors: number) => printCount(authors, "author"),
    oneSays: rich("{given} of {authors} says that something was given for the review. Each such review says what."),
    manySay: rich("{given} of {authors} say that something was given for the review. Each such review says what."),
  },
});
