import { sizeOf } from "#app/directory/map-size.ts";
import { drawnAt, FRAME, heightOf, latOf, type MapWindow } from "#app/directory/map-window.ts";
import { wrapped } from "#app/platform/geography.ts";

/** Clinics drawn as one dot, because on this map there is no room between them. */
export interface Cluster {
  count: number;
  /** The mean of where they are. */
  lat: number;
  lng: number;
  /** Around all of them. In the east beyond 180 where they are on both sides of the 180th meridian. */
  south: number;
  north: number;
  west: number;
  east: number;
  /** The lowest of their ids; of a single clinic its own. */
  id: number;
}

/** Radii in units of the drawing, on a telephone, by size. */
const RADII = [16, 20, 24, 27, 31, 36] as const;
export const radiusOf = (count: number): number => RADII[sizeOf(count)] ?? RADII[0];

/** Squares across a window: from this many to twice as many. Each is a power of two of the world, so that a window moved sideways has the same ones. */
const FEWEST_ACROSS = 7;
/** Degrees a position may be off the edge of a window by how numbers are rounded. */
const HAIR = 1e-6;
/** Steps of latitude in the table of rows, to a degree. */
const STEPS = 100;

export interface ClusterGrid {
  /** What is outside the window is passed over. */
  add: (id: number, lat: number, lng: number) => void;
  clusters: () => Cluster[];
}

/** Gathers clinics in the squares of a window, then joins those whose dots would cover each other. Each clinic is in exactly one cluster, whatever their order. */
export function clusterGrid(window: MapWindow): ClusterGrid {
  const side = 2 ** Math.floor(Math.log2(window.width / FEWEST_ACROSS));
  const firstColumn = Math.floor(window.x / side);
  const columns = Math.ceil((window.x + window.width) / side) - firstColumn + 1;
  const firstRow = Math.floor(window.y / side);
  const rows = Math.ceil((window.y + heightOf(window)) / side) - firstRow + 1;
  const [north, south] = [latOf(window.y) + HAIR, latOf(window.y + heightOf(window)) - HAIR];
  const west = window.x * 360 - 180 - HAIR;
  const east = west + window.width * 360 + 2 * HAIR;
  const ends = Float64Array.from({ length: rows }, (_, row) => latOf((firstRow + row + 1) * side));
  const firstOf = tableOfRows(ends);
  const perDegree = 1 / (side * 360);
  const counts = new Int32Array(columns * rows);
  const boxes = new Float64Array(columns * rows * 6);
  const ids = new Int32Array(columns * rows);

  return {
    add(id, lat, lng) {
      let turned = lng < west ? lng + 360 : lng;
      // What is a hair west of the 180th meridian, where a window begins there.
      if (turned > east && turned - 360 >= west) turned -= 360;
      if (turned > east || lat > north || lat < south) return;
      let row = firstOf[((lat + 90) * STEPS) | 0] as number;
      while (row < rows - 1 && lat < (ends[row] as number)) row += 1;
      const column = Math.min(columns - 1, Math.max(0, Math.floor((turned + 180) * perDegree) - firstColumn));
      const at = row * columns + column;
      const box = at * 6;
      const before = counts[at] as number;
      counts[at] = before + 1;
      boxes[box] = (boxes[box] as number) + lat;
      boxes[box + 1] = (boxes[box + 1] as number) + turned;
      if (before === 0 || lat < (boxes[box + 2] as number)) boxes[box + 2] = lat;
      if (before === 0 || lat > (boxes[box + 3] as number)) boxes[box + 3] = lat;
      if (before === 0 || turned < (boxes[box + 4] as number)) boxes[box + 4] = turned;
      if (before === 0 || turned > (boxes[box + 5] as number)) boxes[box + 5] = turned;
      if (before === 0 || id < (ids[at] as number)) ids[at] = id;
    },
    clusters() {
      const found: Cluster[] = [];
      for (const [at, count] of counts.entries()) {
        if (count === 0) continue;
        const [lats = 0, lngs = 0, least = 0, most = 0, from = 0, to = 0] = boxes.subarray(at * 6, at * 6 + 6);
        // A mean of equal numbers may come out a hair beyond them.
        const within = (mean: number, low: number, high: number) => Math.min(high, Math.max(low, mean));
        found.push({
          count,
          lat: within(lats / count, least, most),
          lng: within(lngs / count, from, to),
          south: least,
          north: most,
          west: from,
          east: to,
          id: ids[at] as number,
        });
      }
      return joinCovered(window, found).map((cluster) => ({ ...cluster, lng: wrapped(cluster.lng) }));
    },
  };
}

/** The row that each step of latitude begins in, from its north: a position then looks at one or two of them, and no logarithm is taken for it. */
function tableOfRows(ends: Float64Array): Uint16Array {
  const table = new Uint16Array(180 * STEPS + 1);
  let row = 0;
  for (let step = 180 * STEPS; step >= 0; step -= 1) {
    const lat = (step + 1) / STEPS - 90;
    while (row < ends.length - 1 && lat < (ends[row] as number)) row += 1;
    table[step] = row;
  }
  return table;
}

/** The largest first; equal ones by their lowest id, so that the answer is always the same. */
export const byCount = (one: Cluster, other: Cluster): number => other.count - one.count || one.id - other.id;

function joinCovered(window: MapWindow, found: Cluster[]): Cluster[] {
  let waiting = found.sort(byCount);
  for (;;) {
    const kept: Cluster[] = [];
    for (const cluster of waiting) {
      const at = kept.findIndex((one) => isCovered(window, one, cluster));
      if (at === -1) kept.push(cluster);
      else kept[at] = joined(kept[at] as Cluster, cluster);
    }
    if (kept.length === waiting.length) return kept;
    waiting = kept.sort(byCount);
  }
}

function isCovered(window: MapWindow, one: Cluster, other: Cluster): boolean {
  const [here, there] = [drawnUnwrapped(window, one), drawnUnwrapped(window, other)];
  return Math.hypot(here.x - there.x, here.y - there.y) < radiusOf(one.count) + radiusOf(other.count);
}

function drawnUnwrapped(window: MapWindow, { lat, lng }: Cluster): { x: number; y: number } {
  return { x: ((lng + 180) / 360 - window.x) * (FRAME.width / window.width), y: drawnAt(window, { lat, lng: 0 }).y };
}

function joined(one: Cluster, other: Cluster): Cluster {
  const count = one.count + other.count;
  const mean = (a: number, b: number) => (a * one.count + b * other.count) / count;
  return {
    count,
    lat: mean(one.lat, other.lat),
    lng: mean(one.lng, other.lng),
    south: Math.min(one.south, other.south),
    north: Math.max(one.north, other.north),
    west: Math.min(one.west, other.west),
    east: Math.max(one.east, other.east),
    id: Math.min(one.id, other.id),
  };
}
