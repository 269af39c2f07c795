import { rich, words } from "#app/platform/words.ts";

/** What is said at /account, by all its parts. */
export const ownAccountWords = words({
  en: {
    documentTitle: "Your account – Scalpmark",
    clientYouCanWrite: "Client: you can write reviews of clinics that treated you",
    clinicYouCanSpeak: "Clinic: you can speak for the clinics you are a member of, and cannot review any",
    moderatorYouDecideAbout: "Moderator: you decide about photos and reports, always with a second person",
    administrator: "Administrator",
    thisFormAsksForSomething: "This form asks for something this page cannot do.",
    title: "Your account",
    yourAccountHasItsNew: "Your account has its new e-mail address.",
    yourEMailAddress: "Your e-mail address is verified.",
    youCanReadEverything: rich(
      "You can read everything, but not write. <verifyEmail>Open the link we sent, or have it sent again</verifyEmail>.",
    ),
    yourEMail: "Your e-mail address is not verified yet",
    name: "Name",
    shownWithWhatYouWrite: "Shown with what you write here.",
    eMailAddress: "E-mail address",
    change: "change it",
    verifiedNeverShown: "Verified. Never shown.",
    notVerifiedYetNeverShown: "Not verified yet. Never shown.",
    role: "Role",
    you: "You",
    yourReviewsAndHow: "Your reviews, and how far their proof has been checked",
    treatmentsYouConfirmedAndTaking: "Treatments you confirmed, and taking them down",
    yourComplaintsToClinics: "Your complaints to clinics, and their answers",
    reviews: "Reviews",
    photosYouProtectAndWhether: "Photos you protect, and whether a copy was found",
    photos: "Photos",
    profilesYouClaimed: "Profiles you claimed",

    // safety-sections.tsx
    passwordSecondFactorPasskeys: "Password, second factor, passkeys, and what happened lately",
    secondFactor: "Second factor",
    setUpYourPassword: "set up. Your password alone opens nothing.",
    notSetUpWhoever: "not set up. Whoever knows your password is you here.",
    security: "Security",
    onlyHere: "Only here.",
    onDevicesOrBrowsers: (sessions: number) =>
      `On ${sessions} devices or browsers, this one included. If that is more than you know of, sign out everywhere and choose a new password.`,
    whichTheyAreAndHow: "Which they are, and how to end one",
    signOutEverywhere: "Sign out everywhere",
    whereYouAreSigned: "Where you are signed in",
    getAllThatWe: "Get all that we keep about you, as one file",
    eraseYourAccount: "Erase your account",
    yourData: "Your data",
  },
});
