import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { claimAnswers, claims, clinicMembers, clinics, clinicTreatments, evidence, evidenceValues, locations } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { events } from "#db/schema/platform.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { photos } from "#db/schema/provenance.ts";
import { chapters, complaints, replies, reviews } from "#db/schema/reviews.ts";
import { scores } from "#db/schema/trust.ts";

/** Every table of a clinic's own data, by name, with the columns that are its to have: no client's address, no moderator's name, no mark of suspicion. */
export async function readExportTables(db: Db, clinicId: number): Promise<Record<string, Record<string, unknown>[]>> {
  const ofClinic = { cases: db.select({ id: cases.id }).from(cases).where(eq(cases.clinicId, clinicId)) };
  const people = db
    .select({ id: engagements.practitionerId })
    .from(engagements)
    .where(and(eq(engagements.clinicId, clinicId), eq(engagements.state, "confirmed")));
  const pieces = db.select({ id: evidence.id }).from(evidence).where(eq(evidence.clinicId, clinicId));
  const said = db.select({ id: claims.id }).from(claims).where(eq(claims.clinicId, clinicId));
  const own = db.select({ id: reviews.id }).from(reviews).where(eq(reviews.clinicId, clinicId));
  return {
    clinic: await db.select(CLINIC).from(clinics).where(eq(clinics.id, clinicId)).all(),
    locations: await db.select(LOCATION).from(locations).where(eq(locations.clinicId, clinicId)).orderBy(asc(locations.position)).all(),
    prices: await db
      .select(PRICE)
      .from(clinicTreatments)
      .where(eq(clinicTreatments.clinicId, clinicId))
      .orderBy(asc(clinicTreatments.treatment))
      .all(),
    members: await db
      .select({ name: accounts.displayName, email: accounts.email, role: clinicMembers.role, since: clinicMembers.createdAt })
      .from(clinicMembers)
      .innerJoin(accounts, eq(accounts.id, clinicMembers.accountId))
      .where(eq(clinicMembers.clinicId, clinicId))
      .orderBy(asc(clinicMembers.createdAt), asc(accounts.id))
      .all(),
    practitioners: await db
      .select({
        ...PRACTITIONER,
        role: engagements.role,
        startedOn: engagements.startedOn,
        endedOn: engagements.endedOn,
        state: engagements.state,
      })
      .from(engagements)
      .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
      .where(eq(engagements.clinicId, clinicId))
      .orderBy(asc(engagements.id))
      .all(),
    training: await db
      .select(TRAINING)
      .from(trainingRecords)
      .innerJoin(practitioners, eq(practitioners.id, trainingRecords.practitionerId))
      .where(inArray(trainingRecords.practitionerId, people))
      .orderBy(asc(trainingRecords.startedOn), asc(trainingRecords.id))
      .all(),
    evidence: await db.select(EVIDENCE).from(evidence).where(eq(evidence.clinicId, clinicId)).orderBy(asc(evidence.datedOn)).all(),
    evidence_values: await db
      .select(VALUE)
      .from(evidenceValues)
      .where(inArray(evidenceValues.evidenceId, pieces))
      .orderBy(asc(evidenceValues.evidenceId), asc(evidenceValues.field))
      .all(),
    claims: await db.select(CLAIM).from(claims).where(eq(claims.clinicId, clinicId)).orderBy(asc(claims.statedOn)).all(),
    claim_answers: await db
      .select(ANSWER)
      .from(claimAnswers)
      .where(inArray(claimAnswers.claimId, said))
      .orderBy(asc(claimAnswers.createdAt))
      .all(),
    cases: await db.select(CASE).from(cases).where(eq(cases.clinicId, clinicId)).orderBy(asc(cases.createdAt)).all(),
    case_sessions: await db
      .select({ caseId: caseSessions.caseId, heldOn: caseSessions.heldOn })
      .from(caseSessions)
      .where(inArray(caseSessions.caseId, ofClinic.cases))
      .orderBy(asc(caseSessions.caseId), asc(caseSessions.heldOn))
      .all(),
    photos: await db
      .select(PHOTO)
      .from(photos)
      .where(and(eq(photos.clinicId, clinicId), eq(photos.purpose, "clinic"), isNull(photos.hiddenAt)))
      .orderBy(asc(photos.createdAt))
      .all(),
    reviews: await db
      .select({
        id: reviews.id,
        author: accounts.displayName,
        treatment: reviews.treatment,
        state: reviews.state,
        createdAt: reviews.createdAt,
      })
      .from(reviews)
      .innerJoin(accounts, eq(accounts.id, reviews.accountId))
      .where(and(eq(reviews.clinicId, clinicId), eq(reviews.state, "published")))
      .orderBy(asc(reviews.createdAt), asc(reviews.id))
      .all(),
    review_chapters: await db
      .select(CHAPTER)
      .from(chapters)
      .innerJoin(reviews, eq(reviews.id, chapters.reviewId))
      .where(and(eq(reviews.clinicId, clinicId), eq(reviews.state, "published")))
      .orderBy(asc(chapters.writtenOn))
      .all(),
    replies: await db
      .select({ reviewId: replies.reviewId, body: replies.body, createdAt: replies.createdAt })
      .from(replies)
      .where(inArray(replies.reviewId, own))
      .orderBy(asc(replies.createdAt), asc(replies.reviewId))
      .all(),
    complaints: await db
      .select({
        client: accounts.displayName,
        body: complaints.body,
        createdAt: complaints.createdAt,
        answer: complaints.answer,
        answeredAt: complaints.answeredAt,
      })
      .from(complaints)
      .innerJoin(accounts, eq(accounts.id, complaints.accountId))
      .where(eq(complaints.clinicId, clinicId))
      .orderBy(asc(complaints.createdAt))
      .all(),
    decisions: await db.select(DECISION).from(decisions).where(eq(decisions.clinicId, clinicId)).orderBy(asc(decisions.seq)).all(),
    scores: await db.select(SCORE).from(scores).where(eq(scores.clinicId, clinicId)).orderBy(asc(scores.id)).all(),
    history: await db
      .select({ at: events.at, action: events.action, detail: events.detail })
      .from(events)
      .where(and(eq(events.subjectKind, "clinic"), eq(events.subjectId, String(clinicId))))
      .orderBy(asc(events.id))
      .all(),
  };
}

