import { words } from "#app/platform/words.ts";

/** What one can do at the photo desk. The browser reads this file too. */
export const photoDeskWords = words({
  en: {
    deeds: {
      side: "Side by side",
      overlay: "Overlay",
      slider: "Slider",
      blink: "Blink",
      difference: "Difference",
      align: "Turn the right photo as the left one is, or back",
      marks: "Matched region and points, on or off",
      originals: "From the originals, or back",
      unveil: "Show blurred pictures, or blur them again",
      "zoom-in": "Zoom in",
      "zoom-out": "Zoom out",
      "pan-left": "Move left",
      "pan-right": "Move right",
      "pan-up": "Move up",
      "pan-down": "Move down",
      reset: "The whole photo",
      "mix-less": "Less of the right photo",
      "mix-more": "More of the right photo",
      swap: "Left and right change places",
      next: "Next photo on the right",
      previous: "Previous photo on the right",
    },
    /** What only a script answers. */
    page: {
      blinking: "Start or stop blinking",
      files: "Open what the files say",
      outcome: "To the outcome",
      keys: "This list",
    },
  },
});
