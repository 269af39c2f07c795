// Writes the outlines of our own letters, from which pictures are drawn on any machine: it needs no fonts of the system, and no font is read while somebody waits.
import { readFileSync, writeFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { LETTERS_FILE, type Letter } from "#app/platform/letters.server.ts";

const FONTS = ["public/fonts/scalpmark-serif-latin.woff2", "public/fonts/scalpmark-serif-latin-ext.woff2"];
/** Basic Latin to Latin Extended-B, Latin Extended Additional, and the punctuation and signs of our pages. */
const RANGES = [
  [0x20, 0x24f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2030],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
] as const;

/** A thousandth of the type size and its tenth are never seen. */
const rounded = (path: string) => path.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

export function drawLetters(): Record<string, Letter> {
  const fonts = FONTS.map((file) => create(readFileSync(file)) as Font);
  const letters: Record<string, Letter> = {};
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const font = fonts.find((one) => one.hasGlyphForCodePoint(code));
      const glyph = font?.glyphForCodePoint(code);
      if (glyph) letters[String.fromCodePoint(code)] = [Math.round(glyph.advanceWidth), rounded(glyph.path.toSVG())];
    }
  }
  return letters;
}

if (import.meta.filename === process.argv[1]) {
  const letters = drawLetters();
  writeFileSync(LETTERS_FILE, `${JSON.stringify(letters)}\n`);
  process.stdout.write(`${Object.keys(letters).length} letters written to ${LETTERS_FILE}\n`);
}
