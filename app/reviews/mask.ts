import { z } from "zod";
import { proofWords } from "#app/reviews/proof-words.ts";

/** The grid that is laid over a picture of any shape, for covering parts of it without a script. */
export const GRID = { columns: 6, rows: 8 } as const;

/** Where shares are counted from 0 to this: thousandths of the picture's width or height. */
export const WHOLE = 1_000;

/** Boxes that one picture can have beside its grid: more than a page of small print has lines. */
export const MAX_BOXES = 40;

/** A part of a picture that is covered, in thousandths of its width and height. */
export interface MaskBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Every cell of the grid, row by row, as the form sends it: "3-2" is column 3, row 2, counted from 1. */
export const CELLS: readonly string[] = Array.from(
  { length: GRID.columns * GRID.rows },
  (_, place) => `${(place % GRID.columns) + 1}-${Math.floor(place / GRID.columns) + 1}`,
);

const boxText = /^(\d{1,4}),(\d{1,4}),(\d{1,4}),(\d{1,4})$/;

/** "left,top,width,height"; null for anything that is not a box within the picture. */
export function readBox(text: string): MaskBox | null {
  const [, left, top, width, height] = (boxText.exec(text) ?? []).map(Number);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  const inside = width > 0 && height > 0 && left + width <= WHOLE && top + height <= WHOLE;
  return inside ? { left, top, width, height } : null;
}

export const writeBox = ({ left, top, width, height }: MaskBox): string => `${left},${top},${width},${height}`;

/** What somebody wants covered, as the page sends it: cells of the grid, and boxes that the script lets them draw. */
export const maskFields = {
  cell: z
    .array(z.enum(CELLS, { error: () => proofWords().chooseParts }))
    .max(CELLS.length, { error: () => proofWords().eachPartOnce })
    .optional(),
  box: z
    .array(z.string().refine((text) => readBox(text) !== null, { error: () => proofWords().partOutside }))
    .max(MAX_BOXES, { error: () => proofWords().mostParts(MAX_BOXES) })
    .optional(),
};

export interface Mask {
  cells: readonly string[];
  boxes: readonly MaskBox[];
}

export function maskOf({ cell = [], box = [] }: { cell?: readonly string[] | undefined; box?: readonly string[] | undefined }): Mask {
  return { cells: CELLS.filter((name) => cell.includes(name)), boxes: box.flatMap((text) => readBox(text) ?? []) };
}

/** The parts of a mask as boxes. Neighbouring cells meet without a gap, however the picture's size divides. */
export function boxesOf({ cells, boxes }: Mask): MaskBox[] {
  return [...cells.map(cellBox), ...boxes];
}

function cellBox(name: string): MaskBox {
  const [column = 1, row = 1] = name.split("-").map(Number);
  const [left, right] = [column - 1, column].map((edge) => Math.round((WHOLE * edge) / GRID.columns)) as [number, number];
  const [top, bottom] = [row - 1, row].map((edge) => Math.round((WHOLE * edge) / GRID.rows)) as [number, number];
  return { left, top, width: right - left, height: bottom - top };
}

/** A box in pixels of a picture, rounded outwards so that no covered pixel shows at its edge. */
export function boxInPixels(box: MaskBox, width: number, height: number): MaskBox {
  const left = Math.floor((box.left * width) / WHOLE);
  const top = Math.floor((box.top * height) / WHOLE);
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(((box.left + box.width) * width) / WHOLE)) - left,
    height: Math.min(height, Math.ceil(((box.top + box.height) * height) / WHOLE)) - top,
  };
}

/** Under this name the moderator reads how much of a picture its sender covered. */
export const COVERED_TERM = "Covered by its sender";

/** How much is covered, for the moderator: "Nothing", "About 12 % of the picture". Parts that overlap are counted once, on a grid of hundredths. */
export function coveredWords(mask: Mask): string {
  const boxes = boxesOf(mask);
  if (boxes.length === 0) return proofWords().nothingCovered;
  const fine = 100;
  let covered = 0;
  for (let place = 0; place < fine * fine; place++) {
    const [x, y] = [((place % fine) + 0.5) * (WHOLE / fine), (Math.floor(place / fine) + 0.5) * (WHOLE / fine)];
    if (boxes.some((box) => x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height)) covered++;
  }
  const percent = Math.max(1, Math.round((100 * covered) / (fine * fine)));
  return proofWords().covered(percent);
}
