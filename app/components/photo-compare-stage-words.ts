import { rich, words } from "#app/platform/words.ts";

/** What is said by photo-compare-stage.tsx. */
export const photoCompareStageWords = words({
  en: {
    laidOverTitle: rich("<strong>Photo {number}</strong>, {clinic}, laid over <strong>photo {number2}</strong>, {clinic2}"),
    laidOver: (alt: string, alt2: string) => `${alt}, laid over ${alt2}`,
    turnedAsTheLeft: (alt: string) => `${alt}, turned as the left one is`,
    label: "The two photos. Arrow keys move what you see.",
    matrix: (matrix: string) => `matrix(${matrix})`,
    photo: (number: number) => `Photo ${number}`,
    firstSeenHere: (firstSeen: string) => `First seen here ${firstSeen}`,
  },
});
