import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { ComparedPhoto } from "#app/components/photo-compare.tsx";
import { listDecisionsAboutPhoto } from "#app/moderation/decision-repository.server.ts";
import { listDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { captureClaimSentences } from "#app/provenance/capture-claims.ts";
import { credentialText, signerSentence } from "#app/provenance/content-credential.ts";
import { sameOwner } from "#app/provenance/photo-purpose.ts";
import { findCaptureRecord, findEngineVersion, listAcceptedEvidence } from "#app/provenance/photo-record-repository.server.ts";
import {
  findStandingPhoto,
  listMatchesOf,
  listSizesOfPhotos,
  listStandingPhotos,
  type StandingPhoto,
} from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { transformWords } from "#app/provenance/transform.ts";
import { bandText } from "#app/provenance/verdict.ts";
import { toHistory } from "#app/routes/photos/photo-history.ts";
import { toLargePhotoView, toPhotoView } from "#app/routes/photos/photo-view.ts";
import { photoWords } from "#app/routes/photos/photo-words.ts";

/** Pairs drawn on one page; a photo with more copies has its page of decisions. */
const MOST_PAIRS = 12;

/** All that anybody may know of a photo. Null: there is none that anybody may see. */
export async function readPhotoPage(db: Db, id: string) {
  const photo = await findStandingPhoto(db, id);
  if (!photo || !isPublished(photo) || photo.clinicId === null) return null;
  const view = toLargePhotoView(photo, await listSizesOfPhotos(db, [id]));
  const clinic = await findClinicById(db, photo.clinicId);
  if (!view || !clinic) return null;
  const decisions = await listDecisionsAboutPhoto(db, id);
  return {
    view,
    clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` },
    ofReview: photo.purpose === "review",
    treatment: photo.treatment && isTreatment(photo.treatment) ? treatmentWords()[photo.treatment] : null,
    firstSeen: printTime(photo.createdAt),
    claims: await readClaims(db, id),
    ...(await readPairs(db, photo)),
    history: await readHistory(db, photo, decisions),
  };
}

/** What the file says of itself. Null: nobody has asked it. */
async function readClaims(db: Db, photoId: string) {
  const record = await findCaptureRecord(db, photoId);
  if (record === null) return null;
  const { shows, doesNotProve, label } = credentialText(record.credential);
  const signer = signerSentence({
    verdict: record.credential,
    issuer: record.credentialIssuer,
    signedAt: record.credentialSignedAt,
    generator: record.credentialGenerator,
  });
  return { sentences: captureClaimSentences(record), credential: { label, shows, doesNotProve, signer } };
}

/** Each match with a published photo of another owner, the photo that was known first on the left. */
async function readPairs(db: Db, photo: StandingPhoto) {
  const matches = await listMatchesOf(db, photo.id);
  const otherId = (match: (typeof matches)[number]) => (match.photoId === photo.id ? match.matchedPhotoId : match.photoId);
  const others = (await listStandingPhotos(db, matches.map(otherId))).filter(
    (other) => !sameOwner(photo, other) && other.hiddenAt === null,
  );
  const shown = others.filter(isPublished).slice(0, MOST_PAIRS);
  const sides = new Map<string, ComparedPhoto>();
  const sizes = await listSizesOfPhotos(db, [photo.id, ...shown.map((other) => other.id)]);
  for (const one of [photo, ...shown]) {
    const view = toPhotoView(
      one,
      sizes.filter((size) => size.photoId === one.id),
    );
    const clinic = one.clinicId === null ? null : await findClinicById(db, one.clinicId);
    if (!view || !clinic) continue;
    const href = one.id === photo.id ? {} : { href: `/photos/${one.id}` };
    sides.set(one.id, {
      photo: { ...view, ...href },
      clinicName: clinic.name,
      clinicHref: `/clinics/${clinic.slug}`,
      when: photoWords().firstSeenOn(printTime(one.createdAt)),
    });
  }
  const pairs = matches.flatMap((match) => {
    const [left, right] = [sides.get(match.matchedPhotoId), sides.get(match.photoId)];
    if (!left || !right) return [];
    const { label, means } = bandText(match.band);
    return {
      id: match.id,
      left: { ...left, region: match.regions.known },
      right: { ...right, region: match.regions.searched },
      transform: transformWords(match.transform),
      likeness: label.toLowerCase(),
      means,
    };
  });
  return { pairs, unseenMatches: others.length - shown.length };
}

async function readHistory(db: Db, photo: StandingPhoto, decisions: Awaited<ReturnType<typeof listDecisionsAboutPhoto>>) {
  const disputes = [];
  for (const dispute of await listDisputesOf(db, photo.id)) disputes.push(...(await listEvents(db, "dispute", dispute.id)));
  const answered = [];
  for (const decision of decisions) {
    const appeal = (await listEvents(db, "decision", decision.id)).find((event) => event.action === "appeal.made");
    answered.push({ ...decision, appealedAt: appeal?.at ?? null });
  }
  return toHistory({
    photoId: photo.id,
    sentWithReview: photo.purpose === "review",
    engineVersion: await findEngineVersion(db, photo.id),
    photo: await listEvents(db, "photo", photo.id),
    disputes,
    evidence: await listAcceptedEvidence(db, photo.id),
    decisions: answered,
  });
}
