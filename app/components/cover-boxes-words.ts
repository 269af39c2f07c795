import { words } from "#app/platform/words.ts";

/** What is said by cover-boxes.ts. */
export const coverBoxesWords = words({
  en: {
    drawBoxes: "Draw boxes",
    addBox: "Add a box",
    howBoxesMove:
      "A box moves with the arrow keys, grows and shrinks with Shift and the arrow keys, and goes with Delete or a double click.",
    coveredPart: "Covered part",
  },
});
