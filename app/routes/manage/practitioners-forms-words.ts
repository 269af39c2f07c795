import { words } from "#app/platform/words.ts";

/** What is said by practitioners-forms.tsx. */
export const practitionersFormsWords = words({
  en: {
    shareHint: "From 0 to 100. Left empty for anybody, all count as equal.",
    sinceHint: "Nothing of before this day is counted as their work here. Left empty, only cases that name them are.",
    name: "Name",
    nameHint: "Under which they work.",
    namesake: "It is somebody else of the same name",
    role: "Role at the clinic",
    roleHint: "Such as “Owner and practitioner”.",
    workBefore: "Work before SMP",
    workBeforeHint: "Such as “Barber, 11 years”.",
    worksHereSince: "Works here since",
    share: "Share of the treatments, in percent",
    addToTeam: "Add to the team",
    theirPage: "Their page here",
    theirPageHint: "Its address, such as /practitioners/ada-line.",
    theirRole: "Role at your clinic",
    withYouSince: "Works with you since",
    theirShare: "Their share of your treatments, in percent",
    theirEmail: "Their own e-mail address",
    theirEmailHint:
      "They get a link that works once, for 30 days. The address is removed when they have answered. Without one a moderator asks them, which takes longer.",
    askThem: "Ask them",
  },
});
