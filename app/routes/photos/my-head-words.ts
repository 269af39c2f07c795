import { words } from "#app/platform/words.ts";

/** What is said at /my-head. */
export const myHeadWords = words({
  en: {
    documentTitle: "This is my head – Scalpmark",
    title: "This is my head",
    lede: "Say that this photo shows you, and what you want. You need no account and prove nothing now. A moderator reads it before other reports.",
    photo: "The photo",
    whatDoYouWant: "What do you want?",
    forTheModerator: "What should the moderator know?",
    forTheModeratorHint: "Such as where you were treated. The clinic does not read this.",
    contact: "How can we reach you?",
    contactHint:
      "An e-mail address or telephone number, if you want an answer. Only moderators see it, and it is deleted when the report is answered.",
    send: "Send",
    whatYouWant: "What you want",
    whatHappensNext: "What happens next",
    sentTitle: "Thank you. A moderator will look at it.",
    sentArrived: "What you sent has arrived.",
    backToTheClinics: "Back to the clinics",
    photoMayBeTakenDown: "A moderator can take the photo from every page at once, while it is looked into.",
    clinicIsNotTold: "The clinic is not told who you are, nor that it was you.",
    youMayBeAsked: "If you left an address, a moderator may ask you something that only the person shown can answer.",
    blameIsDecidedApart: "Whether the clinic did anything wrong is another question. Two people decide it, after the clinic was heard.",
    otherSites: "Other sites may still show the photo. We cannot take it down there.",
  },
});
