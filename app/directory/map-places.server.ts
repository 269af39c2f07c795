import { boxOf, type MapWindow } from "#app/directory/map-window.ts";
import { isInBox, type Position } from "#app/platform/geography.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";

/** A town as a map names it. */
export interface TownOnMap extends Position {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** Degrees across: maps narrower than that name villages too. */
const NEAR = 3;
/** Inhabitants of what a wider map may name. */
const LARGE = 15_000;
const MOST_NEAR = 400;

const COLUMNS = "select name, country, lat, lng from places";
const LARGE_ONES = `${COLUMNS} where population >= ? order by population desc, id`;
const NEAR_ONES = `${COLUMNS} where lat between ? and ? and (lng between ? and ? or lng between ? and ?) order by population desc, id limit ?`;

/** Some 25,000 towns, read once: they change with a new release of the product alone. */
const holders = hotQuery(() => ({ towns: null as TownOnMap[] | null }));

async function largeTowns(db: Db): Promise<TownOnMap[]> {
  const holder = holders(db);
  if (holder.towns === null) {
    const towns = (await hotStatement(db, LARGE_ONES).all(LARGE)) as TownOnMap[];
    // Asked before the places are loaded there are none to keep.
    if (towns.length === 0) return towns;
    holder.towns = towns;
  }
  return holder.towns;
}

/** Towns of a window, the most populous first. */
export async function listTowns(db: Db, window: MapWindow): Promise<TownOnMap[]> {
  const box = boxOf(window);
  if (window.width * 360 >= NEAR) return (await largeTowns(db)).filter((town) => isInBox(box, town.lat, town.lng));
  const { south, north, west, east } = box;
  const [first, second] =
    west <= east
      ? ([
          [west, east],
          [west, east],
        ] as const)
      : ([
          [west, 180],
          [-180, east],
        ] as const);
  return (await hotStatement(db, NEAR_ONES).all(south, north, ...first, ...second, MOST_NEAR)) as TownOnMap[];
}
