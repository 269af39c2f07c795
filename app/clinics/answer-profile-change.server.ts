import { findAccount } from "#app/accounts/account-repository.server.ts";
import { may, type Viewer } from "#app/accounts/role.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { insertOwnershipDispute, insertOwnershipStatement } from "#app/clinics/ownership-dispute-repository.server.ts";
import { hasReviewed, listHolders } from "#app/clinics/ownership-repository.server.ts";
import { heldSince } from "#app/clinics/profile-change.ts";
import { findProfileChange, type ProfileChange, updateProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What somebody is to a change. Nobody is more than one of these: who asked for it cannot object to it. */
export type ChangeRole = "requester" | "holder" | "successor";

/** Null: it is none of this person's business, and they are told that there is no such change. */
export async function findChangeRole(db: Db, change: ProfileChange, accountId: string): Promise<ChangeRole | null> {
  if (change.requestedBy === accountId) return "requester";
  if ((await listHolders(db, change.clinicId, heldSince(change.requestedAt))).includes(accountId)) return "holder";
  if (change.kind !== "owner") return null;
  const account = await findAccount(db, accountId);
  return account?.emailVerifiedAt != null && account.email === change.after.email ? "successor" : null;
}

export type ChangeAnswer = { intent: "object"; objection: string } | { intent: "withdraw" } | { intent: "accept" };

/** A holder objects, the requester withdraws, or the person it is offered to accepts. Null: no such change, or not theirs to answer so. */
export async function answerProfileChange(
  ctx: Ctx,
  viewer: Viewer,
  changeId: string,
  answer: ChangeAnswer,
): Promise<{ ok: true } | OwnershipRefusal | null> {
  if (!may(viewer, "clinic.claim")) return null;
  return ctx.store.write(async (tx) => {
    const change = await findProfileChange(tx, changeId);
    const role = change && (await findChangeRole(tx, change, viewer.id));
    if (!change || !role) return null;
    if (change.state !== "waiting") return refuseOwnership(ownershipChangeWords().notWaiting, "form", 409);
    if (answer.intent === "object") return role === "holder" ? object(ctx, tx, viewer, change, answer.objection) : null;
    if (answer.intent === "withdraw") return role === "requester" ? withdraw(ctx, tx, viewer, change) : null;
    return role === "successor" ? accept(ctx, tx, viewer, change) : null;
  });
}

async function object(ctx: Ctx, tx: Db, viewer: Viewer, change: ProfileChange, objection: string): Promise<{ ok: true }> {
  const now = ctx.now();
  await updateProfileChange(tx, change.id, "waiting", { state: "objected", objectedBy: viewer.id, objectedAt: now, objection });
  const disputeId = newId();
  await insertOwnershipDispute(tx, { id: disputeId, clinicId: change.clinicId, changeId: change.id, openedAt: now });
  await insertOwnershipStatement(tx, { id: newId(), disputeId, accountId: viewer.id, body: objection, createdAt: now });
  await record(tx, viewer, change, "profile.change_objected", now);
  for (const accountId of new Set([change.requestedBy, ...(await listHolders(tx, change.clinicId, heldSince(change.requestedAt)))])) {
    await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId, notice: "change_objected", subjectId: disputeId } }, now);
  }
  return { ok: true };
}

async function withdraw(ctx: Ctx, tx: Db, viewer: Viewer, change: ProfileChange): Promise<{ ok: true }> {
  const now = ctx.now();
  await updateProfileChange(tx, change.id, "waiting", { state: "withdrawn", endedAt: now });
  await record(tx, viewer, change, "profile.change_withdrawn", now);
  return { ok: true };
}

/** Without their word nobody is made an owner: a client who owns a clinic can write no more reviews. */
async function accept(ctx: Ctx, tx: Db, viewer: Viewer, change: ProfileChange): Promise<{ ok: true } | OwnershipRefusal> {
  if (await hasReviewed(tx, change.clinicId, viewer.id)) {
    return refuseOwnership(ownershipChangeWords().reviewedThisClinic);
  }
  await updateProfileChange(tx, change.id, "waiting", { after: { ...change.after, accountId: viewer.id, name: viewer.displayName } });
  await record(tx, viewer, change, "profile.handover_accepted", ctx.now());
  return { ok: true };
}

function record(tx: Db, viewer: Viewer, change: ProfileChange, action: string, now: Date): Promise<void> {
  const detail = { changeId: change.id, kind: change.kind };
  return recordEvent(tx, { actorId: viewer.id, action, subjectKind: "clinic", subjectId: change.clinicId, detail }, now);
}
