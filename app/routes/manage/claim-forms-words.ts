import { words } from "#app/platform/words.ts";

/** What is said by claim-forms.tsx. */
export const claimFormsWords = words({
  en: {
    subject: "What is it about?",
    aboutWhom: "About whom?",
    wholeClinic: "The clinic as a whole",
    number: "The number",
    numberHint: "Years, treatments or hours.",
    wording: "In your own words",
    wordingHint: "As you say it elsewhere, such as “over 300 treatments completed”.",
    statedOn: "As of",
    putOnPage: "Put it on the page",
    yourAnswer: "Your answer",
    yourAnswerHint:
      "Shown beside the sum for everybody. Say what the sum does not know of. It cannot be changed afterwards; no name of a client, nothing private.",
    document: "The document that shows it",
    documentHint: "One of those you have submitted under Evidence. Readers see its title and how far it was checked, never the file.",
    noDocument: "None",
    publishAnswer: "Publish the answer",
  },
});
