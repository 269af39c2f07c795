import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { listParticipants } from "#app/moderation/answer-appeal.server.ts";
import { findingHeardAt } from "#app/moderation/answer-finding.server.ts";
import { listOpenFindings } from "#app/moderation/claim-finding-repository.server.ts";
import { findHearingEnd } from "#app/moderation/confirm-outcome.server.ts";
import { APPEAL_ANSWER_DAYS, decisionLabel } from "#app/moderation/decision.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { accusedPhotos } from "#app/moderation/dispute.ts";
import {
  clinicIdsOf,
  findOpenProposal,
  listDisputeClinicIds,
  listDisputePhotos,
  type Proposal,
} from "#app/moderation/dispute-repository.server.ts";
import { effectOfClinics, type Matter } from "#app/moderation/matter.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { printList } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { appeals, decisions, disputePhotos, disputes } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";

/** Undecided disputes: a "proposal" where somebody has proposed how it should end. */
export async function describeDisputes(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({ dispute: disputes, clinicId: photos.clinicId, clinicName: clinics.name })
    .from(disputes)
    .innerJoin(disputePhotos, eq(disputePhotos.disputeId, disputes.id))
    .innerJoin(photos, eq(photos.id, disputePhotos.photoId))
    .leftJoin(clinics, eq(clinics.id, photos.clinicId))
    .where(and(isAmong(disputes.id, ids), ne(disputes.state, "decided")))
    .orderBy(asc(disputes.openedAt), asc(photos.createdAt), asc(photos.id))
    .all();
  const items: Matter[] = [];
  for (const id of new Set(rows.map((row) => row.dispute.id))) {
    const own = rows.filter((row) => row.dispute.id === id);
    const proposal = await findOpenProposal(db, id);
    const clinicIds = clinicIdsOf(own);
    const say = waitingWords();
    const waitsUntil = proposal && (await hearingEnd(db, proposal));
    items.push({
      kind: proposal ? "proposal" : "dispute",
      id,
      title: printList(firstNames(partyNames(own))),
      detail: proposal ? ruleText(proposal.rule).label : (own[0]?.dispute.brakedAt ? say.matchingBraked : say.matching)(own.length),
      clinicIds,
      since: proposal?.proposedAt ?? own[0]?.dispute.openedAt ?? new Date(0),
      participants: proposal ? [proposal.proposedBy] : [],
      effect: effectOfClinics(clinicIds.length),
      ...(waitsUntil ? { waitsUntil } : {}),
    });
  }
  return items;
}

/** Until when nothing can be confirmed against the accused; null: the proposal accuses nobody. */
async function hearingEnd(db: Db, { disputeId, originalPhotoId }: Proposal): Promise<Date | null> {
  if (originalPhotoId === null) return null;
  return findHearingEnd(db, disputeId, accusedPhotos(await listDisputePhotos(db, disputeId), originalPhotoId));
}

/** Clinics first, then whoever is none. */
function partyNames(rows: readonly { clinicName: string | null }[]): string[] {
  const names = [...new Set(rows.map((row) => row.clinicName))].filter((name) => name !== null);
  return rows.some((row) => row.clinicName === null) ? [...names, waitingWords().client] : names;
}

/** Of many names the first four. */
const firstNames = (names: string[]) => (names.length <= 5 ? names : [...names.slice(0, 4), waitingWords().furtherOnes(names.length - 4)]);

export async function describeRefutations(db: Db, claimIds: readonly string[]): Promise<Matter[]> {
  const items: Matter[] = [];
  for (const { finding, wording, clinicId, clinicName } of await listOpenFindings(db, claimIds)) {
    items.push({
      kind: "refutation",
      id: finding.claimId,
      title: waitingWords().claimOf(clinicName),
      detail: waitingWords().claimToRefute(wording, ruleText(finding.rule).label.toLowerCase()),
      clinicIds: [clinicId],
      since: finding.proposedAt,
      participants: [finding.proposedBy],
      waitsUntil: await findingHeardAt(db, finding),
    });
  }
  return items;
}

export async function describeAppeals(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({ appeal: appeals, decision: decisions, clinicName: clinics.name })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(clinics, eq(clinics.id, decisions.clinicId))
    .where(and(isAmong(appeals.id, ids), isNull(appeals.outcome)))
    .all();
  const items: Matter[] = [];
  for (const { appeal, decision, clinicName } of rows) {
    const say = waitingWords();
    const others = decision.disputeId === null ? [] : await listDisputeClinicIds(db, decision.disputeId);
    items.push({
      kind: "appeal",
      id: appeal.id,
      title: clinicName,
      detail: (appeal.ownMotion ? say.colleagueAgainst : say.appealAgainst)(decisionLabel(decision.kind).toLowerCase()),
      clinicIds: [...new Set([decision.clinicId, ...others])],
      since: appeal.createdAt,
      participants: [...(await listParticipants(db, decision)), ...(appeal.ownMotion ? [appeal.accountId] : [])],
      dueAt: new Date(appeal.createdAt.getTime() + APPEAL_ANSWER_DAYS * 86_400_000),
    });
  }
  return items;
}
