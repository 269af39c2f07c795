import { words } from "#app/platform/words.ts";

/** What is said by photo-compare-keys.tsx. */
export const photoCompareKeysWords = words({
  en: {
    title: "Keys of this page",
    note: "They work where nothing is being typed. Arrows move the photos once the photos have the focus.",
    leftArrow: "Left arrow",
    rightArrow: "Right arrow",
    upArrow: "Up arrow",
    downArrow: "Down arrow",
  },
});
