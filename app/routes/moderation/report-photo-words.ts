import { words } from "#app/platform/words.ts";

/** What is said at /reports/new. */
export const reportPhotoWords = words({
  en: {
    documentTitle: "Report a photo – Scalpmark",
    clinics: "Clinics",
    title: (name: string) => `Report a photo of ${name}`,
    lede: "A person looks at every report. The clinic is not told who made it, and nothing is decided before the clinic was heard.",
    staysVisible: "The photo stays visible until they decide.",
    thanks: "Thank you. A moderator will look at it.",
    photo: "The photo",
    detailHint: "Such as where the original is to be found. The clinic does not read this.",
    whatIsWrong: "What is wrong",
  },
});
