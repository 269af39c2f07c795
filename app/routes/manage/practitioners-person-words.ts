import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/practitioners/:person, by all its parts. */
export const practitionersPersonWords = words({
  en: {
    practitioner: "A practitioner",
    documentTitle: (name: string) => `${name} – Scalpmark`,
    changedMeanwhile: "Somebody else has changed this since you opened it. Nothing was saved yet, and nothing of yours is lost.",
    ownPage: "Their own page",

    // practitioners-parts.tsx
    workBeforeHint: "Such as “Barber, 11 years”. It stands on their own page too.",
    save: "Save",
    whatYouState: "What you state",
    whatYouStateNote: "What is left empty is printed as “Not provided”.",
    lastDayHere: "Last day here",
    endTheirTime: "End their time here",
    theyHaveLeft: "They have left",
    theyHaveLeftNote:
      "Their training, years and reviews go with them. Their cases and photos stay on your page as history, under their name, and vouch for you no longer. It cannot be undone: if they come back, name them again.",
    askedByMail: (askedOn: string, until: string) => `Asked on ${askedOn}: by mail, to be answered until ${until}.`,
    askedByModerator: (askedOn: string) => `Asked on ${askedOn}: a moderator asks them.`,
    askAgainAt: "Ask again at this address",
    askAgainAtHint: "Their own, not one of the clinic.",
    askAgain: "Ask again",
    nameNoLonger: "Name them no longer",
    notAnswered: "They have not answered",
    notAnsweredNote: "Until they say yes, nothing of their record is shown or counted here.",
  },
});
