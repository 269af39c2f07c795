import type { StagePhoto } from "#app/components/photo-compare-stage.tsx";
import type { DeskMatrix, DeskView } from "#app/moderation/photo-desk.ts";
import { readDeskView } from "#app/moderation/photo-desk.ts";
import type { Db } from "#app/platform/store.server.ts";
import { invertAffine } from "#app/provenance/affine.ts";
import { alignInCluster, inPixelsOf, sharedPart, transformOf } from "#app/provenance/cluster-alignment.ts";
import { type ClusterMatch, findPointsOfMatch, listMatchesAmong } from "#app/provenance/cluster-repository.server.ts";
import { listPhotosById, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { type MatchedRegions, transformWords } from "#app/provenance/transform.ts";
import { bandText } from "#app/provenance/verdict.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import { matchFacts, type PairView } from "#app/routes/moderation/dispute-pairs.server.ts";
import type { DisputePhotoView, DisputeView } from "#app/routes/moderation/dispute-view.server.ts";

/** One of the two photos on the desk. Its number is its place in the cluster, from 1: what people call it by. */
export interface DeskPhoto extends StagePhoto {
  id: string;
  clinicHref: string | null;
}

export interface DeskData {
  view: DeskView;
  ids: string[];
  left: DeskPhoto;
  right: DeskPhoto;
  /** Lays the right photo on the left one; null: they were not compared, or meet too little. */
  matrix: DeskMatrix | null;
  likeness: string;
  /** How the later became of the known one, as a sentence. */
  transform: string;
  facts: PairView["facts"];
}

/** Two photos of a dispute as the address chooses them; at first those of its first match. Null where there are not two. */
export async function readDesk(db: Db, dispute: DisputeView, params: URLSearchParams): Promise<DeskData | null> {
  const say = disputeCaseWords();
  const ids = dispute.photos.map((photo) => photo.id);
  const [one, other] = [dispute.pairs[0]?.left.photo.id ?? ids[0], dispute.pairs[0]?.right.photo.id ?? ids[1]];
  if (one === undefined || other === undefined) return null;
  const view = readDeskView(params, ids, [one, other]);
  const [left, right] = await Promise.all([readPhoto(db, dispute.photos, view.left), readPhoto(db, dispute.photos, view.right)]);
  if (left === null || right === null) return null;
  const matches = await listMatchesAmong(db, ids);
  const alignment = alignInCluster(matches, right.id, left.id);
  const between = matches.find(({ photoId, matchedPhotoId }) => isPair([photoId, matchedPhotoId], [left.id, right.id]));
  const part = alignment && sharedPart(alignment.affine);
  const regions = between ? sidesOf(between, between.regions, left.id) : { left: part?.to ?? [], right: part?.from ?? [] };
  const found = between ? await findPointsOfMatch(db, between.id) : null;
  const points = between && found ? sidesOf(between, found, left.id) : { left: [], right: [] };
  const map = alignment && inPixelsOf(alignment.affine, right, left);
  const numberOf = (id: string) => ids.indexOf(id) + 1;
  return {
    view,
    ids,
    left: { ...left, region: regions.left, points: points.left },
    right: { ...right, region: regions.right, points: points.right },
    matrix: map && invertAffine(map) !== null ? [map.a, map.c, map.b, map.d, map.e, map.f] : null,
    ...(between
      ? { ...wordsOfMatch(between, numberOf), facts: matchFacts(between) }
      : {
          likeness: alignment ? say.notCompared : say.notFoundAlike,
          transform: alignment
            ? say.comparedByWayOf({
                via: alignment.via.map(numberOf),
                known: left.number,
                searched: right.number,
                difference: transformWords(transformOf(invertAffine(alignment.affine) ?? alignment.affine, left, right)),
              })
            : say.nothingKnownOfHow,
          facts: [],
        }),
  };
}

function wordsOfMatch(match: ClusterMatch, numberOf: (id: string) => number) {
  return {
    likeness: bandText(match.band).label.toLowerCase(),
    transform: disputeCaseWords().comparedWithPhoto(
      numberOf(match.matchedPhotoId),
      numberOf(match.photoId),
      transformWords(match.transform),
    ),
  };
}

const isPair = (one: readonly string[], other: readonly string[]) => one.every((id) => other.includes(id));

const sidesOf = ({ matchedPhotoId }: ClusterMatch, { known, searched }: MatchedRegions, leftId: string) =>
  matchedPhotoId === leftId ? { left: known, right: searched } : { left: searched, right: known };

async function readPhoto(db: Db, photos: readonly DisputePhotoView[], id: string): Promise<Omit<DeskPhoto, "region" | "points"> | null> {
  const photo = photos.find((one) => one.id === id);
  const [row] = await listPhotosById(db, [id]);
  if (!photo || !row) return null;
  const largest = (await listSizesOfPhotos(db, [id])).at(-1);
  const number = photos.indexOf(photo) + 1;
  return {
    id,
    number,
    clinic: photo.clinic,
    clinicHref: photo.clinicHref,
    firstSeen: photo.firstSeen,
    src: largest ? `/photos/${id}/${largest.width}.jpg` : null,
    withheld: "withheld" in photo.view ? photo.view.withheld : null,
    width: largest?.width ?? row.width,
    height: largest?.height ?? row.height,
    alt: disputeCaseWords().photoAlt(number, photo.clinic),
    veil: ("src" in photo.view ? photo.view.veil : null) ?? null,
  };
}
