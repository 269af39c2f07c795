import { and, between, desc, gte, lt, sql } from "drizzle-orm";
import type { Place } from "#app/directory/place.ts";
import { insertSpelling } from "#app/directory/spelling-repository.server.ts";
import { distanceKm, type Position } from "#app/platform/geography.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { places } from "#db/schema/directory.ts";

const columns = {
  id: places.id,
  name: places.name,
  country: places.country,
  region: places.region,
  lat: places.lat,
  lng: places.lng,
  population: places.population,
};

const named = hotQuery((db) =>
  db
    .select(columns)
    .from(places)
    .where(sql`${places.folded} = ${sql.placeholder("folded")}`)
    .orderBy(desc(places.population))
    .limit(200)
    .prepare(),
);

/** Places of exactly this folded name, largest first; at most 200 (the most common name in GeoNames has fewer). */
export async function listPlacesNamed(db: Db, folded: string): Promise<Place[]> {
  return folded === "" ? [] : named(db).all({ folded });
}

/** Places whose folded name begins so, largest first. */
export async function listPlacesBeginning(db: Db, folded: string, limit: number): Promise<Place[]> {
  if (folded.length < 2) return [];
  return db
    .select(columns)
    .from(places)
    .where(and(gte(places.folded, folded), lt(places.folded, `${folded}\u{10ffff}`)))
    .orderBy(desc(places.population))
    .limit(limit)
    .all();
}

/** Half the side of the box looked through, degrees; a place further than `maxKm` is not taken. */
const REACH = { degrees: 0.5, maxKm: 40 };

/**
 * The place an address without a city belongs to: near, but a large city is preferred to its own suburbs
 * (each tenfold of population outweighs 2 km). Null: nobody lives within 40 km.
 */
export async function findPlaceAround(db: Db, at: Position): Promise<Place | null> {
  const rows = await db
    .select(columns)
    .from(places)
    .where(and(between(places.lat, at.lat - REACH.degrees, at.lat + REACH.degrees), between(places.lng, at.lng - 1, at.lng + 1)))
    .all();
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of rows) {
    const km = distanceKm(at, place);
    const cost = km - 2 * Math.log10(Math.max(1, place.population));
    if (km <= REACH.maxKm && cost < least) {
      least = cost;
      best = place;
    }
  }
  return best;
}

export async function countPlaces(db: Db): Promise<number> {
  return (await db.$count(places)) as number;
}

const insertion = (db: Db) =>
  db
    .insert(places)
    .values({
      id: sql.placeholder("id"),
      name: sql.placeholder("name"),
      folded: sql.placeholder("folded"),
      country: sql.placeholder("country"),
      region: sql.placeholder("region"),
      lat: sql.placeholder("lat"),
      lng: sql.placeholder("lng"),
      population: sql.placeholder("population"),
    })
    .prepare();

/** Inhabitants of a place whose name is looked for when somebody misspells it: the list of spellings stays small, and a village is written out by who lives there. */
const SPELT_FROM = 15_000;

export async function insertPlaces(tx: Db, rows: Iterable<Place & { folded: string }>): Promise<number> {
  const insert = insertion(tx);
  let count = 0;
  for (const row of rows) {
    await insert.run({ ...row });
    if (row.population >= SPELT_FROM) await insertSpelling(tx, "place", row.folded);
    count += 1;
  }
  return count;
}
