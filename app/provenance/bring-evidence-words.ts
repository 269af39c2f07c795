import { printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is answered to whoever brings evidence for a photo, and what is asked of the person shown. */
export const bringEvidenceWords = words({
  en: {
    // evidence-form.ts
    sayWhatItIs: "Say what it is and where it comes from.",
    writeAtLeast: (characters: number) => `Write at least ${characters} characters, so that a moderator knows what to look for.`,
    giveTheDay: "Give the day.",
    dayThatExists: "Enter a day that exists, as year, month and day.",
    dayToCome: "This day is still to come.",
    lastBeforeFirst: "The last session is before the first.",
    chooseTheCode: "Choose the code that is in the photo.",
    pageAddress: "Give the page’s address.",
    wholeAddress: "Enter the whole address, beginning with https:// or http://.",

    // bring-evidence.server.ts
    mostPieces: (pieces: number) => `You can bring ${pieces} pieces for one photo, and you have.`,
    fileKnown: "This file was brought for this photo before. One file is one piece of evidence.",
    codeNotUsable: "This code has been used or has expired. Print a new one and take the photo again.",
    chooseTheFile: "Choose the file.",
    noFileBelongs: "No file belongs to this kind of evidence.",
    sessionsBetween: (first: string, last: string) => `Sessions from ${printDay(first)} to ${printDay(last)}.`,
    onPageSince: (day: string) => `On this page since ${printDay(day)} or earlier.`,

    // issue-recapture-code.server.ts
    mostCodes: (codes: number) => `You can be given ${codes} codes for one photo, and you have been.`,

    // withdraw-evidence.server.ts
    weighed: "This piece has been weighed and stays on record.",

    // ask-head-confirmation.server.ts
    writtenTooOften: "This address has been written to too often. Please try again in half an hour.",
    onlyFingerprints: "Of this photo only fingerprints are kept, so there is nothing to show to anybody.",
    ownAddress: "This is an address of your own clinic. Enter the address of the person shown.",
    askedOften: (times: number) => `The question can be sent ${times} times for one photo, and it has been.`,
    mostQuestions: (questions: number) => `You can have ${questions} questions sent in 24 hours. Please send this one tomorrow.`,

    // head-confirmation.ts
    yesOrNo: "Choose yes or no.",
    letterSubject: "Is this photo of your head?",
    letter: (
      clinic: string,
      url: string,
      days: number,
    ) => `${clinic} says that a photo it keeps at Scalpmark shows your head after its treatment, and gave us this address to ask you.

Scalpmark is a public directory that vets clinics for scalp micropigmentation. We ask because photos of treated heads are often taken from other clinics.

Look at the photo and answer yes or no here. You need no account:

${url}

The link works for ${days} days, and your answer counts once. Your address is removed as soon as you have answered, or when the link expires. If you do nothing, nothing happens.

Scalpmark
We never ask for your password by mail.`,
  },
});
