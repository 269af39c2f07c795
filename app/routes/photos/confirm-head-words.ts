import { words } from "#app/platform/words.ts";

/** What is said at /confirm-head. */
export const confirmHeadWords = words({
  en: {
    documentTitle: "Is this your head? – Scalpmark",
    title: "Thank you. Your answer has arrived.",
    lede: "Your e-mail address has been removed. There is nothing more to do.",
    thisLinkNoLongerWorks: "This link no longer works",
    itWorksForDays: (confirmationDays: number) =>
      `It works for ${confirmationDays} days, and only while the photo is here. Nothing was answered by opening it.`,
    isThisYourHead: "Is this your head?",
    saysThatThisPhoto: (clinic: string) =>
      `${clinic} says that this photo shows your head after treatment there. You need no account to answer, and your answer counts once.`,
    aHeadThatSays: (clinic: string) => `A head that ${clinic} says is yours`,
    drawnPicture: "Drawn picture",
    doesThePhotoShow: (clinic: string) => `Does the photo show your head, and did ${clinic} do the work?`,
    yesBoth: "Yes, both",
    aModeratorTakes: "A moderator takes it as evidence that the photo is the clinic’s.",
    no: "No",
    aModeratorLooksInto: "A moderator looks into it before everything else. The clinic is not told what you wrote.",
    anythingAModeratorShouldKnow: "Anything a moderator should know",
    suchAsThatItIsYourHead: "Such as that it is your head but another clinic’s work. Moderators read this, and nobody else.",
    sendTheAnswer: "Send the answer",
  },
});
