import { words } from "#app/platform/words.ts";

/** What is said at /confirm-engagement. */
export const confirmEngagementWords = words({
  en: {
    documentTitle: "Do you work here? – Scalpmark",
    yourPage: "Your page",
    answeredTitle: "Thank you. Your answer has arrived.",
    answeredYes: "Your record is shown and counted there from now on. Your e-mail address has been removed.",
    answeredNo: "Nothing of your record is shown or counted there. Your e-mail address has been removed.",
    linkOverTitle: "This link no longer works",
    linkOverLede: (days: number) =>
      `It works for ${days} days, once, and only while the clinic names you. Nothing was answered by opening it.`,
    title: (name: string) => `Do you work at ${name}?`,
    lede: (name: string, terms: string) =>
      `It says that ${name} does: ${terms}. What is known of you here counts there only with your word. You need no account, and your answer counts once.`,
    question: (name: string, clinicName: string) => `Are you ${name}, and do you treat clients at ${clinicName}?`,
    yes: "Yes",
    yesHint: "Your training, years, cases and reviews are shown and counted there. Clinics where you worked before are told.",
    no: "No",
    noHint: "Nothing of your record is shown there.",
    whereStopped: "Where have you stopped working?",
    whereStoppedHint: "Tick what applies. Your time there then ends today.",
    sendAnswer: "Send the answer",
  },
});
