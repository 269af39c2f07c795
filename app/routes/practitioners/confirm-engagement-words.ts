import { words } from "#app/platform/words.ts";

/** What is said at /confirm-engagement. */
export const confirmEngagementWords = words({
  en: {
    documentTitle: "Do you work here? – Scalpmark",
    yourPage: "Your page",
    title: "Thank you. Your answer has arrived.",
    yourRecordIsShown: "Your record is shown and counted there from now on. Your e-mail address has been removed.",
    nothingOfYourRecord: "Nothing of your record is shown or counted there. Your e-mail address has been removed.",
    thisLinkNoLongerWorks: "This link no longer works",
    lede: (questionDays: number) =>
      `It works for ${questionDays} days, once, and only while the clinic names you. Nothing was answered by opening it.`,
    doYouWork: (name: string) => `Do you work at ${name}?`,
    itSaysThatDoes: (name: string, terms: string) =>
      `It says that ${name} does: ${terms}. What is known of you here counts there only with your word. You need no account, and your answer counts once.`,
    areYouAndDo: (name: string, clinicName: string) => `Are you ${name}, and do you treat clients at ${clinicName}?`,
    yes: "Yes",
    yourTrainingYearsCases:
      "Your training, years, cases and reviews are shown and counted there. Clinics where you worked before are told.",
    no: "No",
    nothingOfYourRecordIsShown: "Nothing of your record is shown there.",
    whereHaveYouStoppedWorking: "Where have you stopped working?",
    tickWhatAppliesYourTime: "Tick what applies. Your time there then ends today.",
    sendTheAnswer: "Send the answer",
  },
});
