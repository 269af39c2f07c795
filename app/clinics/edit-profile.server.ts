import type { Viewer } from "#app/accounts/role.ts";
import { type Collision, collisionOf, type Opened } from "#app/clinics/collision.server.ts";
import { updateClinicAt } from "#app/clinics/desk-repository.server.ts";
import { deleteDraft } from "#app/clinics/draft-repository.server.ts";
import { PROFILE_FIELDS, type Profile, type ProfileField, profileText } from "#app/clinics/profile-form.ts";
import { type Clinic, findClinicById, isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The fields that were changed: none when the form said what was stored already. */
export type EditResult = { ok: true; changed: string[] } | Collision | null;

/**
 * A member changes what the clinic states of itself. No check of anything is touched by it, and the score reads none of it, so none is asked for.
 * Null: no clinic this person speaks for.
 */
export async function editProfile(ctx: Ctx, viewer: Viewer, clinicId: number, opened: Opened, profile: Profile): Promise<EditResult> {
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    const collision = collisionOf(opened, clinic.version, profileText(clinic));
    if (collision) return collision;
    const changed = PROFILE_FIELDS.filter((field) => clinic[field] !== profile[field]);
    const change = Object.fromEntries(changed.map((field) => [field, profile[field]])) as Partial<Pick<Clinic, ProfileField>>;
    if (changed.length > 0) await recordEdit(ctx, tx, viewer, clinic, "clinic.profile_edited", changed, change);
    await deleteDraft(tx, { clinicId, accountId: viewer.id, form: "profile" });
    return { ok: true, changed };
  });
}

/** Null: it does not exist, is hidden, or this person does not speak for it. */
export async function findOwnClinic(db: Db, viewer: Viewer, clinicId: number): Promise<Clinic | null> {
  const clinic = await findClinicById(db, clinicId);
  return clinic && clinic.hiddenAt === null && (await isMember(db, clinicId, viewer.id)) ? clinic : null;
}

/** What every edit of the desk does besides its own rows: version, event, listing. Throws when another transaction came between, which one writer rules out. */
export async function recordEdit(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer,
  clinic: Pick<Clinic, "id" | "version">,
  action: string,
  fields: readonly string[],
  change: Partial<Pick<Clinic, ProfileField>> = {},
): Promise<void> {
  const now = ctx.now();
  if (!(await updateClinicAt(tx, clinic.id, clinic.version, { ...change, updatedAt: now })))
    throw new Error(`Clinic ${clinic.id} was changed by somebody else within this transaction`);
  const detail = { fields: fields.join(" "), version: clinic.version + 1 };
  await recordEvent(tx, { actorId: viewer.id, action, subjectKind: "clinic", subjectId: clinic.id, detail }, now);
  await enqueue(tx, { kind: "list_clinic", payload: { clinicId: clinic.id } }, now);
}
