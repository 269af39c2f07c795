import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/consultation. */
export const consultationWords = words({
  en: {
    documentTitle: "Your consultation sheet – Scalpmark",
    questionsForYourConsultation: (name: string) => `Questions for ${name}: your consultation sheet`,
    whatToAskBefore: (name: string) =>
      `What to ask ${name} before treatment: what its page does not show yet, and what to ask every clinic. To be printed.`,
    clinics: "Clinics",
    title: (name: string) => `Questions for ${name}`,
    nothingThatWeLook: "Nothing that we look for is missing from this clinic’s page. These questions belong to every consultation.",
    questionsAboutWhatItsPage: (gaps: number, fixedCount: number) =>
      `${printCount(gaps, "question")} about what its page does not show or what speaks against it, and ${fixedCount} for every consultation.`,
    treatment: "Treatment",
    notDecided: "Not decided",
    hairLossGrade: "Hair loss grade",
    notKnown: "Not known",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    makeTheSheetForMe: "Make the sheet for me",
    whomTheSheet: "Whom the sheet is for",
    printThisPageAndTake: "Print this page and take it with you: every question has room to write.",
    clinic: "Clinic",
    dayOfTheVisit: "Day of the visit",
    iSpoke: "I spoke to",
    made: "Made on",
    from: rich("{asOf} from {address}"),
    aboutThisClinic: "About this clinic",
    eachIsHereBecause: "Each is here because of something on its page, or missing from it.",
    forEveryConsultation: "For every consultation",
    youNeedNotDecide: rich(
      "You need not decide on the day. <link>Write down what was said</link>: only you will see it, and what differs from the clinic’s page can be reported from there.",
    ),
    theseAreQuestionsNotMedical: "These are questions, not medical advice. Ask a doctor about your health and your skin.",
    afterTheVisit: "After the visit",
  },
});
