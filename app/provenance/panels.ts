import type { GreyPicture, Region } from "#app/provenance/picture.ts";

/** Grey levels: a line whose pixels spread less than this (standard deviation) is of one colour, JPEG's noise included. */
const PLAIN = 5;
/** Two plain lines belong to one separator if their means differ less. */
const SAME_TONE = 10;
/** Lines a separator has at least, on a picture of 512 pixels. */
const THINNEST = 2;
/** A panel's sides as a share of the picture's, and in pixels, and its share of the picture's area: less is a button or a line of text. */
const SHORTEST = 0.12;
const FEWEST_PIXELS = 48;
const SMALLEST = 0.04;
const DEEPEST = 4;
export const MOST_PANELS = 6;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The parts of a collage, screenshot or framed picture, largest first: the picture is cut along lines of one colour that run across it, again and again
 * (recursive XY cut), and plain margins fall away. None for an ordinary photo without a frame. Best on a picture of 512 pixels.
 */
export function findPanels(picture: GreyPicture): Region[] {
  const { width, height } = picture;
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  return cut(picture, whole, 0)
    .filter((box) => isPanel(box, picture) && !isNearlyWhole(box, picture))
    .sort((a, b) => areaOf(b) - areaOf(a) || a.top - b.top || a.left - b.left)
    .slice(0, MOST_PANELS)
    .map(({ left, top, right, bottom }) => ({
      left: left / width,
      top: top / height,
      width: (right - left) / width,
      height: (bottom - top) / height,
    }));
}

function cut(picture: GreyPicture, box: Box, depth: number): Box[] {
  const trimmed = trim(picture, box);
  if (trimmed === null) return [];
  if (depth >= DEEPEST) return [trimmed];
  const parts = [...splitAlong(picture, trimmed, "rows"), ...splitAlong(picture, trimmed, "columns")];
  if (parts.length === 0) return [trimmed];
  return parts.flatMap((part) => cut(picture, part, depth + 1));
}

type Axis = "rows" | "columns";

/** The boxes between separators along one axis, if there are any that leave something on both sides. Columns are tried only where rows do not split. */
function splitAlong(picture: GreyPicture, box: Box, axis: Axis): Box[] {
  if (axis === "columns" && splitAlong(picture, box, "rows").length > 0) return [];
  const [from, to] = axis === "rows" ? [box.top, box.bottom] : [box.left, box.right];
  const boxes: Box[] = [];
  let start = from;
  for (const run of plainRuns(picture, box, axis)) {
    if (run.from > start) boxes.push(part(box, axis, start, run.from));
    start = run.to;
  }
  if (start < to) boxes.push(part(box, axis, start, to));
  return boxes.filter((one) => isPanel(one, picture)).length > 0 && boxes.length > 1 ? boxes : [];
}

function trim(picture: GreyPicture, box: Box): Box | null {
  let { left, top, right, bottom } = box;
  for (const axis of ["rows", "columns"] as const) {
    const now = { left, top, right, bottom };
    const [from, to] = axis === "rows" ? [top, bottom] : [left, right];
    const runs = plainRuns(picture, now, axis);
    const first = runs.find((run) => run.from === from)?.to ?? from;
    const last = runs.find((run) => run.to === to)?.from ?? to;
    if (first >= last) return null;
    if (axis === "rows") [top, bottom] = [first, last];
    else [left, right] = [first, last];
  }
  return { left, top, right, bottom };
}

const part = (box: Box, axis: Axis, from: number, to: number): Box =>
  axis === "rows" ? { ...box, top: from, bottom: to } : { ...box, left: from, right: to };

/** Runs of plain lines of one tone, at least as thick as a separator. */
function plainRuns(picture: GreyPicture, box: Box, axis: Axis): { from: number; to: number }[] {
  const [from, to] = axis === "rows" ? [box.top, box.bottom] : [box.left, box.right];
  const runs: { from: number; to: number }[] = [];
  let start = -1;
  let tone = 0;
  for (let line = from; line <= to; line++) {
    const mean = line < to ? plainTone(picture, box, axis, line) : null;
    const goesOn = mean !== null && start >= 0 && Math.abs(mean - tone) < SAME_TONE;
    if (start >= 0 && !goesOn) {
      if (line - start >= THINNEST) runs.push({ from: start, to: line });
      start = -1;
    }
    if (mean !== null) {
      if (start < 0) start = line;
      tone = mean;
    }
  }
  return runs;
}

/** The mean of a line of one colour; null for any other. */
function plainTone({ pixels, width }: GreyPicture, box: Box, axis: Axis, line: number): number | null {
  const [from, to] = axis === "rows" ? [box.left, box.right] : [box.top, box.bottom];
  let sum = 0;
  let squares = 0;
  for (let at = from; at < to; at++) {
    const value = pixels[axis === "rows" ? line * width + at : at * width + line] as number;
    sum += value;
    squares += value * value;
  }
  const mean = sum / (to - from);
  return squares / (to - from) - mean * mean < PLAIN * PLAIN ? mean : null;
}

const areaOf = (box: Box) => (box.right - box.left) * (box.bottom - box.top);

function isPanel(box: Box, { width, height }: GreyPicture): boolean {
  const w = box.right - box.left;
  const h = box.bottom - box.top;
  return Math.min(w, h) >= FEWEST_PIXELS && w >= SHORTEST * width && h >= SHORTEST * height && w * h >= SMALLEST * width * height;
}

const isNearlyWhole = (box: Box, { width, height }: GreyPicture) => areaOf(box) > 0.96 * width * height;