/** A file that belongs to the export, by the hash it is stored under. */
export interface ExportFile {
  /** Without an ending where that is found by content. */
  path: string;
  sha256: string;
  /** Null: its row does not say, and the storage has to be asked. */
  bytes: number | null;
}

/** Originals of the clinic's own photos and the documents it submitted. A photo that is taken down is nobody's to hand out. */
export async function listExportFiles(db: Db, clinicId: number): Promise<ExportFile[]> {
  const pictures = await db
    .select({ id: photos.id, sha256: photos.originalSha256, bytes: photos.originalBytes })
    .from(photos)
    .where(and(eq(photos.clinicId, clinicId), eq(photos.purpose, "clinic"), eq(photos.originalKept, true), isNull(photos.hiddenAt)))
    .orderBy(asc(photos.createdAt), asc(photos.id))
    .all();
  const papers = await db
    .select({ id: evidence.id, sha256: evidence.fileSha256 })
    .from(evidence)
    .where(eq(evidence.clinicId, clinicId))
    .orderBy(asc(evidence.submittedAt), asc(evidence.id))
    .all();
  return [
    ...pictures.map(({ id, sha256, bytes }) => ({ path: `photos/${id}`, sha256, bytes })),
    ...papers.flatMap(({ id, sha256 }) => (sha256 === null ? [] : { path: `documents/${id}`, sha256, bytes: null })),
  ];
}

