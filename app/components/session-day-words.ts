import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by session-day.tsx. */
export const sessionDayWords = words({
  en: {
    whenWasYourLastSession: "When was your last session?",
    nothingIsKeptTheDay: "Nothing is kept: the day stands in the address of this page and nowhere else.",
    whatIsNormalNow: "What is normal now?",
    theWholeOfHealing: "The whole of healing, day by day",
    todayWasTheSession: "Today was the session",
    daysSinceTheSession: (days: number, session: string) => `${printCount(days, "day")} since the session of ${session}`,
    whatIsNormal: "What is normal now",
    whatToDoNow: "What to do now",
    judgeItFromOnSix: (judgeFrom: string) => `Judge it from ${judgeFrom} on: six weeks after the session. Until then it is still healing.`,
  },
});
