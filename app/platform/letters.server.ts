import { readFileSync } from "node:fs";

/** Made by `npm run draw:letters`; every process runs from the project's root. */
export const LETTERS_FILE = "public/fonts/scalpmark-serif-outlines.json";

/** Advance width and outline, in thousandths of the type size; the outline's y axis points up. */
export type Letter = [advance: number, path: string];

let letters: ReadonlyMap<string, Letter> | null = null;

/** The outlines of Scalpmark Serif, read once. */
export function readLetters(): ReadonlyMap<string, Letter> {
  letters ??= new Map(Object.entries(JSON.parse(readFileSync(LETTERS_FILE, "utf8")) as Record<string, Letter>));
  return letters;
}
