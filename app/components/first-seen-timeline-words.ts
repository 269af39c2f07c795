import { words } from "#app/platform/words.ts";

/** What is said by first-seen-timeline.tsx. */
export const firstSeenTimelineWords = words({
  en: {
    legend:
      "A full dot: first seen here. A ring: the day its owner typed. A dotted ring: the day its file says. The broken line: when this matter was opened.",
  },
});
