import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/evidence/new, by all its parts. */
export const evidenceNewWords = words({
  en: {
    documentTitle: "Send a document – Scalpmark",
    chooseDocument: "Choose the document.",
    whatDoesItShow: "What does it show?",
    title: "Send a document",
    replacesOlder: (replaces: string) =>
      `It stands in the place of “${replaces}” as soon as it is accepted. Until then the older one counts on.`,
    whatItShows: "What it shows",
    sendKind: (kind: string) => `Send: ${kind}`,

    // evidence-form.tsx
    document: "The document",
    chooseFileAgain: "Choose the file again: a browser does not keep it.",
    documentHint: "PDF, JPEG, PNG or WebP, at most 12 MB. Only whoever checks it sees it.",
    sendDocument: "Send this document",
    moderatorOnly: "For the moderator only: never shown to others.",
    chooseOne: "Choose one",
    wholeClinic: "The clinic as a whole",
    trainersPage: "The trainer’s page here",
    trainersPageHint:
      "If they have one: its address, such as /practitioners/jo-line. Their evidenced years on that day are then shown with the course.",

    // evidence-kinds.tsx
    hoursOf: (course: string, hours: number) => `${course}: ${hours} h`,
    shortCourses: "Short courses of 1 to 5 days: 8 to 40 h",
    longestProgrammes: "The field’s longest programmes: three months",
    normsTitle: "What the field’s own bodies ask for",
    normsNote: "For comparison: no course passes or fails here by a number.",
  },
});
