import { words } from "#app/platform/words.ts";

/** What the treated person is asked and told about a case, and what is said of their answers. */
export const caseLinkWords = words({
  en: {
    // case-answer.ts
    subjects: {
      my_head: "It is their head",
      practitioner: "This practitioner did the work",
      dates: "The session dates are right",
      publication: "It may be shown",
    },
    answers: { yes: "Yes", no: "No", withdrawn: "Taken back" },
    unanswered: {
      my_head: "Say whether this is your head.",
      practitioner: "Say whether this person did the work.",
      dates: "Say whether these dates are right.",
      publication: "Say whether it may be shown.",
    },
    tickOrLeave: "Tick this or leave it.",
    reload: "Reload this page and answer again.",

    // case-link.ts
    letterSubject: "Is this your treatment?",
    letter: (
      clinic: string,
      url: string,
      days: number,
    ) => `${clinic} has entered a treatment at Scalpmark and gave us this address to ask you whether it is yours.

Scalpmark is a public directory that vets clinics for scalp micropigmentation. You are asked four things, each by itself: whether it is your head, whether the person named did the work, whether the dates are right, and whether it may be shown. You can say no to each of them, and change or withdraw your answers later. You need no account:

${url}

The link works for ${days} days. Your address is removed as soon as you have answered, unless you let us keep it, or when the link expires. If you do nothing, nothing is confirmed in your name.

Scalpmark
We never ask for your password by mail.`,
    changedSubject: "A clinic has changed a treatment you confirmed",
    changed: (
      clinic: string,
      url: string,
    ) => `${clinic} has changed the practitioner or the days of a treatment that you confirmed at Scalpmark. What you confirmed was about the old ones, so nothing is confirmed in your name any more.

Please look, and answer again, or leave it:

${url}

Scalpmark
We never ask for your password by mail.`,

    // ask-client.server.ts
    saidNo: "The person asked has said no. Only they can change that, with the link they keep.",
    writtenTooOften: "This address has been written to too often. Please try again in half an hour.",
    ownAddress: "This is an address of your own clinic. Enter the address of the person treated.",
    mostLinks: (links: number) => `You can have ${links} links made in 24 hours. Please make this one tomorrow.`,

    // claim-case.server.ts
    clientsOnly: "Cases are tied to the account of a client. An account that speaks for a clinic cannot have one.",
    notYourHead: "You said that this is not your head, so it cannot be tied to your account.",
    anotherAccount: "This case is tied to another account already. If that is not yours, report one of its photos.",
  },
});
