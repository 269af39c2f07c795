import { words } from "#app/platform/words.ts";

/** What is said at /sanctions/:id. */
export const sanctionCaseWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `A step against ${name} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    done: {
      confirmed: { title: "The step is in force.", text: "The clinic is told by mail, and the decision is published." },
      declined: { title: "The step is not taken.", text: "The clinic is told by mail. Your colleagues see your reasons below." },
      lifted: { title: "The step is lifted.", text: "What it took is given back, and the clinic is told by mail." },
    },
    moderation: "Moderation",
    lede: "Nothing changes for anybody until the clinic could answer and a person has confirmed it.",
    notTakenThen: "The step is not taken then, and can be proposed again.",
    yourAnswer: "Your answer",
    liftEarly: "Lift it before its date",
    liftNote: "A new decision. The first stays in the log, with its end.",
  },
});
