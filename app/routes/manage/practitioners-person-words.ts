import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/practitioners/:person, by all its parts. */
export const practitionersPersonWords = words({
  en: {
    aPractitioner: "A practitioner",
    documentTitle: (name: string) => `${name} – Scalpmark`,
    somebodyElseHasChanged: "Somebody else has changed this since you opened it. Nothing was saved yet, and nothing of yours is lost.",
    theirOwnPage: "Their own page",

    // practitioners-parts.tsx
    suchAsBarber11: "Such as “Barber, 11 years”. It stands on their own page too.",
    save: "Save",
    whatYouState: "What you state",
    whatIsLeftEmpty: "What is left empty is printed as “Not provided”.",
    lastDayHere: "Last day here",
    endTheirTimeHere: "End their time here",
    theyHaveLeft: "They have left",
    theirTrainingYearsAndReviews:
      "Their training, years and reviews go with them. Their cases and photos stay on your page as history, under their name, and vouch for you no longer. It cannot be undone: if they come back, name them again.",
    byMailToBeAnswered: (until: string) => `by mail, to be answered until ${until}`,
    aModeratorAsksThem: "a moderator asks them",
    asked: (askedOn: string, until: string) => `Asked on ${askedOn}: ${until}.`,
    askAgainAtThisAddress: "Ask again at this address",
    theirOwnNotOne: "Their own, not one of the clinic.",
    askAgain: "Ask again",
    nameThemNoLonger: "Name them no longer",
    theyHaveNotAnswered: "They have not answered",
    untilTheySayYes: "Until they say yes, nothing of their record is shown or counted here.",
  },
});
