import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-compare-stage.tsx. */
export const photoCompareStageWords = words({
  en: {
    laidOverTitle: rich("<strong>Photo {upper}</strong>, {upperClinic}, laid over <strong>photo {lower}</strong>, {lowerClinic}"),
    laidOver: (upper: string, lower: string) => `${upper}, laid over ${lower}`,
    turnedAsTheLeft: (alt: string) => `${alt}, turned as the left one is`,
    label: "The two photos. Arrow keys move what you see.",
    photo: (number: number) => `Photo ${number}`,
    firstSeenHere: (firstSeen: string) => `First seen here ${firstSeen}`,
  },
});
