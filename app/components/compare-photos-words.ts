import { words } from "#app/platform/words.ts";

/** What is said by compare-photos.ts, by all its parts. */
export const comparePhotosWords = words({
  en: {
    theWholePhoto: "The whole photo",
    timesAsLarge: (zoom: number) => `${zoom} times as large`,
    theRightPhotoIsTurned: "The right photo is turned as the left one is",
    theRightPhoto: "The right photo as it was sent",
    thePicturesAreShown: "The pictures are shown",
    thePicturesAreBlurred: "The pictures are blurred",
    theMatchedPartIsDrawn: "The matched part is drawn",
    theMatchedPart: "The matched part is not drawn",

    // blink-photos.ts
    prefersReducedMotionReduce: "(prefers-reduced-motion: reduce)",
    stopBlinking: "Stop blinking",
    startBlinking: "Start blinking",
  },
});
