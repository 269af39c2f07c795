import { type Case, listCases } from "#app/cases/case-repository.server.ts";
import { listClaimAnswers } from "#app/clinics/claim-repository.server.ts";
import {
  type Clinic,
  type ClinicLocation,
  type ClinicTreatment,
  type EvidenceRow,
  listClaims,
  listClinicsBySlug,
  listEvidence,
  listLocations,
  listTreatments,
} from "#app/clinics/profile-repository.server.ts";
import { listSanctions, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { type CheckedClaim, checkClaims } from "#app/directory/check-claims.server.ts";
import { type Decision, listClinicDecisions } from "#app/moderation/decision-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import { grouped } from "#app/platform/grouped.ts";
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
import { listNewestScores, type ScoreResult } from "#app/trust/score-repository.server.ts";

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
  /** Of each photo, by its id. */
  sizes: ReadonlyMap<string, DerivativeSize[]>;
  cases: Case[];
  caseCount: number;
  score: ScoreResult | null;
  decisions: Decision[];
  /** Every step ever proposed against it, in force or not. */
  sanctions: Sanction[];
}

/** Reads a clinic as it stands on `asOf`. Null: there is no such clinic, or it is hidden. */
export async function readClinic(db: Db, slug: string, asOf: Day): Promise<ClinicReading | null> {
  const [reading = null] = await readClinics(db, [slug], asOf);
  return reading;
}

/** The clinics of these names, in no order, in as many queries as one takes. */
export async function readClinics(db: Db, slugs: readonly string[], asOf: Day): Promise<ClinicReading[]> {
  const clinics = await listClinicsBySlug(db, ...slugs);
  if (clinics.length === 0) return [];
  const ids = clinics.map(({ id }) => id);
  const teams = await readTeams(db, ids, asOf);
  const everyClaim = await listClaims(db, ...ids);
  const answers = await listClaimAnswers(
    db,
    everyClaim.map(({ id }) => id),
  );
  const claims = byClinic(everyClaim);
  const cases = byClinic(await listCases(db, ...ids));
  const locations = byClinic(await listLocations(db, ...ids));
  const treatments = byClinic(await listTreatments(db, ...ids));
  const evidence = byClinic(await listEvidence(db, ...ids));
  const photos = byClinic(await listPublishedPhotos(db, ...ids));
  const sizes = grouped(await listDerivativeSizes(db, ...ids), ({ photoId }) => photoId);
  const scores = new Map((await listNewestScores(db, ...ids)).map((score) => [score.clinicId, score]));
  const decisions = byClinic(await listClinicDecisions(db, ...ids));
  const sanctions = byClinic(await listSanctions(db, ...ids));
  return clinics.map((clinic) => {
    const { id } = clinic;
    const team = teams.get(id) ?? [];
    const own = cases.get(id) ?? [];
    return {
      clinic,
      locations: locations.get(id) ?? [],
      treatments: treatments.get(id) ?? [],
      team,
      claims: checkClaims(claims.get(id) ?? [], answers, team, own, asOf),
      evidence: evidence.get(id) ?? [],
      photos: photos.get(id) ?? [],
      sizes,
      cases: own,
      caseCount: own.length,
      score: scores.get(id) ?? null,
      decisions: decisions.get(id) ?? [],
      sanctions: sanctions.get(id) ?? [],
    };
  });
}

const byClinic = <Row extends { clinicId: number | null }>(rows: readonly Row[]) => grouped(rows, ({ clinicId }) => clinicId);

/** Everyone who works or worked there, with their own record on `asOf`. */
export async function readTeam(db: Db, clinicId: number, asOf: Day): Promise<TeamMember[]> {
  return (await readTeams(db, [clinicId], asOf)).get(clinicId) ?? [];
}

/** The same of several clinics. */
export async function readTeams(db: Db, clinicIds: readonly number[], asOf: Day): Promise<Map<number, TeamMember[]>> {
  const team = await listTeam(db, ...clinicIds);
  const records = await gatherPractitionerRecords(
    db,
    team.map(({ practitioner }) => practitioner.id),
    asOf,
  );
  const trainerIds = [...records.values()].flatMap((record) => record.training.flatMap((course) => course.trainerId ?? []));
  const trainers = new Map((await listPractitionersById(db, trainerIds)).map((person) => [person.id, person]));
  const members = team.flatMap(({ practitioner, engagement }): TeamMember[] => {
    const record = records.get(practitioner.id);
    if (!record) return [];
    const courses = record.training.map((course) => ({
      record: course,
      trainer: trainers.get(course.trainerId ?? 0) ?? null,
      trainerYears: record.trainers.get(course.id)?.years ?? null,
    }));
    return [{ practitioner, engagement, record, courses, present: isPresent(engagement, asOf) }];
  });
  return grouped(members, ({ engagement }) => engagement.clinicId);
}
