import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { AlignedView } from "#app/components/aligned-photos.tsx";
import type { ComparedPhoto, OwnPicture } from "#app/components/photo-compare.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { decisionLabel } from "#app/moderation/decision.ts";
import { findDecisionAboutPhoto } from "#app/moderation/decision-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { CopyCheck } from "#app/provenance/check-copy.ts";
import { affineOfRegions, inPixelsOf } from "#app/provenance/cluster-alignment.ts";
import type { CopyMatch } from "#app/provenance/copy-answer.ts";
import { listSizesOfPhotos, listStandingPhotos, type StandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { type Corner, transformWords } from "#app/provenance/transform.ts";
import { bandText, type PhotoState } from "#app/provenance/verdict.ts";
import { checkPhotoWords } from "#app/routes/check/check-photo-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** Pairs drawn on one page; beyond that another pair adds nothing for the reader. */
const MOST_PAIRS = 8;

/** What a visitor is told of the photo they sent. Made for one answer, and gone with it. */
export interface CheckAnswer {
  kind: "matches" | "no_match" | "cannot_tell";
  /** The visitor's photo, in the answer itself: a data address, drawn once as `sent` and used wherever it is to be seen. */
  sentSrc: string;
  sent: OwnPicture;
  compared: number;
  /** Surest first. */
  clinics: ClinicMatches[];
  /** Matches with published photos that are not drawn. */
  more: number;
  /** A photo that its owner protects matches: that is all that is said of it. */
  isProtected: boolean;
  /** It is a picture that suppliers, trainers or franchises hand out. */
  isStock: boolean;
}

export interface ClinicMatches {
  name: string;
  href: string;
  pairs: PairView[];
}

export interface PairView {
  id: string;
  band: { label: string; means: string };
  transform: string;
  left: ComparedPhoto;
  right: ComparedPhoto;
  /** Null where the matched part is too thin to lay one photo over the other. */
  aligned: AlignedView | null;
  state: PhotoState;
  decision: { href: string; label: string } | null;
  ofReview: boolean;
  photoHref: string;
}

/** Only photos that anybody may see are named. A protected one is said to exist, without name or picture; hidden and held-back ones are not. */
export async function toCheckAnswer(db: Db, { answer, preview, compared }: CopyCheck): Promise<CheckAnswer> {
  const say = checkPhotoWords();
  const { width, height, bytes } = preview;
  const sent = { id: "sent-photo", width, height, alt: say.sentAlt };
  const matches = answer.answer === "matches" ? answer.matches : [];
  const photos = await listStandingPhotos(
    db,
    matches.map((match) => match.photoId),
  );
  const shown = matches.flatMap((match) => {
    const photo = photos.find(({ id }) => id === match.photoId);
    return photo && isPublished(photo) ? [{ match, photo }] : [];
  });
  const visible = photos.filter((photo) => photo.hiddenAt === null);
  const isProtected = visible.some((photo) => photo.purpose === "protected");
  const isStock = visible.some((photo) => photo.purpose === "stock");
  const found = shown.length > 0 || isProtected || isStock;
  const clinics = await groupByClinic(db, shown.slice(0, MOST_PAIRS), sent);
  return {
    kind: found ? "matches" : answer.answer === "cannot_tell" ? "cannot_tell" : "no_match",
    sentSrc: `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`,
    sent,
    compared,
    clinics,
    more: Math.max(0, shown.length - MOST_PAIRS),
    isProtected,
    isStock,
  };
}

interface Found {
  match: CopyMatch;
  photo: StandingPhoto;
}

async function groupByClinic(db: Db, found: readonly Found[], sent: OwnPicture): Promise<ClinicMatches[]> {
  const sizes = await listSizesOfPhotos(
    db,
    found.map(({ photo }) => photo.id),
  );
  const groups = new Map<number, ClinicMatches>();
  for (const { match, photo } of found) {
    const view = toPhotoView(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
    );
    const clinic = photo.clinicId === null ? null : await findClinicById(db, photo.clinicId);
    if (!view || !clinic) continue;
    const group = groups.get(clinic.id) ?? { name: clinic.name, href: `/clinics/${clinic.slug}`, pairs: [] };
    groups.set(clinic.id, group);
    group.pairs.push(await toPair(db, { match, photo }, view, group, sent));
  }
  return [...groups.values()];
}

async function toPair(db: Db, { match, photo }: Found, view: PhotoView, clinic: ClinicMatches, sent: OwnPicture): Promise<PairView> {
  const say = checkPhotoWords();
  const decision = await findDecisionAboutPhoto(db, photo.id);
  const photoHref = `/photos/${photo.id}`;
  return {
    id: photo.id,
    band: bandText(match.band),
    transform: transformWords(match.transform),
    left: { photo: sent, clinicName: say.yourPhoto, clinicHref: null, when: say.asYouSentIt, region: match.regions.searched },
    right: {
      photo: { ...view, href: photoHref },
      clinicName: clinic.name,
      clinicHref: clinic.href,
      when: say.firstSeenHere(printTime(photo.createdAt)),
      region: match.regions.known,
    },
    aligned: toAligned(match, view, sent),
    state: photo.state,
    decision: decision && { href: `/decisions/${decision.id}`, label: decisionLabel(decision.kind) },
    ofReview: photo.purpose === "review",
    photoHref,
  };
}

/** Where the clinic's photo comes to lie on the visitor's: the two regions have the same corners in the same order. */
function toAligned({ regions }: CopyMatch, known: PhotoView, sent: OwnPicture): AlignedView | null {
  const shares = affineOfRegions(regions);
  const map = shares && inPixelsOf(shares, known, sent);
  return (
    map && {
      id: known.id,
      sent,
      known: { src: known.src, width: known.width, height: known.height },
      part: boxAround(regions.searched, sent),
      matrix: [map.a, map.c, map.b, map.d, map.e, map.f],
    }
  );
}

/** The matched part of the visitor's photo, with a little around it: a screenshot is mostly something else. */
function boxAround(corners: readonly Corner[], { width, height }: OwnPicture): AlignedView["part"] {
  const xs = corners.map(([x]) => x * width);
  const ys = corners.map(([, y]) => y * height);
  const margin = 0.03 * Math.max(width, height);
  const [left, top] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)];
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    width: Math.ceil(Math.min(width, Math.max(...xs) + margin) - left),
    height: Math.ceil(Math.min(height, Math.max(...ys) + margin) - top),
  };
}
