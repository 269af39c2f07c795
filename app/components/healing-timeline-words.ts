import { words } from "#app/platform/words.ts";

/** What is said by healing-timeline.tsx. */
export const healingTimelineWords = words({
  en: {
    drawnAsOnDay: (drawn: string) => `Good work, drawn as on day ${drawn}`,
    youAreHere: "You are here",
  },
});
