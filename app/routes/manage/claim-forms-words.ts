import { words } from "#app/platform/words.ts";

/** What is said by claim-forms.tsx. */
export const claimFormsWords = words({
  en: {
    whatIsItAbout: "What is it about?",
    aboutWhom: "About whom?",
    theClinicAsAWhole: "The clinic as a whole",
    theNumber: "The number",
    yearsTreatmentsOrHours: "Years, treatments or hours.",
    inYourOwnWords: "In your own words",
    asYouSayItElsewhere: "As you say it elsewhere, such as “over 300 treatments completed”.",
    asOf: "As of",
    putItOnThePage: "Put it on the page",
    yourAnswer: "Your answer",
    shownBesideTheSum:
      "Shown beside the sum for everybody. Say what the sum does not know of. It cannot be changed afterwards; no name of a client, nothing private.",
    theDocumentThatShows: "The document that shows it",
    oneOfThose: "One of those you have submitted under Evidence. Readers see its title and how far it was checked, never the file.",
    none: "None",
    publishTheAnswer: "Publish the answer",
  },
});
