import { words } from "#app/platform/words.ts";

/** What is said at /confirm-head. */
export const confirmHeadWords = words({
  en: {
    documentTitle: "Is this your head? – Scalpmark",
    answeredTitle: "Thank you. Your answer has arrived.",
    answeredLede: "Your e-mail address has been removed. There is nothing more to do.",
    linkOverTitle: "This link no longer works",
    linkOverLede: (days: number) => `It works for ${days} days, and only while the photo is here. Nothing was answered by opening it.`,
    title: "Is this your head?",
    lede: (clinic: string) =>
      `${clinic} says that this photo shows your head after treatment there. You need no account to answer, and your answer counts once.`,
    photoAlt: (clinic: string) => `A head that ${clinic} says is yours`,
    drawnPicture: "Drawn picture",
    question: (clinic: string) => `Does the photo show your head, and did ${clinic} do the work?`,
    yesBoth: "Yes, both",
    yesHint: "A moderator takes it as evidence that the photo is the clinic’s.",
    no: "No",
    noHint: "A moderator looks into it before everything else. The clinic is not told what you wrote.",
    forTheModerator: "Anything a moderator should know",
    forTheModeratorHint: "Such as that it is your head but another clinic’s work. Moderators read this, and nobody else.",
    sendAnswer: "Send the answer",
  },
});
