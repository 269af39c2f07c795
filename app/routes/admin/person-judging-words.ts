import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/judging. */
export const personJudgingWords = words({
  en: {
    moderator: "a moderator",
    documentTitle: (name: string) => `Judgements of ${name} – Scalpmark`,
    fromTo: (begun: string, ended: string) => `${begun} to ${ended}`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    tooManyDiffered: "Too many of their judgements came out differently when looked at again",
    pausedByAdministrator: "An administrator paused it",
    holdsFromNow: "It holds from now on, and is in the record.",
    secondLooksDiffered: (answered: number, differed: number) =>
      `${printCount(answered, "second look")}, ${differed} of them came out differently.`,
    secondLooks: "Second looks",
    secondLooksNote:
      "Since the last pause for them was ended, or of the last 90 days. Not ranked, and shown to nobody but them and administrators.",
    pausedSince: (since: string, why: string) => `Since ${since}. ${why}.`,
    notYourOwn: "This is you. Another administrator decides about it.",
    whyItGoesOn: "Why does it go on?",
    whyItGoesOnHint: "Kept with the pause.",
    endPause: "End the pause",
    whyPause: "Why?",
    pauseTheirs: "Pause their deciding",
    decidingIsPaused: "Deciding is paused",
    pauseDeciding: "Pause deciding",
    pauseNote: "While it is paused they read everything and decide nothing.",
    earlierPauses: "Earlier pauses",
    title: (name: string) => `Judgements of ${name}`,
    lede: (fewestLooks: number, days: number, mostPercent: number) =>
      `One judgement in twenty is drawn by lot and made again by somebody who does not know of it. From ${fewestLooks} second looks in ${days} days on, deciding is paused when more than ${mostPercent} % came out differently.`,
  },
});
