import { words } from "#app/platform/words.ts";

/** What is said at /second-looks/:id, by all its parts. */
export const secondLookCaseWords = words({
  en: {
    documentTitle: "A second look – Scalpmark",
    moderation: "Moderation",
    title: (subject: string) => `Second look: ${subject.toLowerCase()}`,
    lede: "Drawn by lot. Somebody has judged this before; what they found is not shown until you have answered. Judge it as if nobody had.",
    whatIsKnown: "What is known",
    review: "The review",
    photo: "The photo",
    saveTheDocument: "Save the document",
    pictureAlt: "What was sent, made anew from its pixels",
    pictureName: "what was sent",
    whatWasSent: "What was sent",
    fileNote: "Private. Only whoever has to decide sees it, and each look is recorded.",
    bothLooks: "Both looks",
    yourAnswer: "Your answer",

    // second-look-forms.tsx
    whatDoYouFind: "What do you find?",
    whatDoYouGoBy: "What do you go by?",
    factsHint: "Read by the first person and by whoever decides if you differ. No name of a person, nothing private.",
    saveTheSecondLook: "Save the second look",
    firstLook: "First look",
    secondLook: "Second look",
    secondGoesBy: "What the second goes by",
    agreed: "Both came to the same. Nothing changes.",
    differed:
      "They came to different answers. A third person who had no part in either decides; neither look is worth more than the other.",

    // second-look-view.server.ts
    report: "A report",
    reported: { review: "A reported review", photo: "A reported photo", clinic: "A reported clinic" },
    reportQuestion: "What is to be done? That it is negative is no reason to take anything down.",
    reasonGiven: "Reason given",
    reportedOn: "Reported",
    document: "A document",
    documentQuestion: (doesNotProve: string) => `Does it show what the clinic states? ${doesNotProve}`,
    sent: "Sent",
    evidenceOfOwnership: "Evidence of ownership",
    brought: "Brought",
    saidToBeTaken: "Said to be taken",
    firstSeenHere: "First seen here",
    codeInPicture: "Code that has to be in the picture",
    address: "Address",
    proofOfTreatment: "Proof of treatment",
    proofQuestion: (doesNotProve: string) => `Does it show that this treatment took place at this clinic? ${doesNotProve}`,
  },
});
