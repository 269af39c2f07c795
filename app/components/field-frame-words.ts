import { words } from "#app/platform/words.ts";

/** What is said by field-frame.tsx. */
export const fieldFrameWords = words({
  en: {
    error: "Error:",
    optional: "(optional)",
  },
});
