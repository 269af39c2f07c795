import { words } from "#app/platform/words.ts";

/** What is said at /second-looks/:id, by all its parts. */
export const secondLookCaseWords = words({
  en: {
    documentTitle: "A second look – Scalpmark",
    moderation: "Moderation",
    title: (title: string) => `Second look: ${title}`,
    lede: "Drawn by lot. Somebody has judged this before; what they found is not shown until you have answered. Judge it as if nobody had.",
    whatIsKnown: "What is known",
    theReview: "The review",
    thePhoto: "The photo",
    saveTheDocument: "Save the document",
    whatWasSentMade: "What was sent, made anew from its pixels",
    whatWasSent: "what was sent",
    what: "What was sent",
    privateOnlyWhoever: "Private. Only whoever has to decide sees it, and each look is recorded.",
    bothLooks: "Both looks",
    yourAnswer: "Your answer",

    // second-look-forms.tsx
    whatDoYouFind: "What do you find?",
    whatDoYouGo: "What do you go by?",
    readByTheFirst: "Read by the first person and by whoever decides if you differ. No name of a person, nothing private.",
    saveTheSecondLook: "Save the second look",
    firstLook: "First look",
    secondLook: "Second look",
    whatTheSecondGoes: "What the second goes by",
    bothCameToTheSame: "Both came to the same. Nothing changes.",
    theyCameToDifferent:
      "They came to different answers. A third person who had no part in either decides; neither look is worth more than the other.",

    // second-look-view.server.ts
    aReport: "A report",
    aReported: (subjectKind: string) => `A reported ${subjectKind}`,
    whatIsToBeDone: "What is to be done? That it is negative is no reason to take anything down.",
    reasonGiven: "Reason given",
    reported: "Reported",
    aDocument: "A document",
    doesItShowWhat: (doesNotProve: string) => `Does it show what the clinic states? ${doesNotProve}`,
    sent: "Sent",
    evidenceOfOwnership: "Evidence of ownership",
    brought: "Brought",
    saidToBeTaken: "Said to be taken",
    firstSeenHere: "First seen here",
    codeThatHasToBeInThePicture: "Code that has to be in the picture",
    address: "Address",
    proofOfTreatment: "Proof of treatment",
    doesItShow: (doesNotProve: string) => `Does it show that this treatment took place at this clinic? ${doesNotProve}`,
  },
});
