import { evidenceCounts } from "#app/clinics/evidence.ts";
import { listLicences } from "#app/clinics/profile-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { evidencedYears, verifiedHours } from "#app/practitioners/experience.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { listTrainingRecords } from "#app/practitioners/practitioner-repository.server.ts";
import { listCheckedPhotoDays } from "#app/provenance/photo-repository.server.ts";
import { listVerifiedReviewDays } from "#app/reviews/review-repository.server.ts";

/** What is known of one practitioner, as the score, the clinic's page and the lineage read it. */
export interface PractitionerRecord {
  training: TrainingRecord[];
  dated: DatedEvidence[];
  verifiedHours: number;
  evidencedYears: number;
  /** The best trainer's own evidenced years on the day the course began; 0 where no trainer is known. */
  trainerYears: number;
}

/** Everything dated that shows a practitioner at work, on or before `asOf`. */
export async function gatherDatedEvidence(db: Db, practitionerId: number, asOf: Day): Promise<DatedEvidence[]> {
  const licences = (await listLicences(db, practitionerId)).filter((licence) => evidenceCounts(licence, asOf));
  const photos = await listCheckedPhotoDays(db, practitionerId);
  const reviews = await listVerifiedReviewDays(db, practitionerId);
  const dated: DatedEvidence[] = [
    ...licences.map((licence) => ({
      kind: licence.kind === "licence" ? ("licence" as const) : ("registration" as const),
      on: licence.datedOn,
    })),
    ...photos.map((photo) => ({ kind: photo.original ? ("original_photo" as const) : ("checked_photo" as const), on: photo.on })),
    ...reviews.map((on) => ({ kind: "verified_review" as const, on })),
  ];
  return dated.filter((item) => item.on <= asOf);
}

export async function gatherPractitionerRecord(db: Db, practitionerId: number, asOf: Day): Promise<PractitionerRecord> {
  const training = await listTrainingRecords(db, practitionerId);
  const dated = await gatherDatedEvidence(db, practitionerId, asOf);
  let trainerYears = 0;
  for (const record of training) {
    // Only an accepted course lends its trainer's years, and one hop is all that is followed, so a circle of trainers lends nothing.
    if (record.trainerId === null || (record.acceptedHours ?? 0) === 0) continue;
    trainerYears = Math.max(
      trainerYears,
      evidencedYears(await gatherDatedEvidence(db, record.trainerId, record.startedOn), record.startedOn),
    );
  }
  return { training, dated, verifiedHours: verifiedHours(training), evidencedYears: evidencedYears(dated, asOf), trainerYears };
}
