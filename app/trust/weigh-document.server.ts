import { acceptedOf, acceptedTrainingHours, type SettledValue } from "#app/clinics/document-verdict.ts";
import { type EvidenceDocument, findReplacedBy, listValues } from "#app/clinics/evidence-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import { evidencedYears, verifiedHours } from "#app/practitioners/experience.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { findTrainingRecordOf } from "#app/practitioners/training-record-repository.server.ts";
import { datedEvidence, gatherEvidence } from "#app/trust/practitioner-evidence.server.ts";
import { gatherPractitionerRecords, standingOf } from "#app/trust/practitioner-record.server.ts";
import { findStoredScore } from "#app/trust/score-repository.server.ts";
import type { PractitionerFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";

/** What a document would change at the clinic that sent it. Points, 0 to 100. */
export interface DocumentEffect {
  level: { now: number; would: number };
  score: { now: number; would: number };
}

/** Everything that is claimed, as if all of it were accepted. */
export async function claimedInFull(db: Db, documentId: string): Promise<SettledValue[]> {
  const stated = await listValues(db, documentId);
  return stated.map(({ field, claimed }) => ({ field, claimed, verdict: "accepted", accepted: claimed, reason: null }));
}

/**
 * The clinic's newest facts with this document settled so, scored beside those facts as they are. Null: no score hangs on it, since it is neither a course nor a
 * licence of somebody who works there now, or the clinic was never scored.
 */
export async function weighDocument(
  db: Db,
  document: EvidenceDocument,
  values: readonly SettledValue[],
  asOf: Day,
): Promise<DocumentEffect | null> {
  const { practitionerId, kind } = document;
  if (practitionerId === null || !(kind === "training_record" || kind === "licence" || kind === "council_registration")) return null;
  const team = (await listTeam(db, document.clinicId)).filter(({ engagement }) => isPresent(engagement, asOf));
  const place = team.findIndex(({ practitioner }) => practitioner.id === practitionerId);
  const facts = place === -1 ? undefined : (await findStoredScore(db, document.clinicId))?.inputs;
  const person = facts?.practitioners[place];
  if (facts === undefined || person === undefined || facts.practitioners.length !== team.length) return null;
  const change =
    kind === "training_record"
      ? await withCourse(db, document, practitionerId, values, asOf)
      : await withLicence(db, document, practitionerId, values, asOf);
  const practitioners = facts.practitioners.map((one, at) => (at === place ? { ...one, ...change } : one));
  return between(facts, { ...facts, practitioners }, asOf);
}

function between(facts: TrustFacts, changed: TrustFacts, asOf: Day): DocumentEffect {
  const [now, would] = [scoreClinic(facts, asOf), scoreClinic(changed, asOf)];
  return { level: { now: now.evidenceLevel, would: would.evidenceLevel }, score: { now: now.score, would: would.score } };
}

type Change = Partial<PractitionerFacts>;

async function withCourse(db: Db, { id }: EvidenceDocument, personId: number, values: readonly SettledValue[], asOf: Day): Promise<Change> {
  const record = (await gatherPractitionerRecords(db, [personId], asOf)).get(personId);
  // Asked for by itself: one that was sent in the place of an accepted one is in no list yet.
  const own = await findTrainingRecordOf(db, id);
  if (record === undefined || own === null) return {};
  const hours = acceptedTrainingHours("training_record", values);
  const older = hours > 0 ? (await findReplacedBy(db, id))?.id : undefined;
  const others = record.training.filter(({ evidenceId }) => evidenceId !== id && (older === undefined || evidenceId !== older));
  const startedOn = acceptedOf(values, "startedOn") || own.startedOn;
  const settled = { ...own, acceptedHours: hours, startedOn, endedOn: acceptedOf(values, "endedOn") || own.endedOn };
  const trainerId = hours > 0 && acceptedOf(values, "trainer") !== "" && own.trainerId !== personId ? own.trainerId : null;
  const trainer = trainerId === null ? undefined : (await gatherEvidence(db, [trainerId])).get(trainerId);
  const lent = trainerId === null ? 0 : standingOf(trainer, startedOn).years;
  return { verifiedHours: verifiedHours([...others, settled]), trainerYears: Math.max(record.trainerYears, lent) };
}

async function withLicence(
  db: Db,
  document: EvidenceDocument,
  personId: number,
  values: readonly SettledValue[],
  asOf: Day,
): Promise<Change> {
  const evidence = (await gatherEvidence(db, [personId])).get(personId);
  const datedOn = acceptedOf(values, "datedOn");
  if (evidence === undefined || datedOn === "") return {};
  const older = (await findReplacedBy(db, document.id))?.id;
  const due = acceptedOf(values, "dueOn") || document.dueOn;
  const taken = { ...document, state: "accepted" as const, datedOn, dueOn: due };
  const licences = [...evidence.licences.filter(({ id }) => id !== document.id && id !== older), taken];
  return { evidencedYears: evidencedYears(datedEvidence({ ...evidence, licences }, asOf), asOf) };
}
