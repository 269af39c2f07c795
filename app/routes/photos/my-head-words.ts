import { words } from "#app/platform/words.ts";

/** What is said at /my-head. */
export const myHeadWords = words({
  en: {
    documentTitle: "This is my head – Scalpmark",
    title: "This is my head",
    lede: "Say that this photo shows you, and what you want. You need no account and prove nothing now. A moderator reads it before other reports.",
    thePhoto: "The photo",
    whatDoYouWant: "What do you want?",
    whatShouldTheModeratorKnow: "What should the moderator know?",
    suchAsWhereYouWere: "Such as where you were treated. The clinic does not read this.",
    howCanWeReach: "How can we reach you?",
    anEMailAddress:
      "An e-mail address or telephone number, if you want an answer. Only moderators see it, and it is deleted when the report is answered.",
    send: "Send",
    whatYouWant: "What you want",
    whatHappensNext: "What happens next",
    thankYouAModerator: "Thank you. A moderator will look at it.",
    whatYouSentHasArrived: "What you sent has arrived.",
    backToTheClinics: "Back to the clinics",
    aModeratorCanTake: "A moderator can take the photo from every page at once, while it is looked into.",
    theClinicIsNotTold: "The clinic is not told who you are, nor that it was you.",
    ifYouLeftAnAddress: "If you left an address, a moderator may ask you something that only the person shown can answer.",
    whetherTheClinicDid: "Whether the clinic did anything wrong is another question. Two people decide it, after the clinic was heard.",
    otherSitesMayStill: "Other sites may still show the photo. We cannot take it down there.",
  },
});
