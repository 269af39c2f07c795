import { words } from "#app/platform/words.ts";

/** What is said at /ownership/changes/:id. */
export const profileChangeWords = words({
  en: {
    documentTitle: "A change of a profile – Scalpmark",
    aClinic: "a clinic",
    writeAtLeast20: "Write at least 20 characters: what is wrong with this change?",
    title: (name: string) => `A change of ${name}`,
    itTakesEffectOnUnless: (effectiveOn: string) =>
      `It takes effect on ${effectiveOn}, unless somebody who holds or held the profile objects.`,
    thisChange: (stateWords: string) => `This change is ${stateWords}.`,
    asItWasWhen: "As it was when this was asked for",
    asked: "Asked for",
    theObjectionAndWhat: "The objection, and what both sides say",
    whatIsToChange: "What is to change",
    askedForOn: (requestedOn: string) => `Asked for on ${requestedOn}.`,
    whatIsWrong: "What is wrong with it?",
    theModeratorAndWhoever: "The moderator and whoever asked for it read this.",
    objectToThisChange: "Object to this change",
    object: "Object",
    aModeratorThenDecides: "A moderator then decides. Until they have, nothing changes.",
    withdrawTheRequest: "Withdraw the request",
    takeItBack: "Take it back",
    youHaveAcceptedItPasses: (effectiveOn: string) => `You have accepted. It passes to you on ${effectiveOn}.`,
    youBecomeTheOwner:
      "You become the owner of this profile, and your account an owner’s: it is signed out everywhere at that moment, and owners write no reviews. The proofs of the owner before you do not count for you.",
    acceptTheProfile: "Accept the profile",
    thisProfileIsOffered: "This profile is offered to you",
  },
});
