import type { ComparedPhoto } from "#app/components/photo-compare.tsx";
import type { DisputePhoto } from "#app/moderation/dispute-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type ClusterMatch, listMatchesAmong } from "#app/provenance/cluster-repository.server.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { PDQ_BITS } from "#app/provenance/pdq.ts";
import { transformWords } from "#app/provenance/transform.ts";
import { bandText } from "#app/provenance/verdict.ts";
import { disputePairsWords } from "#app/routes/moderation/dispute-pairs-words.ts";
import type { DisputePhotoView } from "#app/routes/moderation/dispute-view.server.ts";

export interface PairView {
  id: string;
  left: ComparedPhoto;
  right: ComparedPhoto;
  likeness: string;
  transform: string;
  facts: { term: string; value: string; note?: string }[];
}

/** The matches between photos of one dispute, as many as it takes to connect them. */
export async function readMatches(db: Db, members: readonly DisputePhoto[]): Promise<ClusterMatch[]> {
  const ids = members.map((photo) => photo.id);
  const place = (photoId: string) => ids.indexOf(photoId);
  return connecting(
    (await listMatchesAmong(db, ids)).toSorted(
      (a, b) => a.foundAt.getTime() - b.foundAt.getTime() || place(a.matchedPhotoId) - place(b.matchedPhotoId) || (a.id < b.id ? -1 : 1),
    ),
  );
}

/** Of copies that all match each other only as many pairs as it takes to see how each came to be in the dispute. */
function connecting(matches: readonly ClusterMatch[]): ClusterMatch[] {
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string) => groups.get(id) ?? new Set([id]);
  return matches.filter(({ photoId, matchedPhotoId }) => {
    const [one, other] = [groupOf(matchedPhotoId), groupOf(photoId)];
    if (one.has(photoId)) return false;
    const both = new Set([...one, ...other]);
    for (const id of both) groups.set(id, both);
    return true;
  });
}

/** Known photo left, later photo right. Photos that a report brought together have no match of the software: the first two are shown. */
export function toPairs(photos: readonly DisputePhotoView[], matches: readonly ClusterMatch[]): PairView[] {
  const say = disputePairsWords();
  const side = (id: string): ComparedPhoto | null => {
    const photo = photos.find((one) => one.id === id);
    if (!photo) return null;
    return { photo: photo.view, clinicName: photo.clinic, clinicHref: photo.clinicHref, when: say.firstSeenHere(photo.firstSeen) };
  };
  const pairs = matches.flatMap((match) => {
    const [left, right] = [side(match.matchedPhotoId), side(match.photoId)];
    if (!left || !right) return [];
    return {
      id: match.id,
      left: { ...left, region: match.regions.known },
      right: { ...right, region: match.regions.searched },
      likeness: bandText(match.band).label.toLowerCase(),
      transform: transformWords(match.transform),
      facts: matchFacts(match),
    };
  });
  if (pairs.length > 0) return pairs;
  const [left, right] = photos.map((photo) => side(photo.id));
  return left && right
    ? [
        {
          id: "reported",
          left,
          right,
          likeness: say.seenByReader,
          transform: say.notCompared,
          facts: [{ term: say.foundBy, value: say.readersReport, note: say.noMatchBySoftware }],
        },
      ]
    : [];
}

/** What the software found between two photos, and what the figures mean. */
export function matchFacts(match: ClusterMatch): PairView["facts"] {
  const say = disputePairsWords();
  const band = bandText(match.band);
  return [
    { term: say.likeness, value: band.label, note: band.means },
    {
      term: say.fingerprints,
      value: say.bitsDiffer(match.distance, PDQ_BITS),
      note: say.bitsDifferNote(MATCH_DISTANCE, PDQ_BITS / 2),
    },
    ...(match.inliers === null ? [] : [{ term: say.pointsInCommon, value: pointsWords(match.inliers, match.cells ?? 0) }]),
    { term: say.howTheyDiffer, value: say.comparedWithKnown(transformWords(match.transform)) },
    { term: say.foundBySoftware, value: printTime(match.foundAt) },
  ];
}

const pointsWords = (inliers: number, cells: number) => disputePairsWords().commonPoints(inliers, cells);
