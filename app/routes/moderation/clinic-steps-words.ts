import { words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug. */
export const clinicStepsWords = words({
  en: {
    unknownClinic: "a clinic",
    documentTitle: (name: string) => `Steps against ${name} – Scalpmark`,
    proposalWaits: "Your proposal waits.",
    clinicIsHeard:
      "The clinic is told by mail and can answer for 24 hours. Nothing changes for anybody before that and before it is confirmed.",
    stepInForce: "The step is in force.",
    clinicIsTold: "The clinic is told by mail, and can answer.",
    moderation: "Moderation",
    clinicsPage: "The clinic’s page",
    title: (name: string) => `Steps against ${name}`,
    lede: "Each rests on a rule and on facts, ends by itself, and can be appealed against. The lowest that serves is the right one.",
    nothingInForce: "Nothing is in force.",
    inForce: "In force",
    proposed: "Proposed",
    moderatorsPropose: "Steps are proposed by moderators. Administrators can be the second person.",
    proposeStep: "Propose a step",
    proposeStepNote:
      "More than a private notice needs a lower step of the last two years, a decision that stands in the log, or a grave rule: health, a missing licence, an unlawful picture, a burst under way.",
    noStepsBefore: "None.",
    stepsBefore: "Steps before",
    decisionsAboutIt: "Everything decided about it",
  },
});
