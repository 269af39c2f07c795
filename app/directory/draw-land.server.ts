import { createRequire } from "node:module";
import { type GeoStream, geoIdentity, geoMercator, geoStream } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { FRAME, heightOf, type MapWindow } from "#app/directory/map-window.ts";

/** Paths in half units of the drawing: SVG's `d`. */
export interface DrawnLand {
  land: string;
  borders: string;
}

/** A ring or a line in the square of Web Mercator, x and y in turn, with its box. */
interface Line {
  points: Float64Array;
  west: number;
  east: number;
  north: number;
  south: number;
}
interface Atlas {
  land: Line[];
  borders: Line[];
}

/** From this width on, a quarter of the way round, the coarser coasts do. */
const COARSE_FROM = 0.25;
/** Half units of the drawing: points closer than that to the one before are left out. */
const NEAREST = 3;
const DRAWN_BEYOND = 6;

const atlases = new Map<string, Atlas>();

/** Maps kept: a search asked for again with other facets has the same coasts. */
const MOST_KEPT = 60;
const kept = new Map<string, DrawnLand>();

/** Coasts and borders (Natural Earth, public domain) of one window. */
export function drawLand(window: MapWindow): DrawnLand {
  const key = `${window.x} ${window.y} ${window.width}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const atlas = readAtlas(window.width < COARSE_FROM ? "countries-50m.json" : "countries-110m.json");
  const drawn = { land: drawLines(window, atlas.land, true), borders: drawLines(window, atlas.borders, false) };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

/** Projected once: what is left for each map is to cut it out. */
function readAtlas(file: string): Atlas {
  const known = atlases.get(file);
  if (known !== undefined) return known;
  const require = createRequire(import.meta.url);
  const path = require.resolve(`world-atlas/${file}`);
  const topology = require(path) as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
  delete require.cache[path];
  const atlas = {
    land: projected(feature(topology, topology.objects.land)),
    borders: projected(mesh(topology, topology.objects.countries, (one, other) => one !== other)),
  };
  atlases.set(file, atlas);
  return atlas;
}

/** Mercator in a square of 1, cut at the 180th meridian. */
function projected(geometry: Parameters<typeof geoStream>[0]): Line[] {
  const lines: Line[] = [];
  let points: number[] = [];
  const projection = geoMercator()
    .scale(1 / (2 * Math.PI))
    .translate([0.5, 0.5])
    .precision(0);
  geoStream(
    geometry,
    projection.stream({
      point: (x, y) => void points.push(x, y),
      lineStart: () => {
        points = [];
      },
      lineEnd: () => void lines.push(lineOf(points)),
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    }),
  );
  return lines;
}

function lineOf(points: readonly number[]): Line {
  const xs = points.filter((_, place) => place % 2 === 0);
  const ys = points.filter((_, place) => place % 2 === 1);
  const [least, most] = [
    (list: number[]) => list.reduce((a, b) => Math.min(a, b)),
    (list: number[]) => list.reduce((a, b) => Math.max(a, b)),
  ];
  return { points: Float64Array.from(points), west: least(xs), east: most(xs), north: least(ys), south: most(ys) };
}

function drawLines(window: MapWindow, lines: readonly Line[], closed: boolean): string {
  const scale = (2 * FRAME.width) / window.width;
  const path = shortPath(closed);
  // A window across the 180th meridian shows the far east, and then the far west once round.
  for (const round of window.x + window.width > 1 ? [0, 1] : [0]) {
    const cut = geoIdentity()
      .scale(scale)
      .translate([(round - window.x) * scale, -window.y * scale])
      .clipExtent([
        [-DRAWN_BEYOND, -DRAWN_BEYOND],
        [2 * FRAME.width + DRAWN_BEYOND, 2 * FRAME.height + DRAWN_BEYOND],
      ])
      .stream(path.stream);
    for (const line of lines) {
      if (line.east + round < window.x || line.west + round > window.x + window.width) continue;
      if (line.south < window.y || line.north > window.y + heightOf(window)) continue;
      // Too small to be more than a speck.
      if (closed && (line.east - line.west) * scale < NEAREST && (line.south - line.north) * scale < NEAREST) continue;
      if (closed) cut.polygonStart();
      cut.lineStart();
      const { points } = line;
      // A ring is sent without its last point, which is its first.
      for (let at = 0; at < points.length - (closed ? 2 : 0); at += 2) cut.point(points[at] as number, points[at + 1] as number);
      cut.lineEnd();
      if (closed) cut.polygonEnd();
    }
  }
  return path.text();
}

/** Whole numbers, each relative to the one before: a coast takes four bytes a point. */
function shortPath(closed: boolean): { stream: GeoStream; text: () => string } {
  const parts: string[] = [];
  let current: string[] = [];
  let [lastX, lastY] = [0, 0];
  const pair = (x: number, y: number) => `${x}${y < 0 ? "" : " "}${y}`;
  const stream: GeoStream = {
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    lineStart: () => {
      current = [];
    },
    point: (exactX, exactY) => {
      const [x, y] = [Math.round(exactX), Math.round(exactY)];
      if (current.length === 0) current.push(`M${pair(x, y)}l`);
      else if (Math.abs(x - lastX) + Math.abs(y - lastY) < NEAREST) return;
      else current.push(pair(x - lastX, y - lastY));
      [lastX, lastY] = [x, y];
    },
    lineEnd: () => {
      const [first = "", ...others] = current;
      if (others.length > (closed ? 1 : 0))
        parts.push(first + others.reduce((a, b) => `${a}${b.startsWith("-") || a === "" ? "" : " "}${b}`, ""), closed ? "z" : "");
    },
  };
  return { stream, text: () => parts.join("") };
}
