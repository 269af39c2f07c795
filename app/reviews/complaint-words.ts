import { words } from "#app/platform/words.ts";

/** What is answered to a complaint, and the mails about one. */
export const complaintWords = words({
  en: {
    // complaint.ts
    writeAtLeast: (characters: number) => `Write at least ${characters} characters.`,
    writeWhatHappened: "Write what happened.",
    writeYourAnswer: "Write your answer.",
    letterSubject: (clinic: string) => `A client complains to ${clinic}`,
    letter: (
      clinic: string,
      url: string,
    ) => `A client has sent ${clinic} a complaint. It is between the two of you: it is not published, it is no review, and it changes no score.

Read it and answer once:

${url}

Scalpmark
We never ask for your password by mail.`,
    answerSubject: (clinic: string) => `${clinic} has answered your complaint`,
    answer: (
      clinic: string,
      url: string,
    ) => `${clinic} has answered the complaint you sent through Scalpmark. Nobody but you and the clinic can read either of them.

${url}

If the answer does not help, you can still tell others how it went in a review. The clinic cannot stop you, and neither can the answer.

Scalpmark
We never ask for your password by mail.`,

    // make-complaint.server.ts
    nobodySpeaks: "Nobody speaks for this clinic here, so nobody would read what you write. Nothing was sent.",
    notAnsweredYet: "The clinic has not answered your last complaint yet. You can send another once it has.",
    mostADay: (complaints: number) => `An account can send ${complaints} complaints in 24 hours. Please send this one tomorrow.`,

    // answer-complaint.server.ts
    answeredBefore: "Your clinic has answered this complaint already. There is one answer.",
  },
});
