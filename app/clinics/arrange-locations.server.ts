import type { Viewer } from "#app/accounts/role.ts";
import { deleteLocation, listLocationIds, updatePositions } from "#app/clinics/desk-repository.server.ts";
import { findOwnClinic, recordEdit } from "#app/clinics/edit-profile.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

export type Arrangement = "up" | "down" | "remove";

/**
 * Moves a further location one place up or down, or takes it away. The main one stays first, and stays. What is asked for twice is done once: moving
 * the last down changes nothing. False: no such location of a clinic this person speaks for.
 */
export async function arrangeLocations(ctx: Ctx, viewer: Viewer, clinicId: number, locationId: number, how: Arrangement): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    const [main, ...further] = clinic ? await listLocationIds(tx, clinicId) : [];
    const place = further.indexOf(locationId);
    if (!clinic || main === undefined || place === -1) return false;
    const to = how === "up" ? place - 1 : place + 1;
    if (how !== "remove" && (to < 0 || to >= further.length)) return true;
    further.splice(place, 1);
    if (how === "remove") await deleteLocation(tx, locationId);
    else further.splice(to, 0, locationId);
    await updatePositions(tx, clinicId, [main, ...further]);
    await recordEdit(ctx, tx, viewer, clinic, how === "remove" ? "clinic.location_removed" : "clinic.locations_ordered", ["locations"]);
    return true;
  });
}
