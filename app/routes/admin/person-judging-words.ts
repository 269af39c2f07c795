import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/judging. */
export const personJudgingWords = words({
  en: {
    aModerator: "a moderator",
    documentTitle: (name: string) => `Judgements of ${name} – Scalpmark`,
    to: (begunAt: string, endedAt: string) => `${begunAt} to ${endedAt}`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    tooManyOfTheirJudgements: "Too many of their judgements came out differently when looked at again",
    anAdministratorPaused: "An administrator paused it",
    itHoldsFromNow: "It holds from now on, and is in the record.",
    secondLooksOfThem: (answered: number, differed: number) =>
      `${printCount(answered, "second look")}, ${differed} of them came out differently.`,
    secondLooks: "Second looks",
    sinceTheLastPause:
      "Since the last pause for them was ended, or of the last 90 days. Not ranked, and shown to nobody but them and administrators.",
    since: (since: string, why: string) => `Since ${since}. ${why}.`,
    thisIsYouAnother: "This is you. Another administrator decides about it.",
    whyDoesItGo: "Why does it go on?",
    keptWithThePause: "Kept with the pause.",
    endThePause: "End the pause",
    why: "Why?",
    pauseTheirDeciding: "Pause their deciding",
    decidingIsPaused: "Deciding is paused",
    pauseDeciding: "Pause deciding",
    whileItIsPaused: "While it is paused they read everything and decide nothing.",
    earlierPauses: "Earlier pauses",
    title: (name: string) => `Judgements of ${name}`,
    lede: (rateFrom: number, rateDays: number, rateMost: number) =>
      `One judgement in twenty is drawn by lot and made again by somebody who does not know of it. From ${rateFrom} second looks in ${rateDays} days on, deciding is paused when more than ${rateMost} % came out differently.`,
  },
});
