import type { Viewer } from "#app/accounts/role.ts";
import { collisionOf, type Opened } from "#app/clinics/collision.server.ts";
import { insertPrice, updatePrice } from "#app/clinics/desk-repository.server.ts";
import { deleteDraft } from "#app/clinics/draft-repository.server.ts";
import { type EditResult, findOwnClinic, recordEdit } from "#app/clinics/edit-profile.server.ts";
import { deleteTreatment } from "#app/clinics/import-repository.server.ts";
import { priceText, type StatedPrice } from "#app/clinics/price-form.ts";
import { listTreatments } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** A member says anew what is offered and at what price. Rows that are not changed are left as they are. Null: no clinic this person speaks for. */
export async function editPrices(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  opened: Opened,
  prices: readonly StatedPrice[],
): Promise<EditResult> {
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    const stored = await listTreatments(tx, clinicId);
    const collision = collisionOf(opened, clinic.version, priceText(stored));
    if (collision) return collision;
    const changed: string[] = [];
    for (const price of prices) {
      const before = stored.find((row) => row.treatment === price.treatment);
      if (before && JSON.stringify(priceText([before])) === JSON.stringify(priceText([price]))) continue;
      changed.push(price.treatment);
      if (before) await updatePrice(tx, clinicId, price);
      else await insertPrice(tx, clinicId, price);
    }
    for (const { treatment } of stored) {
      if (prices.some((price) => price.treatment === treatment)) continue;
      changed.push(treatment);
      await deleteTreatment(tx, clinicId, treatment);
    }
    if (changed.length > 0) await recordEdit(ctx, tx, viewer, clinic, "clinic.prices_edited", changed);
    await deleteDraft(tx, { clinicId, accountId: viewer.id, form: "prices" });
    return { ok: true, changed };
  });
}
