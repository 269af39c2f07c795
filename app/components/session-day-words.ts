import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by session-day.tsx. */
export const sessionDayWords = words({
  en: {
    lastSession: "When was your last session?",
    lastSessionHint: "Nothing is kept: the day stands in the address of this page and nowhere else.",
    askWhatIsNormal: "What is normal now?",
    wholeHealing: "The whole of healing, day by day",
    sessionToday: (stage: string) => `Today was the session: ${stage}`,
    daysSinceSession: (days: number, session: string, stage: string) =>
      `${printCount(days, "day")} since the session of ${session}: ${stage}`,
    whatIsNormal: "What is normal now",
    whatToDoNow: "What to do now",
    judgeItFrom: (day: string) => `Judge it from ${day} on: six weeks after the session. Until then it is still healing.`,
  },
});
