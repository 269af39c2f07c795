import { words } from "#app/platform/words.ts";

/** What the form of the drawn scalp answers. */
export const lookFormWords = words({
  en: {
    dot: "Choose a dot from 0.05 to 0.60 mm wide.",
    density: "Choose from 20 to 360 dots per square centimetre.",
    colour: "Choose one of the colours listed.",
    depth: "Choose one of the edges listed.",
    hairline: "Choose one of the hairlines listed.",
    spacing: "Choose one of the spacings listed.",
    healing: "Choose a time from the day of the session to six years later.",
    skin: "Choose a skin type from I to VI.",
  },
});
