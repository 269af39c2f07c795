import { rich, words } from "#app/platform/words.ts";

/** What is said at /account, by all its parts. */
export const ownAccountWords = words({
  en: {
    documentTitle: "Your account – Scalpmark",
    client: "Client: you can write reviews of clinics that treated you",
    owner: "Clinic: you can speak for the clinics you are a member of, and cannot review any",
    moderator: "Moderator: you decide about photos and reports, always with a second person",
    administrator: "Administrator",
    unknownForm: "This form asks for something this page cannot do.",
    title: "Your account",
    emailChanged: "Your account has its new e-mail address.",
    emailVerified: "Your e-mail address is verified.",
    onlyReading: rich("You can read everything, but not write. <verifyEmail>Open the link we sent, or have it sent again</verifyEmail>."),
    emailNotVerified: "Your e-mail address is not verified yet",
    name: "Name",
    nameNote: "Shown with what you write here.",
    email: "E-mail address",
    emailToChange: rich("{email} (<page>change it</page>)"),
    emailVerifiedNote: "Verified. Never shown.",
    emailNotVerifiedNote: "Not verified yet. Never shown.",
    role: "Role",
    you: "You",
    yourReviews: "Your reviews, and how far their proof has been checked",
    yourTreatments: "Treatments you confirmed, and taking them down",
    yourComplaints: "Your complaints to clinics, and their answers",
    reviews: "Reviews",
    protectedPhotos: "Photos you protect, and whether a copy was found",
    photos: "Photos",
    profilesYouClaimed: "Profiles you claimed",

    // safety-sections.tsx
    securityPage: "Password, second factor, passkeys, and what happened lately",
    secondFactorOn: rich("<page>Second factor</page>: set up. Your password alone opens nothing."),
    secondFactorOff: rich("<page>Second factor</page>: not set up. Whoever knows your password is you here."),
    security: "Security",
    onlyHere: "Only here.",
    onBrowsers: (count: number) =>
      `On ${count} devices or browsers, this one included. If that is more than you know of, sign out everywhere and choose a new password.`,
    yourSessions: "Which they are, and how to end one",
    signOutEverywhere: "Sign out everywhere",
    whereSignedIn: "Where you are signed in",
    getYourData: "Get all that we keep about you, as one file",
    eraseYourAccount: "Erase your account",
    yourData: "Your data",
  },
});
