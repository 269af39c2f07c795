import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/complaints/:id. */
export const complaintAnswerWords = words({
  en: {
    documentTitle: "A complaint to your clinic – Scalpmark",
    answerSent: "Your answer is sent. The client is told by mail.",
    complaint: "The complaint",
    fromClient: (client: string, on: string) => `From ${client}, ${on}.`,
    answeredOn: rich("Answered on {day}"),
    answer: "Answer",
    answerHint: (min: number, max: string) =>
      `${min} to ${max} characters. Say what you will do and by when, and how the client reaches you.`,
    sendAnswer: "Send the answer",
    yourAnswer: "Your answer",
    yourAnswerNote: "Once, and only for the client. It asks nothing in return: never for a review, nor for leaving one out.",
    title: "A complaint to your clinic",
    lede: "Only its client and those who speak for the clinic read this page.",
  },
});
