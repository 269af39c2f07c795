import type { Address } from "#app/clinics/location-form.ts";
import { findPlace } from "#app/directory/find-place.server.ts";
import type { Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Where the town of an address is, as far as the list of places knows: narrowed by its region where that helps. Null: no town of that name in that country. */
export async function locateTown(
  db: Db,
  { city, region, country }: Pick<Address, "city" | "region" | "country">,
): Promise<Position | null> {
  const narrow = region === null ? null : await findPlace(db, `${city}, ${region}, ${country}`);
  const choice = narrow !== null && narrow.kind !== "unknown" ? narrow : await findPlace(db, `${city}, ${country}`);
  const place = choice.kind === "one" ? choice.place : choice.kind === "several" ? choice.places[0] : undefined;
  return place === undefined ? null : { lat: place.lat, lng: place.lng };
}
