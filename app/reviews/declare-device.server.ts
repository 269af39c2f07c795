import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { insertDeclaredDevice, listDeclaredDevices } from "#app/reviews/declared-device-repository.server.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";

/** More tablets than these stand in no clinic. */
export const MOST_TABLETS = 10;

export type DeclareDeviceResult = { ok: true } | { ok: false; status: 422; errors: Record<string, string> };

/**
 * A member says that this browser is the clinic's tablet for clients to write on: reviews from now on are not linked by it. What was written in it before stays
 * linked, or a clinic could free itself of what was noticed. Null: the viewer does not speak for this clinic.
 */
export async function declareDevice(ctx: Ctx, viewer: Viewer, clinicId: number, deviceHash: string): Promise<DeclareDeviceResult | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<DeclareDeviceResult> => {
    const known = await listDeclaredDevices(tx, clinicId);
    if (known.some((device) => device.deviceHash === deviceHash)) return { ok: true };
    if (known.length >= MOST_TABLETS) {
      return { ok: false, status: 422, errors: { form: reviewRefusalWords().mostTablets(MOST_TABLETS) } };
    }
    await insertDeclaredDevice(tx, { clinicId, deviceHash, declaredBy: viewer.id, declaredAt: now });
    const detail = { tablets: known.length + 1 };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "tablet.declared", subjectKind: "clinic", subjectId: String(clinicId), detail },
      now,
    );
    return { ok: true };
  });
}
