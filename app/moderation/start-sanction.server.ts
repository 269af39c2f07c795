import { findEvidenceLevel, listSanctionsInForce, type Sanction, updateSanctionAnswered } from "#app/clinics/sanction-repository.server.ts";
import { shownLevel } from "#app/clinics/sanction-step.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { STEPS, stepEnd } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";

/**
 * Brings a step into force, with its line in the log unless it is private. Belongs in the transaction of whoever confirms it. Null: somebody
 * else has answered in the meantime. `decisionId` null: it stands in no log.
 */
export async function startSanction(
  tx: Db,
  sanction: Sanction,
  confirmedBy: string,
  now: Date,
): Promise<{ decisionId: string | null } | null> {
  const { id, clinicId, step } = sanction;
  const endsAt = stepEnd(now, sanction.days);
  const frozenAt = step === "frozen_level" ? await levelNow(tx, clinicId, now) : null;
  const answer = { answer: "confirmed" as const, answeredBy: confirmedBy, answeredAt: now, answerReasons: null };
  if (!(await updateSanctionAnswered(tx, id, { ...answer, startsAt: now, endsAt, frozenAt }))) return null;
  const decisionId = STEPS[step].shown ? newId() : null;
  if (decisionId !== null) {
    await insertDecision(tx, {
      id: decisionId,
      kind: "sanction",
      clinicId,
      sanctionId: id,
      count: 0,
      rule: sanction.rule,
      facts: sanction.facts,
      proposedBy: sanction.proposedBy,
      confirmedBy,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
  }
  const photo = sanction.photoId === null ? null : await findPhoto(tx, sanction.photoId);
  if (photo) await setPhotoHidden(tx, photo, true, { actorId: confirmedBy, detail: { sanctionId: id }, now });
  await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
  if (decisionId === null) await enqueue(tx, { kind: "mail_sanction", payload: { sanctionId: id, letter: "notice" } }, now);
  else await enqueue(tx, { kind: "mail_decision", payload: { decisionId, clinicId } }, now);
  const detail = { clinicId, step, rule: sanction.rule, days: sanction.days, decisionId };
  await recordEvent(tx, { actorId: confirmedBy, action: "sanction.started", subjectKind: "sanction", subjectId: id, detail }, now);
  return { decisionId };
}

/** The level that readers see at this moment: one that is held already is held there. */
async function levelNow(db: Db, clinicId: number, now: Date): Promise<number> {
  return shownLevel(await findEvidenceLevel(db, clinicId), await listSanctionsInForce(db, clinicId, now), now).level;
}
