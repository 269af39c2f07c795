import { words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/claim, by all its parts. */
export const claimClinicWords = words({
  en: {
    unknownProfile: "a profile",
    documentTitle: (name: string) => `Claim ${name} – Scalpmark`,
    clinics: "Clinics",
    title: (name: string) => `Claim the profile of ${name}`,
    lede: "Show that this clinic is yours, and you can complete its profile, bring evidence and answer reviews. It costs nothing, and it changes no score by itself.",
    disputeBegins:
      "If you claim it, a dispute begins. They stay in control until a moderator has decided, and both sides are heard. A colleague who only needs access can be invited by an owner instead.",
    heldAlready: "Somebody holds this profile already",
    goOn: "Go on with your claim",
    accountNeeded: "You need an account with a verified address. Clients’ accounts can claim too, unless they reviewed this clinic.",
    signInToClaim: "Sign in to claim it",
    joinFirst: "Join first",
    whoCanClaim: "Profiles are claimed with a verified client’s or owner’s account.",
    role: "What are you at this clinic?",
    roleHint: "Such as owner, manager or practitioner. Moderators read this, and in a dispute the other side. It is not published.",
    claimThisProfile: "Claim this profile",
    beginTitle: "Begin",
    noWebsite:
      "This profile names no website, or one on a host that many businesses share. The first three cannot be used here: whoever runs such a host could prove any clinic on it.",
    proofsTitle: "How you can show it",
    proofsNote: (days: number) =>
      `One proof is enough to hold the profile. Two of different kinds are needed to change its name, address or owner. You have ${days} days for each; which ones you showed, and when, is printed on the profile.`,

    // proof-table.tsx
    proof: "Proof",
    whatYouNeed: "What you need",
    whatItShows: "What it shows",
    whatItDoesNotShow: "What it does not show",
    notPossibleHere: "Not possible for this profile",
  },
});
