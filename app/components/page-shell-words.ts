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
    footer: "Footer",

    // logo.tsx
    m126208h0m6:
      "M12.6 20.8h0M6.2 32h0M19.1 32h0M32 32h0M12.6 43.2h0M25.6 43.2h0M38.5 43.2h0M51.4 43.2h0M19.1 54.3h0M32 54.3h0M44.9 54.3h0",
    m256208h0m44: "M25.6 20.8h0M44.9 32h0",
    m19197h0m38: "M19.1 9.7h0M38.5 20.8h0M57.8 32h0",
    m3297h0m514: "M32 9.7h0M51.4 20.8h0",
    m44997h0: "M44.9 9.7h0",
  },
});
