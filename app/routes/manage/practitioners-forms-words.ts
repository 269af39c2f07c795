import { words } from "#app/platform/words.ts";

/** What is said by practitioners-forms.tsx. */
export const practitionersFormsWords = words({
  en: {
    from0To100: "From 0 to 100. Left empty for anybody, all count as equal.",
    nothingOfBeforeThisDay: "Nothing of before this day is counted as their work here. Left empty, only cases that name them are.",
    name: "Name",
    underWhichTheyWork: "Under which they work.",
    itIsSomebodyElse: "It is somebody else of the same name",
    roleAtTheClinic: "Role at the clinic",
    suchAsOwnerAndPractitioner: "Such as “Owner and practitioner”.",
    workBeforeSmp: "Work before SMP",
    suchAsBarber11Years: "Such as “Barber, 11 years”.",
    worksHereSince: "Works here since",
    shareOfTheTreatments: "Share of the treatments, in percent",
    addToTheTeam: "Add to the team",
    theirPageHere: "Their page here",
    itsAddressSuchAsPractitioners: "Its address, such as /practitioners/ada-line.",
    roleAtYourClinic: "Role at your clinic",
    worksWithYouSince: "Works with you since",
    theirShareOfYourTreatments: "Their share of your treatments, in percent",
    theirOwnEMailAddress: "Their own e-mail address",
    theyGetALink:
      "They get a link that works once, for 30 days. The address is removed when they have answered. Without one a moderator asks them, which takes longer.",
    askThem: "Ask them",
  },
});
