import { weightWords } from "#app/moderation/evidence-weighing.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import {
  acceptedWeight,
  EVIDENCE_WEIGHTS,
  evidenceText,
  FIRST_HERE_WEIGHT,
  STRONG_WEIGHT,
  weighedLabel,
} from "#app/provenance/photo-evidence.ts";
import { listEvidenceOfPhotos } from "#app/provenance/photo-evidence-repository.server.ts";
import { broughtViewWords } from "#app/routes/moderation/brought-view-words.ts";
import type { DisputePhotoView, DisputeReader } from "#app/routes/moderation/dispute-view.server.ts";

/** What speaks for one photo of a dispute. Bodies and files are not in it: a party sees what kind of evidence the other has, not the evidence, nor a moderator's note on it. */
export interface BroughtView {
  photoId: string;
  party: string;
  pieces: {
    id: string;
    what: string;
    on: string;
    weight: string;
    result: string;
    accepted: boolean;
    note: string | null;
    href: string | null;
  }[];
  /** What the accepted evidence comes to, in words. */
  sum: string;
  strong: boolean;
  /** Where this reader brings more; null: it is not theirs. */
  bringHref: string | null;
}

/** In the order the photos were first seen here. */
export async function readBrought(
  db: Db,
  photos: readonly Pick<DisputePhotoView, "id" | "clinic" | "own" | "firstSeen">[],
  reader: DisputeReader,
): Promise<BroughtView[]> {
  const say = broughtViewWords();
  const all = await listEvidenceOfPhotos(
    db,
    photos.map((photo) => photo.id),
  );
  return photos.map((photo, place) => {
    const pieces = all.filter((piece) => piece.photoId === photo.id);
    const weight = acceptedWeight(pieces);
    return {
      photoId: photo.id,
      party: photo.clinic,
      pieces: [
        {
          id: "here",
          what: place === 0 ? say.uploadedHereFirst : say.uploadedHereLater,
          on: photo.firstSeen,
          weight: say.weightOf(FIRST_HERE_WEIGHT, Math.max(...Object.values(EVIDENCE_WEIGHTS))),
          result: say.provesNothing,
          accepted: false,
          note: null,
          href: null,
        },
        ...pieces.map((piece) => ({
          id: piece.id,
          what: evidenceText(piece.kind).label,
          on: printTime(piece.createdAt),
          weight: weightWords(piece.kind),
          result: weighedLabel(piece.weighed),
          accepted: piece.weighed === "accepted",
          note: reader === "moderator" ? piece.weighedNote : null,
          href: reader === "moderator" ? `/moderation/evidence/${piece.id}` : null,
        })),
      ],
      sum: weight >= STRONG_WEIGHT ? say.strongAccepted : weight > FIRST_HERE_WEIGHT ? say.onlyWeakAccepted : say.noneAccepted,
      strong: weight >= STRONG_WEIGHT,
      bringHref: photo.own ? `/photos/${photo.id}/evidence` : null,
    };
  });
}
