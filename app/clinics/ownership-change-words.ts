import type { ChangeKind, ChangeState } from "#app/clinics/profile-change.ts";
import { words } from "#app/platform/words.ts";

/** What is said of changes of a profile’s name, address or owner. */
export const ownershipChangeWords = words({
  en: {
    kinds: { name: "Name", address: "Address of the main location", owner: "Owner" } satisfies Record<ChangeKind, string>,
    states: {
      waiting: "waiting",
      objected: "objected to: a moderator decides",
      done: "done",
      withdrawn: "withdrawn",
      refused: "refused",
    } satisfies Record<ChangeState, string>,
    nameWithoutLetter: "A name has a letter or digit in it.",
    nameMixesAlphabets: "This name mixes letters of alphabets that look alike. Use one alphabet.",
    cityWithoutLetter: "A city has a letter in it.",
    enterCountry: "Enter the country.",
    unknownCountry: "Write the country’s name in English, or its two-letter code.",
    atMost: (longest: number) => `At most ${longest} characters.`,
    oneLine: "One line only.",
    tooFewProofs: (proofsForChange: number) => `To change this, ${proofsForChange} proofs of different kinds have to stand. Add one first.`,
    underWay: "Such a change is under way already.",
    saidAlready: "This is what the profile says already.",
    notWaiting: "This change is no longer waiting.",
    reviewedThisClinic: "You have written a review of this clinic, so you cannot take it over with this account.",
    enter: {
      name: "Enter the name.",
      street: "Enter the street.",
      city: "Enter the city.",
      region: "Enter the region.",
      postcode: "Enter the postcode.",
    },
    whoAccepted: "the person who accepted",
    notAcceptedYet: "a person who has not accepted yet",
    objectionTooLong: "At most 2,000 characters.",
  },
});
