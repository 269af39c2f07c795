import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide/mending. */
export const mendingWords = words({
  en: {
    documentTitle: "Removal and correction of Scalp Micropigmentation",
    description:
      "Waiting, laser, saline and correction by somebody else: what each can and cannot do, how long it takes and what it costs, with sources.",
    title: "Removal and correction",
    lede: "There is nearly always something that can be done, and nearly never in a hurry. Nothing here is advice for your skin: ask a doctor about that.",
    whatCanBeDone: "What can be done",
    unhappy: "Already treated and unhappy?",
    unhappyNote: "What is normal on your day, what to keep as evidence, and your rights.",
    correctingClinics: rich(
      "<clinics>Clinics with evidenced corrections</clinics>: their clients confirmed the case, and its healed photos are shown.",
    ),
    next: "Next",
  },
});
