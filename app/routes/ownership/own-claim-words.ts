import { rich, words } from "#app/platform/words.ts";

/** What is said at /ownership/:id, by all its parts. */
export const ownClaimWords = words({
  en: {
    aProfile: "a profile",
    documentTitle: (name: string) => `Your claim to ${name} – Scalpmark`,
    incompleteForm: "This form is incomplete. Go back, reload the page and send it again.",
    enterAddress: "Enter an address.",
    chooseFile: "Choose a file.",
    title: (name: string) => `Your claim to ${name}`,
    lede: (state: string, openedOn: string) => `${state}. Begun on ${openedOn}.`,
    goToDesk: rich(
      "<manage>Go to the clinic’s desk</manage>. With proofs of two different kinds you can also change its name, address and owner.",
    ),
    profileIsYours: "This profile is in your hands.",
    stateYourCase: rich(
      "<disputes>State your case</disputes>, and bring at least one proof: without one a moderator cannot decide for you.",
    ),
    heldByAnother: "Somebody else holds this profile",
    youBecomeOwner:
      "Once the profile is yours, your account becomes an owner’s. It is signed out everywhere at that moment, and owners write no reviews.",
    proofs: "Proofs",
    proofsNote: "One is enough to hold the profile; which, and of what day, is printed on it.",
    withdrawClaim: "Withdraw this claim",
    giveItUp: "Give it up",

    // claim-view.server.ts
    verifiedButMissed: (proof: string) =>
      `${proof}. It was not there at the last look; we look once more within a week, and then it lapses.`,
    documentWaits: (sentAt: string) => `Sent on ${sentAt}. It waits for a moderator.`,
    looking: "We are looking. Reload this page in a minute.",
    moderatorRefused: "a moderator could not accept it.",
    refusedBecause: (reason: string) => `Not accepted: ${reason}`,
    proofFailed: "It was not shown in time, or replaced by a newer one. You can begin again.",
    mailSent: (email: string, until: string) => `A link was sent to ${email}. It works once, until ${until}.`,
    callAskedFor: (askedAt: string) => `Asked for on ${askedAt}. A moderator calls the number on the profile.`,
    publishUntil: (until: string) => `Publish it until ${until}, then have us look.`,
    publishUntilStill: (until: string, lookedAt: string) =>
      `Publish it until ${until}, then have us look. Not verified yet: it was not there when we looked, ${lookedAt}.`,

    // ladder.tsx
    notVerifiedTag: "Not verified yet",
    beingLookedAt: "Being looked at",
    verified: "Verified",
    notShownInTime: "Not shown in time",
    notAccepted: "Not accepted",
    lapsed: "Lapsed",
    notPossible: "Not possible for this profile.",
    howFarThisGoes: "How far this goes",
    shows: "Shows",
    doesNotShow: "Does not show",
    typeOfRecord: "Type of record",
    name: "Name",
    value: "Value",
    address: "Address",
    lineOfIt: "A line of it",
    plainText: "As plain text (.txt), not as a page.",
    leaveItThere: "Leave it there: we look again every month.",
    lookForRecord: "Look for the record now",
    lookForFile: "Look for the file now",
    askForACall: (phone: string) => `Ask for a call to ${phone}`,
    useDnsRecord: "Use a DNS record",
    useFile: "Use a file",
    addressAt: (domain: string) => `An address at ${domain}`,
    addressAtHint: "We send a link to it, which you open while signed in here. The address is not published.",
    sendLink: "Send the link",
    documentFile: "PDF or photo, up to 12 MB",
    documentFileHint: "It has to name the clinic and you. Only moderators see it, and each look is recorded.",
    sendDocument: "Send the document",
  },
});
