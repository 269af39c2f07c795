import { createRequire } from "node:module";
import { DESCRIPTOR_WORDS, emptyFeatures, type LocalFeatures } from "#app/provenance/local-features.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

/** Found before the best are chosen, and kept of each picture (PROVENANCE.md). */
const FOUND = 3_000;
const KEPT = 640;
/** Kept points are spread over this many cells a side: without it they all sit on a watermark or logo. */
const GRID = 8;
/** Skin is low in contrast: OpenCV's usual threshold of 20 finds nothing on a blurred head. */
const FAST_THRESHOLD = 7;
/** Eight levels reach from 512 pixels down to 143, so a copy at a quarter of the size is still found. */
const PYRAMID = { factor: 1.2, levels: 8 };
/** Pixels of the patch that is described, and the margin it needs. */
const PATCH = 31;
const EDGE = 31;

/** What is used of OpenCV: its own types know neither `detect` nor `compute`. */
interface OpenCv {
  Mat: new (rows?: number, columns?: number, type?: number) => Matrix;
  KeyPointVector: new () => KeyPoints;
  ORB: new (
    ...settings: number[]
  ) => Held & {
    detect(image: Matrix, found: KeyPoints): void;
    compute(image: Matrix, points: KeyPoints, descriptors: Matrix): void;
  };
  CV_8UC1: number;
  ORB_HARRIS_SCORE: number;
}
/** Lives in wasm memory until `delete` is called. */
interface Held {
  delete(): void;
}
interface Matrix extends Held {
  data: Uint8Array;
}
interface KeyPoint {
  pt: { x: number; y: number };
  angle: number;
  size: number;
  response: number;
}
interface KeyPoints extends Held {
  size(): number;
  get(index: number): KeyPoint;
  push_back(point: KeyPoint): void;
}

let opened: Promise<{ cv: OpenCv }> | null = null;

/**
 * OpenCV's wasm build: about 0.4 s and 140 MB, once per process, and only in one that reads photos. Required and kept in an object, never awaited: the
 * module has a `then` of its own that resolves with itself, for ever.
 */
function openCv(): Promise<{ cv: OpenCv }> {
  opened ??= withoutNewListeners(async () => {
    const cv = createRequire(import.meta.url)("@techstark/opencv-js") as OpenCv & { onRuntimeInitialized?: () => void };
    if (cv.Mat === undefined) {
      await new Promise<void>((resolve) => {
        cv.onRuntimeInitialized = resolve;
      });
    }
    return { cv };
  });
  return opened;
}

/** Emscripten listens for errors nobody caught, of the whole process, and prints its 10 MB of source for each. */
async function withoutNewListeners<T>(load: () => Promise<T>): Promise<T> {
  const events = ["uncaughtException", "unhandledRejection"] as const;
  const before = events.map((event) => new Set<unknown>(process.listeners(event as "uncaughtException")));
  const loaded = await load();
  events.forEach((event, place) => {
    for (const listener of process.listeners(event as "uncaughtException")) {
      if (!before[place]?.has(listener)) process.removeListener(event, listener);
    }
  });
  return loaded;
}

/** ORB features of a picture, at most 640, evenly spread. The picture is best 512 pixels on its longer side. */
export async function extractFeatures(picture: GreyPicture): Promise<LocalFeatures> {
  // Narrower than the margin there is no place for a point, and OpenCV throws a bare number at a width of 1.
  if (Math.min(picture.width, picture.height) <= 2 * EDGE) return emptyFeatures(picture.width, picture.height, 0);
  const { cv } = await openCv();
  const image = new cv.Mat(picture.height, picture.width, cv.CV_8UC1);
  const descriptors = new cv.Mat();
  const found = new cv.KeyPointVector();
  const chosen = new cv.KeyPointVector();
  const orb = new cv.ORB(FOUND, PYRAMID.factor, PYRAMID.levels, EDGE, 0, 2, cv.ORB_HARRIS_SCORE, PATCH, FAST_THRESHOLD);
  try {
    image.data.set(picture.pixels);
    orb.detect(image, found);
    for (const index of spread(found, picture)) chosen.push_back(found.get(index));
    orb.compute(image, chosen, descriptors);
    const features = emptyFeatures(picture.width, picture.height, chosen.size());
    const bytes = new DataView(descriptors.data.buffer, descriptors.data.byteOffset, descriptors.data.byteLength);
    for (let i = 0; i < features.count; i++) {
      const { pt, angle, size } = chosen.get(i);
      features.x[i] = pt.x;
      features.y[i] = pt.y;
      features.angle[i] = angle;
      features.size[i] = size;
      for (let word = 0; word < DESCRIPTOR_WORDS; word++) {
        features.descriptors[i * DESCRIPTOR_WORDS + word] = bytes.getUint32(i * 32 + word * 4);
      }
    }
    return features;
  } finally {
    for (const held of [image, descriptors, found, chosen, orb]) held.delete();
  }
}

/** The strongest points of each cell of the grid, strongest first; what a poor cell leaves over goes to the others. */
function spread(found: KeyPoints, picture: GreyPicture): number[] {
  const cells: { index: number; response: number }[][] = Array.from({ length: GRID * GRID }, () => []);
  for (let index = 0; index < found.size(); index++) {
    const { pt, response } = found.get(index);
    const column = Math.min(GRID - 1, Math.floor((pt.x / picture.width) * GRID));
    const row = Math.min(GRID - 1, Math.floor((pt.y / picture.height) * GRID));
    cells[row * GRID + column]?.push({ index, response });
  }
  for (const cell of cells) cell.sort((a, b) => b.response - a.response || a.index - b.index);
  const kept: number[] = [];
  for (let rank = 0; kept.length < KEPT; rank++) {
    const layer = cells.flatMap((cell) => cell[rank] ?? []).sort((a, b) => b.response - a.response || a.index - b.index);
    if (layer.length === 0) break;
    kept.push(...layer.slice(0, KEPT - kept.length).map((point) => point.index));
  }
  return kept;
}
