import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/cases. */
export const ownCasesWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Cases of ${name} – Scalpmark`,
    enterCase: "Enter a case",
    whatClientsRead: "What clients read",
    enterFirstCase: "Enter one with its dates, tie its photos to it, and send the client the link.",
    noCaseYet: "No case yet",
    case: "Case",
    client: "Client",
    photosOf: "Photos of",
    sessions: "Sessions",
    practitionerNotProvided: "Practitioner not provided",
    allCases: "All cases",
    newestSessionFirst: "The newest session first.",
    readAndReply: "What is said, and your reply",
    correctionsElsewhere: "Corrections elsewhere",
    correctionsNote: "Clients of other clinics say that work of yours was corrected there. You can reply once to each.",
    title: "Cases",
    lede: "One case is one treated head: who treated it, on which days, and how it looked at each stage. The client confirms it by a link of their own, and can take it back.",
  },
});
