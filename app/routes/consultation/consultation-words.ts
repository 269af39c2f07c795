import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/consultation. */
export const consultationWords = words({
  en: {
    documentTitle: "Your consultation sheet – Scalpmark",
    sheetFor: (name: string) => `Questions for ${name}: your consultation sheet`,
    description: (name: string) =>
      `What to ask ${name} before treatment: what its page does not show yet, and what to ask every clinic. To be printed.`,
    clinics: "Clinics",
    title: (name: string) => `Questions for ${name}`,
    nothingMissing: "Nothing that we look for is missing from this clinic’s page. These questions belong to every consultation.",
    howManyQuestions: (gaps: number, fixed: number) =>
      `${printCount(gaps, "question")} about what its page does not show or what speaks against it, and ${fixed} for every consultation.`,
    treatment: "Treatment",
    notDecided: "Not decided",
    hairLossGrade: "Hair loss grade",
    notKnown: "Not known",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    makeMySheet: "Make the sheet for me",
    whomItIsFor: "Whom the sheet is for",
    printNote: "Print this page and take it with you: every question has room to write.",
    clinic: "Clinic",
    dayOfTheVisit: "Day of the visit",
    iSpokeTo: "I spoke to",
    madeOn: "Made on",
    madeOnFrom: rich("{asOf} from {address}"),
    aboutThisClinic: "About this clinic",
    aboutThisClinicNote: "Each is here because of something on its page, or missing from it.",
    forEveryConsultation: "For every consultation",
    writeItDown: rich(
      "You need not decide on the day. <link>Write down what was said</link>: only you will see it, and what differs from the clinic’s page can be reported from there.",
    ),
    noMedicalAdvice: "These are questions, not medical advice. Ask a doctor about your health and your skin.",
    afterTheVisit: "After the visit",
  },
});
