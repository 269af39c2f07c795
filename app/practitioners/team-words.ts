import { words } from "#app/platform/words.ts";
import type { EngagementField } from "#app/practitioners/engagement-form.ts";
import type { ASKED_BY } from "#app/practitioners/engagement-question.ts";

/** What is said of who works at a clinic, and of asking them. */
export const teamWords = words({
  en: {
    namesAtMost: (mostNamed: number) => `A profile names at most ${mostNamed} people.`,
    namesake: (slug: string) =>
      `Somebody of this name has a record at /practitioners/${slug}. If it is the same person, name them below; if not, say so and send this again.`,
    noSuchPage: "No practitioner has this page here. Copy its address from your browser.",
    askedAlready: "They have been asked already.",
    onTeamAlready: "They are on your team already.",
    writtenTooOften: "This address has been written to too often. Please try again in half an hour.",
    askedOftenEnough: (questionsPerPerson: number) => `A clinic can have somebody asked ${questionsPerPerson} times, and you have.`,
    questionsSent: (questionsPerDay: number) =>
      `A clinic can have ${questionsPerDay} questions sent in 24 hours. Please send this one tomorrow.`,
    ownAddress: "This is an address of your own clinic. Give one that is theirs alone, or leave it empty: a moderator then asks.",
    overAndStays: "This time is over, and what was stated of it stays.",
    overAlready: "This time is over already.",
    beforeBegin: "This is before the day they began here.",
    answeredAlready: "They have answered already.",
    choosePresent: "Choose somebody who works at this clinic now.",
    noTrainerPage: "Nobody has a page here under this address. Leave it empty, and give the name.",
    withdrawnBefore: "This document had been withdrawn before.",
    fields: {
      background: "Work before SMP",
      role: "Role at the clinic",
      startedOn: "Works here since",
      share: "Share of the treatments, in percent",
    } satisfies Record<EngagementField, string>,
    atMost: (most: number) => `Use at most ${most} characters.`,
    enterDate: "Enter a date, such as 2026-03-01.",
    beforeSmp: "This is before scalp micropigmentation.",
    inTheFuture: "This is in the future. Enter it when it has come.",
    enterShare: "Enter a number from 0 to 100, or leave it empty.",
    sayRole: "Say what they do at the clinic, such as “Practitioner”.",
    giveName: "Give the name under which they work.",
    givePage: "Give the address of their page here, such as /practitioners/ada-line.",
    giveLastDay: "Give the last day they worked here.",
    chooseYesOrNo: "Choose yes or no.",
    means: {
      telephone: "By a telephone number that is known to be theirs",
      mail: "By a mail address that is known to be theirs",
      video_call: "By a video call with an identity document",
      own_page: "On a page of theirs that names the clinic",
    } satisfies Record<(typeof ASKED_BY)[number], string>,
    sayHowAsked: "Say how you asked.",
  },
});
