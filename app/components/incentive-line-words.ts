import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by incentive-line.tsx. */
export const incentiveLineWords = words({
  en: {
    theAuthorOfTheOne: "The author of the one review says",
    allAuthorsOfTheReviews: (ofValue: number) => `All authors of the ${printCount(ofValue, "review")} say`,
    thatNothingWasGiven: (ofValue: string) => `${ofValue} that nothing was given for it.`,
    authors: (ofValue: number) => printCount(ofValue, "author"),
    says: "says",
    say: "say",
    ofThatSomethingWasGiven: rich("{given} of {ofPart} {given2} that something was given for the review. Each such review says what."),
  },
});
