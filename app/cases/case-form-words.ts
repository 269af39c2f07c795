import { words } from "#app/platform/words.ts";

/** What the forms of a case answer to its clinic. */
export const caseFormWords = words({
  en: {
    // case.ts
    dateThatExists: "Give a date that exists.",
    dateToCome: "This date has not come yet.",
    dateLongAgo: "This date is too long ago. Check the year.",
    practitioner: "Choose who held the needle.",
    treatment: "Choose the treatment.",
    grade: "Choose one of the grades listed.",
    skinType: "Choose one of the skin types listed.",
    reload: "Reload this page and send it again.",
    oneSession: "Give the date of at least one session.",

    // case-photo-form.ts
    withdrawnCase: "The person treated does not want this case shown, so its photos cannot be changed.",
    dayToCome: "This day is still to come. Give the day the photos were taken.",
    captionTooLong: (characters: number) => `Keep the caption within ${characters} characters.`,
    confirmConsent: "Confirm that the person shown agreed to publication.",
    photosListed: "Choose among the photos listed.",
    atLeastOnePhoto: "Choose at least one photo.",
    mostPhotos: "Choose at most 50 photos.",

    // add-case-photos.server.ts
    photoTakenDown: "This photo was taken down. It cannot be sent again.",
    photoOfAnotherCase: "This photo belongs to another case.",

    // move-case-photos.server.ts
    photosStay: "The person treated has answered about this case with its photos, so they stay in it.",
    photosMoved: "One of these photos has been moved in the meantime. Please look again.",

    // change-case.server.ts
    changedMeanwhile:
      "Somebody else of your clinic has changed this case since you opened it. Both texts are below: send yours again, or leave it as it is now.",

    // find-case-practitioner.server.ts
    personListed: "Choose one of the people listed.",
    notThereOn: (name: string, days: string) =>
      `${name} did not work here on ${days}, by the dates under Practitioners. Mend the one or the other.`,

    // held-case-form.ts
    chooseWhatToDo: "Choose what to do.",
  },
});
