import { type Case, listCases } from "#app/cases/case-repository.server.ts";
import {
  type Clinic,
  type ClinicLocation,
  type ClinicTreatment,
  type EvidenceRow,
  findClinicBySlug,
  listClaims,
  listEvidence,
  listLocations,
  listTreatments,
} from "#app/clinics/profile-repository.server.ts";
import { listSanctions, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { type CheckedClaim, checkClaims } from "#app/directory/check-claims.server.ts";
import { type Decision, listClinicDecisions } from "#app/moderation/decision-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import {
  type Engagement,
  listPractitionersById,
  listTeam,
  type Practitioner,
  type TrainingRecord,
} from "#app/practitioners/practitioner-repository.server.ts";
import { type DerivativeSize, listDerivativeSizes, listPublishedPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { gatherPractitionerRecords, type PractitionerRecord } from "#app/trust/practitioner-record.server.ts";
import { findNewestScore, type ScoreResult } from "#app/trust/score-repository.server.ts";

/** A course with what is known of the person who taught it, on the day it began. */
export interface TaughtCourse {
  record: TrainingRecord;
  trainer: Practitioner | null;
  /** Null: the trainer is not known here, so nobody can say. */
  trainerYears: number | null;
}

export interface TeamMember {
  practitioner: Practitioner;
  engagement: Engagement;
  record: PractitionerRecord;
  courses: TaughtCourse[];
  /** Holds the needle there now. A record belongs to the person: of somebody who left, a client gets nothing. */
  present: boolean;
}

/** Everything a clinic's page is made of, but its reviews, which are read a page at a time. */
export interface ClinicReading {
  clinic: Clinic;
  locations: ClinicLocation[];
  treatments: ClinicTreatment[];
  team: TeamMember[];
  claims: CheckedClaim[];
  evidence: EvidenceRow[];
  /** Those that anybody may see. */
  photos: Photo[];
  sizes: Map<string, DerivativeSize[]>;
  cases: Case[];
  caseCount: number;
  score: ScoreResult | null;
  decisions: Decision[];
  /** Every step ever proposed against it, in force or not. */
  sanctions: Sanction[];
}

/** Reads a clinic as it stands on `asOf`. Null: there is no such clinic, or it is hidden. */
export async function readClinic(db: Db, slug: string, asOf: Day): Promise<ClinicReading | null> {
  const clinic = await findClinicBySlug(db, slug);
  if (!clinic) return null;
  const team = await readTeam(db, clinic.id, asOf);
  const cases = await listCases(db, clinic.id);
  const claims = await checkClaims(db, await listClaims(db, clinic.id), team, cases, asOf);
  const sizes = new Map<string, DerivativeSize[]>();
  for (const size of await listDerivativeSizes(db, clinic.id)) sizes.set(size.photoId, [...(sizes.get(size.photoId) ?? []), size]);
  return {
    clinic,
    locations: await listLocations(db, clinic.id),
    treatments: await listTreatments(db, clinic.id),
    team,
    claims,
    evidence: await listEvidence(db, clinic.id),
    photos: await listPublishedPhotos(db, clinic.id),
    sizes,
    cases,
    caseCount: cases.length,
    score: await findNewestScore(db, clinic.id),
    decisions: await listClinicDecisions(db, clinic.id),
    sanctions: await listSanctions(db, clinic.id),
  };
}

/** Everyone who works or worked there, with their own record on `asOf`. */
export async function readTeam(db: Db, clinicId: number, asOf: Day): Promise<TeamMember[]> {
  const team = await listTeam(db, clinicId);
  const records = await gatherPractitionerRecords(
    db,
    team.map(({ practitioner }) => practitioner.id),
    asOf,
  );
  const trainerIds = [...records.values()].flatMap((record) => record.training.flatMap((course) => course.trainerId ?? []));
  const trainers = new Map((await listPractitionersById(db, trainerIds)).map((person) => [person.id, person]));
  return team.flatMap(({ practitioner, engagement }) => {
    const record = records.get(practitioner.id);
    if (!record) return [];
    const courses = record.training.map((course) => ({
      record: course,
      trainer: trainers.get(course.trainerId ?? 0) ?? null,
      trainerYears: record.trainers.get(course.id)?.years ?? null,
    }));
    return { practitioner, engagement, record, courses, present: isPresent(engagement, asOf) };
  });
}
