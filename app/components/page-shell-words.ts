import { words } from "#app/platform/words.ts";

/** What is said by page-shell.tsx, by all its parts. */
export const pageShellWords = words({
  en: {
    findAClinic: "Find a clinic",
    checkAPhoto: "Check a photo",
    howTheScoreWorks: "How the score works",
    decisions: "Decisions",
    yourClinic: "Your clinic",
    moderation: "Moderation",
    admin: "Admin",
    skipToContent: "Skip to content",
    demoNotice: "Everything here is a drawn demo: no clinic, person, photo or review on this site is real.",
    nothingSaved:
      "Nothing can be saved at the moment, and we are on it. You can read everything as always; please send forms a little later.",
    stateOfThisSite: "State of this site",
    aboutThisSite: "About this site",
    scalpmark: "Scalpmark",
    scalpmarkHome: "Scalpmark, home",
    account: "Account",
    main: "Main",
    signIn: "Sign in",
    join: "Join",
    signOut: "Sign out",
    noMoney: "Scalpmark takes no money from clinics.",
    nobodyCanPay:
      "Nobody can pay for a place in the results, a better score or the removal of a review. The score is computed from published rules and can be recomputed by anyone.",
    notMedicalAdvice: "Not medical advice.",
    whatIsSaid:
      "Scalpmark says what was checked and what clients reported. It does not say whether a treatment is right for you. Evidence that was checked is no promise of a result.",
    yourShortlist: "Your shortlist",
    compareClinics: "Compare clinics",
    guide: "A guide to the treatment",
    unhappy: "Already treated and unhappy?",
    protectMyPhotos: "Protect my photos",
    allScoresAsData: "All scores as data",
    forPrograms: "For programs",
    publicLogOfDecisions: "Public log of decisions",
    howModerationWorksOut: "How moderation works out",
    reportAWeakness: "Report a weakness",
    footer: "Footer",
  },
});
