import { type Cluster, radiusOf } from "#app/directory/map-cluster.ts";
import { drawnAt, FRAME, type MapWindow } from "#app/directory/map-window.ts";
import type { Position } from "#app/platform/geography.ts";

/** The middle of a town's name on the drawing. */
export interface NameOnMap {
  name: string;
  x: number;
  y: number;
  /** Large enough a town to be named on a telephone too, where there is room for few. */
  main: boolean;
}

/** Units of the drawing a letter takes, and the height of a line: on a telephone, and on a desk. */
const TELEPHONE = { letter: 10.5, line: 22 };
const DESK = { letter: 6.6, line: 15 };
const MOST_MAIN = 5;
const MOST = 16;
/** On the town itself, or below or above the dot that stands there. */
const SHIFTS = [0, 1, -1] as const;

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const overlap = (one: Area, other: Area) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where the names of towns, the most populous first, stand so that none covers another, a dot, or the edge. */
export function placeNames(window: MapWindow, towns: readonly (Position & { name: string })[], clusters: readonly Cluster[]): NameOnMap[] {
  const taken: Area[] = clusters.map((cluster) => {
    const { x, y } = drawnAt(window, cluster);
    const radius = radiusOf(cluster.count);
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const dots = taken.slice();
  const names: NameOnMap[] = [];
  for (const town of towns) {
    if (names.length === MOST) break;
    const main = names.length < MOST_MAIN;
    const { letter, line } = main ? TELEPHONE : DESK;
    const { x, y } = drawnAt(window, town);
    const half = (town.name.length * letter) / 2;
    const over = dots.find((dot) => x > dot.left && x < dot.right && y > dot.top && y < dot.bottom);
    for (const shift of SHIFTS) {
      const middle = shift === 0 ? y : shift > 0 ? (over?.bottom ?? y) + line / 2 : (over?.top ?? y) - line / 2;
      const area = { left: x - half, right: x + half, top: middle - line / 2, bottom: middle + line / 2 };
      const inside = area.left > 2 && area.right < FRAME.width - 2 && area.top > 2 && area.bottom < FRAME.height - line - 8;
      if (!inside || taken.some((other) => overlap(area, other))) continue;
      taken.push(area);
      names.push({ name: town.name, x, y: middle, main });
      break;
    }
  }
  return names;
}
