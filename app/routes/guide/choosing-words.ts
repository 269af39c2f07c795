import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide/choosing. */
export const choosingWords = words({
  en: {
    documentTitle: "Choosing a clinic: red flags and what to ask",
    description:
      "Signs to slow down before Scalp Micropigmentation, why each matters and the question that settles it; training in hours; how to check a photo.",
    title: "Choosing: red flags and what to ask",
    lede: "None of these proves bad work. Each is a reason to ask one more question, and to wait for the answer.",
    ask: "Ask",
    redFlags: "Red flags",
    trainingInHours: "Training, in hours",
    checkPhoto: "Check a photo or a screenshot",
    checkingAPhoto: "Checking a photo",
    howTheScoreWorks: "How the score works",
    readingAScore: "Reading a score",
    goodAnswer: "A good answer",
    findClinic: rich("<clinics>Find a clinic</clinics>, open its page and choose “Questions to ask”."),
    questions: "What to ask at every consultation",
    questionsNote: "Each clinic’s page makes a sheet of these and of what that clinic leaves open, to print and take along.",
  },
});
