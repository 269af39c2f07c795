import { words } from "#app/platform/words.ts";

/** What is said by root.tsx. */
export const rootWords = words({
  en: {
    scalpmark: "Scalpmark",
  },
});
