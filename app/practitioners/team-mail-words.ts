import { words } from "#app/platform/words.ts";

/** What mails about who works at a clinic say. */
export const teamMailWords = words({
  en: {
    askedSubject: "Do you work at this clinic?",
    asked: (
      clinic: string,
      person: string,
      url: string,
      days: number,
    ) => `${clinic} says that ${person} works there, and gave us this address to ask.

Scalpmark is a public directory that vets clinics for scalp micropigmentation. What is known of a practitioner goes with them: your training, years, cases and reviews count where you work, and nowhere without your word. Until you say yes, nothing of your record is shown or counted there.

Answer yes or no here. You need no account:

${url}

The link works for ${days} days, and your answer counts once. Your address is removed as soon as you have answered, or when the link expires. If you do nothing, nothing changes.`,
    confirmedSubject: "Somebody on your team has a new clinic",
    confirmed: (
      person: string,
      clinic: string,
      url: string,
    ) => `${person}, who is on your team at Scalpmark, has said that they work at ${clinic}.

Their record goes with them; what they did with you stays on your page under their name. If they have left you, end their time on your desk:

${url}

If you think it was not them who answered, write to us.`,
  },
});
