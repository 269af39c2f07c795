import { type Box, type Position, wrapped } from "#app/platform/geography.ts";

/** Units of the drawing; every map is cut to its shape. */
export const FRAME = { width: 640, height: 480 } as const;
const SHAPE = FRAME.height / FRAME.width;

/**
 * What a map shows, in the square of Web Mercator: x from 0 at the 180th meridian eastward to 1, y from 0 in the north to 1. A window that crosses the
 * 180th meridian reaches beyond 1.
 */
export interface MapWindow {
  /** Of its west edge, from 0 to under 1. */
  x: number;
  /** Of its north edge. */
  y: number;
  /** 1: all the way round. */
  width: number;
}

/** Where the square of Web Mercator ends. */
const FURTHEST_NORTH = 85.05;
/** A twentieth of a degree, some three kilometres in Europe: closer the drawing has nothing to show. */
const NARROWEST = 0.05 / 360;

export const heightOf = ({ width }: MapWindow): number => width * SHAPE;
export const xOf = (lng: number): number => (lng + 180) / 360;
export const lngOf = (x: number): number => x * 360 - 180;

export function yOf(lat: number): number {
  const bounded = Math.min(FURTHEST_NORTH, Math.max(-FURTHEST_NORTH, lat));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360)) / (2 * Math.PI);
}
export const latOf = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** By how much the last digits of a number may differ. */
const HAIR = 1e-9;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function windowAt(middleX: number, middleY: number, wide: number): MapWindow {
  const width = clamp(wide, NARROWEST, 1);
  const y = clamp(middleY - (width * SHAPE) / 2, 0, 1 - width * SHAPE);
  if (width === 1) return { x: 0, y, width };
  const x = (middleX - width / 2) % 1;
  return { x: x < 0 ? x + 1 : x, y, width };
}

/** The smallest window that shows all of a box, with so much around it as a share of its size. All round the world it is cut in the far north and south. */
export function windowAround(box: Box, margin = 0): MapWindow {
  const west = xOf(box.west);
  const east = xOf(box.east) + (box.east < box.west ? 1 : 0);
  const [north, south] = [yOf(box.north), yOf(box.south)];
  const wide = Math.max(east - west, (south - north) / SHAPE) * (1 + 2 * margin);
  return windowAt((west + east) / 2, (north + south) / 2, wide);
}

/** Nearer (a factor under 1) or further away, with the same middle. Null: it is as near or as far as it goes. */
export function zoomed(window: MapWindow, factor: number): MapWindow | null {
  const changed = windowAt(window.x + window.width / 2, window.y + heightOf(window) / 2, window.width * factor);
  return Math.abs(changed.width - window.width) < window.width / 100 ? null : changed;
}

/** Moved by shares of its own size, eastward and southward. Null: there is nothing more that way. */
export function panned(window: MapWindow, east: number, south: number): MapWindow | null {
  if (window.width === 1 && east !== 0) return null;
  const { width, x, y } = window;
  const changed = windowAt(x + width / 2 + east * width, y + heightOf(window) / 2 + south * heightOf(window), width);
  const moved = Math.abs(changed.x - x) + Math.abs(changed.y - y);
  return moved < width / 100 ? null : changed;
}

/** The window in degrees, rounded to about a thousandth of its width: addresses stay short. */
export function boxOf(window: MapWindow): Box {
  const degrees = window.width * 360;
  const digits = clamp(Math.ceil(2.5 - Math.log10(degrees)), 0, 3);
  const rounded = (value: number) => Number(value.toFixed(digits)) || 0;
  return {
    south: rounded(latOf(window.y + heightOf(window))),
    west: rounded(wrapped(lngOf(window.x))),
    north: rounded(latOf(window.y)),
    east: rounded(wrapped(lngOf(window.x + window.width))),
  };
}

/** Where in the drawing a position is. */
export function drawnAt(window: MapWindow, { lat, lng }: Position): { x: number; y: number } {
  const scale = FRAME.width / window.width;
  let x = xOf(lng) - window.x;
  // What is a hair beyond the west edge is not round the world.
  if (x < -HAIR) x += 1;
  else if (x > 1 - HAIR && window.width < 1) x -= 1;
  return { x: x * scale, y: (yOf(lat) - window.y) * scale };
}

/** Kilometres of one unit of the drawing, at the height of its middle. */
export function kmOfUnit(window: MapWindow): number {
  const lat = latOf(window.y + heightOf(window) / 2);
  return (40_030 * Math.cos((lat * Math.PI) / 180) * window.width) / FRAME.width;
}
