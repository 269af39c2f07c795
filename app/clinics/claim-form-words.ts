import type { ClaimKindCode } from "#app/clinics/claim-form.ts";

import { words } from "#app/platform/words.ts";

/** What is said of claims a clinic makes about itself. */
export const claimFormWords = words({
  en: {
    giveNumber: "Give the number.",
    giveNumberSuchAs: "Give a number, such as 3 or 2.5.",
    chooseKind: "Choose what the claim is about.",
    choosePerson: "Choose one of the people listed.",
    writeClaim: "Write the claim in your own words.",
    atLeast: (characters: number) => `Write at least ${characters} characters.`,
    giveDay: "Give the day on which it was so.",
    dateExists: "Give a date that exists.",
    dateNotCome: "This date has not come yet.",
    dateTooLongAgo: "This date is too long ago. Check the year.",
    nobodyHasMore: {
      years_of_practice: (most: string) => `Nobody has more than ${most} years.`,
      treatments_done: (most: string) => `Nobody has more than ${most} treatments.`,
      training_hours: (most: string) => `Nobody has more than ${most} hours.`,
    } satisfies Record<ClaimKindCode, (most: string) => string>,
    kinds: {
      years_of_practice: "Years of practice",
      treatments_done: "Treatments done",
      training_hours: "Hours of training",
    } satisfies Record<ClaimKindCode, string>,
    writeAnswer: "Write your answer.",
    chooseDocumentListed: "Choose one of the documents listed.",
    atMostClaims: (mostClaims: number) => `A clinic makes at most ${mostClaims} claims. Withdraw one first.`,
    chooseDocument: "Choose one of your documents.",
    atMostAnswers: (answersPerClaim: number) => `There can be ${answersPerClaim} answers to one sum.`,
  },
});
