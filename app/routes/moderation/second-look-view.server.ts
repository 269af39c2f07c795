import { valueLines } from "#app/clinics/document-value.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { findDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { weighQuestion } from "#app/moderation/evidence-weighing.ts";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import { reportReasonLabel } from "#app/moderation/report.ts";
import { findReport, type Report } from "#app/moderation/report-repository.server.ts";
import type { SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { findVeilOfReview, findVeils, veiled } from "#app/moderation/veil-pictures.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { evidenceText } from "#app/provenance/photo-evidence.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto, listSizesOfPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { findReviewAsWritten, type ReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { secondLookCaseWords } from "#app/routes/moderation/second-look-case-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";

/** What there is to look at, as it was before anybody judged it: no verdict, note, state or day of the first look is in it. Hard pictures are blurred as its viewer wants them. */
export async function readLookedAt(db: Db, viewerId: string, { judgement }: SecondLook) {
  const { kind, subjectId } = judgement;
  if (kind === "report") return readReport(db, viewerId, await findReport(db, subjectId));
  if (kind === "document") return readDocument(db, subjectId);
  if (kind === "photo_evidence") return readEvidence(db, viewerId, subjectId);
  return readProof(db, viewerId, subjectId);
}

interface Fact {
  term: string;
  value: string | null;
}

const NOTHING = {
  facts: [] as Fact[],
  said: null as string | null,
  review: null,
  photo: null as PhotoView | null,
  /** Of the file. */
  veil: null as Veil | null,
  file: null as "picture" | "document" | null,
};

async function readReport(db: Db, viewerId: string, report: Report | null) {
  const say = secondLookCaseWords();
  if (report === null) return { ...NOTHING, title: say.report, question: "" };
  const photo = report.subjectKind === "photo" ? await findPhoto(db, report.subjectId) : null;
  return {
    ...NOTHING,
    title: say.reported[report.subjectKind],
    question: say.reportQuestion,
    facts: [
      { term: say.reasonGiven, value: reportReasonLabel(report.subjectKind, report.reason) },
      { term: say.reportedOn, value: printTime(report.createdAt) },
    ],
    said: report.detail === "" ? null : report.detail,
    review: report.subjectKind === "review" ? await reviewCard(db, viewerId, report.subjectId, { withProofs: true }) : null,
    ...(photo && (await shownPhoto(db, viewerId, photo, photo.hiddenAt === null))),
    file: photo && photo.hiddenAt !== null ? ("picture" as const) : null,
  };
}

async function readDocument(db: Db, id: string) {
  const say = secondLookCaseWords();
  const document = await findDocument(db, id);
  if (document === null) return { ...NOTHING, title: say.document, question: "" };
  const stated = (await listValues(db, id)).map((value) => ({ ...value, verdict: null, accepted: null, reason: null }));
  return {
    ...NOTHING,
    title: evidenceKindWords().kinds[document.kind].label,
    question: say.documentQuestion(evidenceKindWords().kinds[document.kind].doesNotProve),
    facts: [
      { term: say.sent, value: document.submittedAt && printTime(document.submittedAt) },
      ...valueLines(document.kind, stated).map(({ label, words }) => ({
        term: label,
        value: words.replace(" claimed, not checked yet", ""),
      })),
    ],
    file: document.fileFormat === "pdf" ? ("document" as const) : ("picture" as const),
  };
}

async function readEvidence(db: Db, viewerId: string, id: string) {
  const say = secondLookCaseWords();
  const evidence = await findEvidence(db, id);
  const photo = evidence && (await findPhoto(db, evidence.photoId));
  if (!evidence || !photo) return { ...NOTHING, title: say.evidenceOfOwnership, question: "" };
  const code = evidence.codeId === null ? null : await findCode(db, photo.id, evidence.codeId);
  return {
    ...NOTHING,
    title: evidenceText(evidence.kind).label,
    question: weighQuestion(evidence.kind),
    facts: [
      { term: say.brought, value: printTime(evidence.createdAt) },
      { term: say.saidToBeTaken, value: photo.takenOn && printDay(photo.takenOn) },
      { term: say.firstSeenHere, value: printTime(photo.createdAt) },
      ...(code ? [{ term: say.codeInPicture, value: code.code }] : []),
      ...(evidence.url === null ? [] : [{ term: say.address, value: evidence.url }]),
      ...evidence.findings,
    ],
    said: evidence.body === "" ? null : evidence.body,
    ...(await shownPhoto(db, viewerId, photo, true)),
    file: evidence.fileSha256 === null ? null : ("picture" as const),
  };
}

async function readProof(db: Db, viewerId: string, id: string) {
  const say = secondLookCaseWords();
  const found = await findProof(db, id);
  if (!found) return { ...NOTHING, title: say.proofOfTreatment, question: "" };
  const { proof } = found;
  return {
    ...NOTHING,
    title: proofWords().kinds[proof.kind],
    question: say.proofQuestion(proofWords().meanings[proof.kind].doesNotProve),
    facts: [{ term: say.sent, value: printTime(proof.submittedAt) }, ...(proof.findings ?? [])],
    review: await reviewCard(db, viewerId, proof.reviewId, { withProofs: false }),
    veil: await findVeilOfReview(db, viewerId, proof.reviewId),
    file: proof.fileFormat === "pdf" ? ("document" as const) : ("picture" as const),
  };
}

/** The photo, unless it is hidden, and how its pictures meet this moderator. */
async function shownPhoto(db: Db, viewerId: string, photo: Photo, shown: boolean) {
  const veil = (await findVeils(db, viewerId, [photo.id])).get(photo.id) ?? null;
  const view = shown ? toPhotoView(photo, await listSizesOfPhotos(db, [photo.id])) : null;
  return { veil, photo: view && (veil === null ? view : { ...view, veil }) };
}

async function reviewCard(db: Db, viewerId: string, id: string, { withProofs }: { withProofs: boolean }) {
  const review = await findReviewAsWritten(db, id);
  if (!review) return null;
  const photos = await veiled(db, viewerId, await listReviewPhotoViews(db, review));
  return toReviewCard(unjudged(review, withProofs ? review.proofs : []), { clinicName: review.clinicName, photos });
}

/** Without what a judgement put on it: its label, and in a second look at a proof how the review reads since that was checked. */
const unjudged = (review: ReviewToShow, proofs: ReviewToShow["proofs"]): ReviewToShow => ({ ...review, relation: null, proofs });
