import { words } from "#app/platform/words.ts";

/** What was done to a picture, in words that can follow "the photo was". */
export const pictureChangeWords = words({
  en: {
    orientations: {
      unchanged: "not turned or mirrored",
      rotate_90: "rotated 90 degrees clockwise",
      rotate_180: "rotated 180 degrees",
      rotate_270: "rotated 90 degrees anticlockwise",
      mirror: "mirrored",
      flip: "mirrored top to bottom",
      transpose: "mirrored and rotated 90 degrees anticlockwise",
      transverse: "mirrored and rotated 90 degrees clockwise",
    },
    clockwise: (degrees: number) => `rotated ${degrees} degrees clockwise`,
    anticlockwise: (degrees: number) => `rotated ${degrees} degrees anticlockwise`,
    stretched: "stretched",
    cropped: (share: string) => `cropped to ${share}`,
    placedInLarger: (share: string) => `placed in a larger picture, of which it is ${share}`,
    unchanged: "neither turned nor cropped",
  },
});
