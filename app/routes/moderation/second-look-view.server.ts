import { valueLines } from "#app/clinics/document-value.ts";
import { EVIDENCE_KINDS } from "#app/clinics/evidence.ts";
import { findDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { WEIGH_QUESTIONS } from "#app/moderation/evidence-weighing.ts";
import { reportReasonLabel } from "#app/moderation/report.ts";
import { findReport, type Report } from "#app/moderation/report-repository.server.ts";
import type { SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { evidenceText } from "#app/provenance/photo-evidence.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { PROOF_LABELS, PROOF_MEANINGS } from "#app/reviews/proof.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";
import { findReviewAsWritten, type ReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";

/** What there is to look at, as it was before anybody judged it: no verdict, note, state or day of the first look is in it. */
export async function readLookedAt(db: Db, { judgement }: SecondLook) {
  const { kind, subjectId } = judgement;
  if (kind === "report") return readReport(db, await findReport(db, subjectId));
  if (kind === "document") return readDocument(db, subjectId);
  if (kind === "photo_evidence") return readEvidence(db, subjectId);
  return readProof(db, subjectId);
}

interface Fact {
  term: string;
  value: string | null;
}

const NOTHING = {
  facts: [] as Fact[],
  said: null as string | null,
  review: null,
  photo: null,
  file: null as "picture" | "document" | null,
};

async function readReport(db: Db, report: Report | null) {
  if (report === null) return { ...NOTHING, title: "A report", question: "" };
  const photo = report.subjectKind === "photo" ? await findPhoto(db, report.subjectId) : null;
  return {
    ...NOTHING,
    title: `A reported ${report.subjectKind}`,
    question: "What is to be done? That it is negative is no reason to take anything down.",
    facts: [
      { term: "Reason given", value: reportReasonLabel(report.subjectKind, report.reason) },
      { term: "Reported", value: printTime(report.createdAt) },
    ],
    said: report.detail === "" ? null : report.detail,
    review: report.subjectKind === "review" ? await reviewCard(db, report.subjectId) : null,
    photo: photo && photo.hiddenAt === null ? toPhotoView(photo, await listSizesOfPhotos(db, [photo.id])) : null,
    file: photo && photo.hiddenAt !== null ? ("picture" as const) : null,
  };
}

async function readDocument(db: Db, id: string) {
  const document = await findDocument(db, id);
  if (document === null) return { ...NOTHING, title: "A document", question: "" };
  const stated = (await listValues(db, id)).map((value) => ({ ...value, verdict: null, accepted: null, reason: null }));
  return {
    ...NOTHING,
    title: EVIDENCE_KINDS[document.kind].label,
    question: `Does it show what the clinic states? ${EVIDENCE_KINDS[document.kind].doesNotProve}`,
    facts: [
      { term: "Sent", value: document.submittedAt && printTime(document.submittedAt) },
      ...valueLines(document.kind, stated).map(({ label, words }) => ({
        term: label,
        value: words.replace(" claimed, not checked yet", ""),
      })),
    ],
    file: document.fileFormat === "pdf" ? ("document" as const) : ("picture" as const),
  };
}

async function readEvidence(db: Db, id: string) {
  const evidence = await findEvidence(db, id);
  const photo = evidence && (await findPhoto(db, evidence.photoId));
  if (!evidence || !photo) return { ...NOTHING, title: "Evidence of ownership", question: "" };
  const code = evidence.codeId === null ? null : await findCode(db, photo.id, evidence.codeId);
  return {
    ...NOTHING,
    title: evidenceText(evidence.kind).label,
    question: WEIGH_QUESTIONS[evidence.kind],
    facts: [
      { term: "Brought", value: printTime(evidence.createdAt) },
      { term: "Said to be taken", value: photo.takenOn && printDay(photo.takenOn) },
      { term: "First seen here", value: printTime(photo.createdAt) },
      ...(code ? [{ term: "Code that has to be in the picture", value: code.code }] : []),
      ...(evidence.url === null ? [] : [{ term: "Address", value: evidence.url }]),
      ...evidence.findings,
    ],
    said: evidence.body === "" ? null : evidence.body,
    photo: toPhotoView(photo, await listSizesOfPhotos(db, [photo.id])),
    file: evidence.fileSha256 === null ? null : ("picture" as const),
  };
}

async function readProof(db: Db, id: string) {
  const found = await findProof(db, id);
  if (!found) return { ...NOTHING, title: "Proof of treatment", question: "" };
  const { proof } = found;
  return {
    ...NOTHING,
    title: PROOF_LABELS[proof.kind],
    question: `Does it show that this treatment took place at this clinic? ${PROOF_MEANINGS[proof.kind].doesNotProve}`,
    facts: [{ term: "Sent", value: printTime(proof.submittedAt) }, ...(proof.findings ?? [])],
    review: await reviewCard(db, proof.reviewId),
    file: proof.fileFormat === "pdf" ? ("document" as const) : ("picture" as const),
  };
}

async function reviewCard(db: Db, id: string) {
  const review = await findReviewAsWritten(db, id);
  return review && toReviewCard(unjudged(review), { clinicName: review.clinicName, photos: await listReviewPhotoViews(db, review) });
}

/** Without what a judgement put on it. */
const unjudged = (review: ReviewToShow): ReviewToShow => ({ ...review, relation: null });
