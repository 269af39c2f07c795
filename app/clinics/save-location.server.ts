import type { Viewer } from "#app/accounts/role.ts";
import { type Collision, collisionOf, type Opened } from "#app/clinics/collision.server.ts";
import { findLocation, insertLocation, listLocationIds } from "#app/clinics/desk-repository.server.ts";
import { findOwnClinic, recordEdit } from "#app/clinics/edit-profile.server.ts";
import { updateLocation } from "#app/clinics/import-repository.server.ts";
import { ADDRESS_FIELDS, type Address, addressText, MOST_LOCATIONS } from "#app/clinics/location-form.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Position } from "#app/platform/geography.ts";

export type LocationResult = { ok: true } | { ok: false; status: 422; errors: Record<string, string> } | Collision | null;

const refuse = (message: string): LocationResult => ({ ok: false, status: 422, errors: { form: message } });

/**
 * A further location, or another address for one. The main one is where the clinic is known to be: it changes with two proofs, see ownership.
 * `at` null: the town is not known here, and the location is on no map. Null: no such location of a clinic this person speaks for.
 */
export async function addLocation(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  address: Address,
  at: Position | null,
): Promise<LocationResult> {
  const say = profileFormWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    const ids = await listLocationIds(tx, clinicId);
    if (ids.length === 0) return refuse(say.mainAddressFirst);
    if (ids.length >= MOST_LOCATIONS) return refuse(say.atMostLocations(MOST_LOCATIONS));
    await insertLocation(tx, { clinicId, position: ids.length, ...address, lat: at?.lat ?? null, lng: at?.lng ?? null });
    await recordEdit(ctx, tx, viewer, clinic, "clinic.location_added", ["locations"]);
    return { ok: true };
  });
}

export async function editLocation(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  locationId: number,
  opened: Opened,
  address: Address,
  at: Position | null,
): Promise<LocationResult> {
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    const location = clinic && (await findLocation(tx, clinicId, locationId));
    if (!clinic || !location || location.position === 0) return null;
    const collision = collisionOf(opened, clinic.version, addressText(location));
    if (collision) return collision;
    const changed = ADDRESS_FIELDS.filter((field) => location[field] !== address[field]);
    if (changed.length === 0) return { ok: true };
    await updateLocation(tx, locationId, { ...address, lat: at?.lat ?? null, lng: at?.lng ?? null });
    await recordEdit(ctx, tx, viewer, clinic, "clinic.location_edited", changed);
    return { ok: true };
  });
}
