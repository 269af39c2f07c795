import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** Null: nobody kept how many there were, or which version it was. */
const comparedWith = (photos: number | null, version: string | null): string =>
  `Compared with ${photos === null ? "every photo known here by then" : printCount(photos, "photo")}${version === null ? "" : ` by software, version ${version}`}`;

/** What is said at /photos/:id, by all its parts. */
export const photoWords = words({
  en: {
    documentTitle: "Photo – Scalpmark",
    photoAndState: (name: string, state: string) => `A photo of ${name}: ${state}`,
    description: (name: string) => `A photo shown by ${name}: its stage, what it was compared with and what was found.`,
    clinics: "Clinics",
    photos: "Photos",
    title: (name: string) => `A photo of ${name}`,
    drawnPicture: "A drawn picture: nobody real is shown.",
    shownBy: "Shown by",
    inAReview: "In a review: a client sent it.",
    stage: "Stage",
    treatment: "Treatment",
    takenOn: "Taken on",
    asStated: "As stated by whoever sent it.",
    firstSeenHere: "First seen here",
    firstSeenNote: "Being first here is the weakest proof of whose photo it is.",
    unseenMatches: (count: number) =>
      `${printCount(count, "matching photo is", "matching photos are")} not shown here: held back until people have looked, or only protected by the owner.`,
    whereElseItIsKnown: "Where else it is known",
    foundBySoftware: "Found by software. People decide what it means.",
    neverChecked: "Never checked",
    whatTheFileSays: "What the file says",
    fileNote: "Read from the file that was sent. Where it was taken is never read.",
    readTheDecision: "Read the decision",
    whatHappened: "What happened to it",
    whatHappenedNote: "Every step, with its day. Whoever acted is told by role.",
    ifItIsYourHead:
      "If it shows your head and you did not agree to it, say so. You need no account, and a moderator looks at it first of all.",
    thisIsMyHead: "This is my head",
    reportSomethingElse: "Report something else",
    isSomethingWrong: "Is something wrong with it?",
    everyReportIsRead: "A person reads every report.",

    // photo-page-view.server.ts
    firstSeenOn: (time: string) => `First seen here ${time}`,

    // photo-history.ts
    clientConfirmation: "the client’s own confirmation",
    liveRecapture: "a new photo of the same head with a code printed for it",
    originalFile: "the original file",
    contentCredential: "a content credential",
    sessionLog: "a session log made before the photo was published",
    earlierPage: "an earlier public page",
    evidenceAccepted: (evidence: string) => `A moderator accepted evidence that the photo is its clinic’s: ${evidence}`,
    sentByAClient: "Sent by a client with a review",
    sentByItsClinic: "Sent by its clinic",
    matchTakenAway: "The photo it matched was taken away by its owner, so nothing is left to decide",
    takenDownByAModerator: "Taken down by a moderator",
    takenDownWithoutConsent: "Taken down: the person shown did not agree to it, or took that back",
    shownAgainWithConsent: "Shown again: the person shown agreed to it",
    shownAgainByAModerator: "Shown again by a moderator",
    tooLittleDetail: (compared: number | null, version: string | null) => `${comparedWith(compared, version)}: too little detail to tell`,
    copiesFound: (compared: number | null, version: string | null, matches: number) =>
      `${comparedWith(compared, version)}: ${matches > 0 ? `${printCount(matches, "match", "matches")} found` : "no copy found"}`,
    disputeAfterMatch: "A dispute about it was opened after a match by software. The parties were told",
    disputeAfterReport: "A dispute about it was opened after a reader’s report. The parties were told",
    anotherPhotoJoined: "Another photo joined the dispute",
    statementMade: "A party to the dispute made a statement",
    decided: ({ appeal, copyOf, decision, rule }: { appeal: boolean; copyOf: string | null; decision: string; rule: string }) =>
      `${appeal ? "An appeal was answered" : "Two moderators decided"}${copyOf === null ? "" : ` about the photo of ${copyOf} that matches it`}: ${decision}. ${rule}`,
    appealed: (clinicName: string) => `${clinicName} appealed`,
  },
});
