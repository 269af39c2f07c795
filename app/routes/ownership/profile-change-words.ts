import { words } from "#app/platform/words.ts";

/** What is said at /ownership/changes/:id. */
export const profileChangeWords = words({
  en: {
    documentTitle: "A change of a profile – Scalpmark",
    aClinic: "a clinic",
    objectionTooShort: "Write at least 20 characters: what is wrong with this change?",
    title: (name: string) => `A change of ${name}`,
    takesEffectOn: (day: string) => `It takes effect on ${day}, unless somebody who holds or held the profile objects.`,
    changeIs: (state: string) => `This change is ${state}.`,
    asItWas: "As it was when this was asked for",
    askedFor: "Asked for",
    readObjection: "The objection, and what both sides say",
    whatIsToChange: "What is to change",
    askedForOn: (day: string) => `Asked for on ${day}.`,
    whatIsWrong: "What is wrong with it?",
    whatIsWrongHint: "The moderator and whoever asked for it read this.",
    objectToIt: "Object to this change",
    object: "Object",
    objectNote: "A moderator then decides. Until they have, nothing changes.",
    withdrawRequest: "Withdraw the request",
    takeItBack: "Take it back",
    accepted: (day: string) => `You have accepted. It passes to you on ${day}.`,
    youBecomeOwner:
      "You become the owner of this profile, and your account an owner’s: it is signed out everywhere at that moment, and owners write no reviews. The proofs of the owner before you do not count for you.",
    acceptProfile: "Accept the profile",
    offeredToYou: "This profile is offered to you",
  },
});