const CLINIC = {
  slug: clinics.slug,
  name: clinics.name,
  about: clinics.about,
  website: clinics.website,
  phone: clinics.phone,
  machine: clinics.machine,
  needle: clinics.needle,
  pigment: clinics.pigment,
  pigmentBatch: clinics.pigmentBatch,
  languages: clinics.languages,
  source: clinics.source,
  claimedAt: clinics.claimedAt,
  createdAt: clinics.createdAt,
  updatedAt: clinics.updatedAt,
};
const LOCATION = {
  position: locations.position,
  street: locations.street,
  postcode: locations.postcode,
  city: locations.city,
  region: locations.region,
  country: locations.country,
  lat: locations.lat,
  lng: locations.lng,
};
const PRICE = {
  treatment: clinicTreatments.treatment,
  priceFrom: clinicTreatments.priceFrom,
  priceTo: clinicTreatments.priceTo,
  currency: clinicTreatments.currency,
  sessions: clinicTreatments.sessions,
};
const PRACTITIONER = { slug: practitioners.slug, name: practitioners.name, background: practitioners.background };
const TRAINING = {
  practitioner: practitioners.slug,
  course: trainingRecords.course,
  provider: trainingRecords.provider,
  trainerName: trainingRecords.trainerName,
  startedOn: trainingRecords.startedOn,
  endedOn: trainingRecords.endedOn,
  hoursLiveSupervised: trainingRecords.hoursLiveSupervised,
  hoursLiveTheory: trainingRecords.hoursLiveTheory,
  hoursOnline: trainingRecords.hoursOnline,
  hoursHome: trainingRecords.hoursHome,
  liveModels: trainingRecords.liveModels,
  acceptedHours: trainingRecords.acceptedHours,
};
const EVIDENCE = {
  id: evidence.id,
  kind: evidence.kind,
  title: evidence.title,
  issuer: evidence.issuer,
  datedOn: evidence.datedOn,
  state: evidence.state,
  method: evidence.method,
  checkerRole: evidence.checkerRole,
  checkedOn: evidence.checkedOn,
  dueOn: evidence.dueOn,
  note: evidence.note,
  submittedAt: evidence.submittedAt,
  withdrawnAt: evidence.withdrawnAt,
};
const VALUE = {
  evidenceId: evidenceValues.evidenceId,
  field: evidenceValues.field,
  claimed: evidenceValues.claimed,
  accepted: evidenceValues.accepted,
  verdict: evidenceValues.verdict,
  reason: evidenceValues.reason,
};
const CLAIM = {
  id: claims.id,
  kind: claims.kind,
  value: claims.value,
  wording: claims.wording,
  statedOn: claims.statedOn,
  withdrawnAt: claims.withdrawnAt,
  refutedBy: claims.refutedBy,
};
const ANSWER = {
  claimId: claimAnswers.claimId,
  body: claimAnswers.body,
  evidenceId: claimAnswers.evidenceId,
  createdAt: claimAnswers.createdAt,
};
const CASE = {
  id: cases.id,
  treatment: cases.treatment,
  grade: cases.grade,
  skinType: cases.skinType,
  pigment: cases.pigment,
  pigmentBatch: cases.pigmentBatch,
  confirmedAt: cases.confirmedAt,
  withdrawnAt: cases.withdrawnAt,
  createdAt: cases.createdAt,
};
const PHOTO = {
  id: photos.id,
  caseId: photos.caseId,
  treatment: photos.treatment,
  caption: photos.caption,
  takenOn: photos.takenOn,
  daysSinceSession: photos.daysSinceSession,
  beforeTreatment: photos.beforeTreatment,
  state: photos.state,
  createdAt: photos.createdAt,
};
const CHAPTER = {
  reviewId: chapters.reviewId,
  writtenOn: chapters.writtenOn,
  daysSinceSession: chapters.daysSinceSession,
  overall: chapters.overall,
  naturalness: chapters.naturalness,
  dotSize: chapters.dotSize,
  densityEvenness: chapters.densityEvenness,
  colourMatch: chapters.colourMatch,
  hairline: chapters.hairline,
  honestyOfClaims: chapters.honestyOfClaims,
  title: chapters.title,
  body: chapters.body,
  promised: chapters.promised,
  delivered: chapters.delivered,
  incentive: chapters.incentive,
  outcomes: chapters.outcomes,
  conduct: chapters.conduct,
  correctedElsewhere: chapters.correctedElsewhere,
};
const DECISION = {
  id: decisions.id,
  kind: decisions.kind,
  count: decisions.count,
  rule: decisions.rule,
  facts: decisions.facts,
  answersId: decisions.answersId,
  decidedOn: decisions.decidedOn,
};
const SCORE = { version: scores.version, asOf: scores.asOf, score: scores.score, low: scores.low, high: scores.high, band: scores.band };
