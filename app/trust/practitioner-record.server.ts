import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { evidencedYears, verifiedHours } from "#app/practitioners/experience.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { listTrainingRecords } from "#app/practitioners/practitioner-repository.server.ts";
import { datedEvidence, evidencedProcedures, gatherEvidence, type PractitionerEvidence } from "#app/trust/practitioner-evidence.server.ts";

/** What a trainer could show on the day a course began. */
export interface TrainerStanding {
  years: number;
  procedures: number;
}

/** What is known of one practitioner, as the score, the clinic's page and the lineage read it. It is theirs wherever they work. */
export interface PractitionerRecord {
  training: TrainingRecord[];
  dated: DatedEvidence[];
  verifiedHours: number;
  evidencedYears: number;
  /** Treated heads that something shows, at every clinic. */
  procedures: number;
  /** The best trainer's own evidenced years on the day the course began; 0 where no trainer is known. */
  trainerYears: number;
  /** By training record; without an entry the trainer is not known here. */
  trainers: ReadonlyMap<string, TrainerStanding>;
}

/** The records of these practitioners on `asOf`, by id, in as many queries as one takes. */
export async function gatherPractitionerRecords(
  db: Db,
  practitionerIds: readonly number[],
  asOf: Day,
): Promise<Map<number, PractitionerRecord>> {
  const ids = [...new Set(practitionerIds)];
  const training = await listTrainingRecords(db, ids);
  const trainerIds = training.flatMap((record) => record.trainerId ?? []);
  const evidence = await gatherEvidence(db, [...ids, ...trainerIds]);
  return new Map(
    ids.map((id) => {
      const own = training.filter((record) => record.practitionerId === id);
      return [id, recordOf(own, evidence, id, asOf)];
    }),
  );
}

function recordOf(
  training: TrainingRecord[],
  evidence: ReadonlyMap<number, PractitionerEvidence>,
  id: number,
  asOf: Day,
): PractitionerRecord {
  const own = evidence.get(id);
  const dated = datedEvidence(own, asOf);
  const trainers = new Map<string, TrainerStanding>();
  let trainerYears = 0;
  for (const record of training) {
    if (record.trainerId === null) continue;
    const standing = standingOf(evidence.get(record.trainerId), record.startedOn);
    trainers.set(record.id, standing);
    // Only an accepted course lends its trainer's years, nobody lends them to themselves, and one hop is all that is followed, so a circle of trainers
    // lends nothing.
    if (record.trainerId !== id && (record.acceptedHours ?? 0) > 0) trainerYears = Math.max(trainerYears, standing.years);
  }
  return {
    training,
    dated,
    verifiedHours: verifiedHours(training),
    evidencedYears: evidencedYears(dated, asOf),
    procedures: evidencedProcedures(own, asOf),
    trainerYears,
    trainers,
  };
}

/** Years and procedures that a trainer could show on that day. */
export function standingOf(evidence: PractitionerEvidence | undefined, day: Day): TrainerStanding {
  return { years: evidencedYears(datedEvidence(evidence, day), day), procedures: evidencedProcedures(evidence, day) };
}
