import { giveControl } from "#app/clinics/hold-claim.server.ts";
import { deleteMember } from "#app/clinics/member-repository.server.ts";
import {
  findLiveClaim,
  insertOwnershipClaim,
  listHolders,
  listOwners,
  updateClaimState,
} from "#app/clinics/ownership-repository.server.ts";
import { type ChangeValues, heldSince } from "#app/clinics/profile-change.ts";
import {
  findProfileChange,
  type ProfileChange,
  updateClinicName,
  updateMainAddress,
  updateProfileChange,
} from "#app/clinics/profile-change-repository.server.ts";
import { type Clinic, findClinicById, listLocations } from "#app/clinics/profile-repository.server.ts";
import { findPlace } from "#app/directory/find-place.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { fold } from "#app/platform/fold.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The job that lets a change take effect once its seven days are over and nobody objects. Here, as a new town's place on the map is asked for. Run again it changes nothing. */
export async function applyProfileChange(ctx: Ctx, changeId: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const change = await findProfileChange(tx, changeId);
    const clinic = change && (await findClinicById(tx, change.clinicId));
    if (!change || !clinic || change.state !== "waiting" || change.effectiveAt > now) return;
    const told = await listHolders(tx, clinic.id, heldSince(now));
    const done = await carryOut(ctx, tx, clinic, change, now);
    await updateProfileChange(tx, changeId, "waiting", { state: done ? "done" : "refused", endedAt: now });
    const action = done ? "profile.change_done" : "profile.change_refused";
    const detail = { changeId, kind: change.kind };
    await recordEvent(tx, { actorId: null, action, subjectKind: "clinic", subjectId: clinic.id, detail }, now);
    const notice = done ? ("change_done" as const) : ("change_refused" as const);
    for (const accountId of new Set([...told, change.requestedBy])) {
      await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice, subjectId: changeId } }, now);
    }
    await enqueue(tx, { kind: "list_clinic", payload: { clinicId: clinic.id } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: clinic.id } }, now);
  });
}

/** False: whoever asked for it is no owner any more, or nobody accepted the profile. */
async function carryOut(ctx: Ctx, tx: Db, clinic: Clinic, change: ProfileChange, now: Date): Promise<boolean> {
  if (!(await listOwners(tx, clinic.id)).includes(change.requestedBy)) return false;
  if (change.kind === "name") {
    await updateClinicName(tx, clinic, change.after.name ?? clinic.name, now);
    return true;
  }
  if (change.kind === "address") {
    await updateMainAddress(tx, clinic, change.after, await positionOf(tx, clinic.id, change.after), now);
    return true;
  }
  return handOver(ctx, tx, clinic.id, change, now);
}

/** In the same town the old position stands, as it is exact; in another the town's own. */
async function positionOf(db: Db, clinicId: number, { city, country }: ChangeValues): Promise<{ lat: number; lng: number } | null> {
  const [main] = await listLocations(db, clinicId);
  const sameTown = main && fold(main.city) === fold(city ?? "") && main.country === country;
  if (sameTown) return main.lat === null || main.lng === null ? null : { lat: main.lat, lng: main.lng };
  const choice = await findPlace(db, `${city}, ${country}`);
  return choice.kind === "one" ? { lat: choice.place.lat, lng: choice.place.lng } : null;
}

/** The one who hands over goes, the one who accepted comes; other members stay. Proofs of the former do not speak for the latter. */
async function handOver(ctx: Ctx, tx: Db, clinicId: number, change: ProfileChange, now: Date): Promise<boolean> {
  const successor = change.after.accountId;
  if (!successor || !(await giveControl(ctx, tx, { clinicId, accountId: successor }, now))) return false;
  const theirs = await findLiveClaim(tx, clinicId, successor);
  if (theirs === null) {
    const claim = { id: newId(), clinicId, accountId: successor, state: "held" as const, position: "Owner by handover" };
    await insertOwnershipClaim(tx, { ...claim, openedAt: now, heldAt: now });
  } else if (theirs.state !== "held") await updateClaimState(tx, theirs.id, theirs.state, { state: "held", heldAt: now });
  if (successor === change.requestedBy) return true;
  await deleteMember(tx, clinicId, change.requestedBy);
  const former = await findLiveClaim(tx, clinicId, change.requestedBy);
  if (former) await updateClaimState(tx, former.id, former.state, { state: "ended", endedAt: now });
  return true;
}
