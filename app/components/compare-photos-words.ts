import { words } from "#app/platform/words.ts";

/** What is said by compare-photos.ts, by all its parts. */
export const comparePhotosWords = words({
  en: {
    wholePhoto: "The whole photo",
    timesAsLarge: (zoom: number) => `${zoom} times as large`,
    rightPhotoTurned: "The right photo is turned as the left one is",
    rightPhotoAsSent: "The right photo as it was sent",
    picturesShown: "The pictures are shown",
    picturesBlurred: "The pictures are blurred",
    matchDrawn: "The matched part is drawn",
    matchNotDrawn: "The matched part is not drawn",

    // blink-photos.ts
    stopBlinking: "Stop blinking",
    startBlinking: "Start blinking",
  },
});
