import type { Region } from "#app/provenance/picture.ts";
import type { Corner } from "#app/provenance/transform.ts";

/** Clockwise from the top left. */
export function cornersOf({ left, top, width, height }: Region): Corner[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/** The shoelace formula; the direction of the corners does not matter. */
export function areaOfPolygon(corners: readonly Corner[]): number {
  let sum = 0;
  corners.forEach(([x, y], i) => {
    const [u, v] = corners[(i + 1) % corners.length] as Corner;
    sum += x * v - u * y;
  });
  return Math.abs(sum) / 2;
}

/** What of a convex polygon lies in the region (Sutherland and Hodgman 1974). Empty where they do not meet. */
export function clipToRegion(polygon: readonly Corner[], { left, top, width, height }: Region): Corner[] {
  const sides: readonly { axis: 0 | 1; at: number; keeps: 1 | -1 }[] = [
    { axis: 0, at: left, keeps: 1 },
    { axis: 0, at: left + width, keeps: -1 },
    { axis: 1, at: top, keeps: 1 },
    { axis: 1, at: top + height, keeps: -1 },
  ];
  return sides.reduce<Corner[]>(
    (corners, { axis, at, keeps }) => {
      const inside = (corner: Corner) => keeps * (corner[axis] - at) >= 0;
      return corners.flatMap((corner, i) => {
        const next = corners[(i + 1) % corners.length] as Corner;
        const crossing = inside(corner) === inside(next) ? [] : [crossingOf(corner, next, axis, at)];
        return inside(corner) ? [corner, ...crossing] : crossing;
      });
    },
    [...polygon],
  );
}

function crossingOf(from: Corner, to: Corner, axis: 0 | 1, at: number): Corner {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
