import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence/new, by all its parts. */
export const evidenceNewWords = words({
  en: {
    documentTitle: "Send a document – Scalpmark",
    chooseTheDocument: "Choose the document.",
    whatDoesItShow: "What does it show?",
    title: "Send a document",
    itStandsInThePlace: (replaces: string) =>
      `It stands in the place of “${replaces}” as soon as it is accepted. Until then the older one counts on.`,
    whatItShows: "What it shows",
    send: (label: string) => `Send: ${label}`,

    // evidence-form.tsx
    theDocument: "The document",
    chooseTheFileAgain: "Choose the file again: a browser does not keep it.",
    pdfJpegPngOrWebp: "PDF, JPEG, PNG or WebP, at most 12 MB. Only whoever checks it sees it.",
    sendThisDocument: "Send this document",
    forTheModeratorOnly: "For the moderator only: never shown to others.",
    chooseOne: "Choose one",
    theClinicAsAWhole: "The clinic as a whole",
    theTrainersPageHere: "The trainer’s page here",
    ifTheyHaveOne:
      "If they have one: its address, such as /practitioners/jo-line. Their evidenced years on that day are then shown with the course.",

    // evidence-kinds.tsx
    h: (name: string, hours: number) => `${name}: ${hours} h`,
    shortCoursesOf1: "Short courses of 1 to 5 days: 8 to 40 h",
    theFieldsLongestProgrammes: "The field’s longest programmes: three months",
    whatTheFieldsOwn: "What the field’s own bodies ask for",
    forComparisonNoCourse: "For comparison: no course passes or fails here by a number.",
  },
});
