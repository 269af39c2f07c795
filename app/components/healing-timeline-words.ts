import { words } from "#app/platform/words.ts";

/** What is said by healing-timeline.tsx. */
export const healingTimelineWords = words({
  en: {
    drawnAsOnDay: (day: string) => `Good work, drawn as on day ${day}`,
    youAreHere: "You are here",
  },
});
