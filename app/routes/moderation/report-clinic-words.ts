import { words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/report. */
export const reportClinicWords = words({
  en: {
    documentTitle: "Report a clinic’s page – Scalpmark",
    clinics: "Clinics",
    title: (name: string) => `Report the page of ${name}`,
    lede: "A person looks at every report. The clinic is not told who made it, and nothing is decided before the clinic was heard.",
    backToWhatYouWrote: "Back to what you wrote down",
    thanks: "Thank you. A moderator will look at it.",
    detailHint: "What the page says, what you were told or saw, and when. The clinic does not read this.",
    whatIsWrong: "What is wrong",
  },
});
