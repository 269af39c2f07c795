import type { Ctx } from "#app/platform/context.server.ts";
import type { CopyAnswer, CopyMatch } from "#app/provenance/copy-answer.ts";
import type { PhotoQuery, QueryView } from "#app/provenance/fingerprint.server.ts";
import { type KnownFingerprint, listFingerprintsById } from "#app/provenance/fingerprint-repository.server.ts";
import { canTell, MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { openHashIndex } from "#app/provenance/known-photos.server.ts";
import { unpackFeatures } from "#app/provenance/local-features.ts";
import { inverseOrientation, ORIENTATIONS, type Orientation } from "#app/provenance/orientation.ts";
import { hammingDistance, type PdqHash, pdqFromBytes } from "#app/provenance/pdq.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";
import { rankByWords } from "#app/provenance/rank-by-words.server.ts";
import { type PictureParts, readStoredPicture } from "#app/provenance/stored-picture.server.ts";
import { regionsOfTurn, turnOf } from "#app/provenance/transform.ts";
import { bandOfDistance, MATCH_BANDS } from "#app/provenance/verdict.ts";
import { bandOf, comparePixels, findGeometry, type Geometry } from "#app/provenance/verify-copy.ts";

/** PROVENANCE.md: so many candidates by words and, besides, the nearest by hash are looked at closely. */
const CLOSELY = 20;
/** Word hits read from the table; several may be of one photo. */
const WORD_HITS = 3 * CLOSELY;
/** Bits within which a whole photo's hash makes another one worth a close look: PDQ under a watermark was up to 58 off, the nearest unrelated photos 60. */
const NEAR = 60;
/** Hash hits taken at all: a picture that more photos show is no matter of pairs any more (the flood brake). */
const HASH_HITS = 200;
/** Views of one photo that are tried, most promising first: so many before it is given up, and so many in all. */
const FIRST_TRIES = 2;
const TRIES = 4;
/** Share of the best supported view's points that makes another one about as good. */
const ABOUT_EQUAL = 0.4;

/** One way in which a known picture may lie on the searched photo. */
interface Lead {
  known: KnownFingerprint;
  view: number;
  mirrored: boolean;
}

/** What points to one known photo. */
interface Suspect {
  photoId: string;
  leads: Lead[];
  /** Where the hashes alone are proof: what was done to the known photo, if both are whole pictures. */
  proof: { distance: number; orientation: Orientation; lead: Lead } | null;
  distance: number;
}

/**
 * Every known photo that the searched one is a copy of, in whole or in part, surest first. The searched photo itself is among them if it is known:
 * leaving out one's own is the caller's, and so is what the purpose of a known photo means. Reads only. `hiddenToo`: also those that were taken down.
 */
export async function findCopies(ctx: PictureParts, query: PhotoQuery, hiddenToo = false): Promise<CopyAnswer> {
  const matches: CopyMatch[] = [];
  for (const suspect of await listSuspects(ctx, query, hiddenToo)) {
    const match = await examine(ctx, query, suspect);
    if (match) matches.push(match);
  }
  if (matches.length > 0) return { answer: "matches", matches: matches.toSorted(surestFirst) };
  return { answer: query.views.some((view) => canTell(view.quality)) ? "no_match" : "cannot_tell" };
}

async function listSuspects({ store }: Pick<Ctx, "store">, query: PhotoQuery, hiddenToo: boolean): Promise<Suspect[]> {
  const index = await openHashIndex(store);
  const hashHits = query.views
    .flatMap((view, place) =>
      canTell(view.quality) ? index.search(view.hashes, place === 0 ? NEAR : MATCH_DISTANCE).map((hit) => ({ ...hit, view: place })) : [],
    )
    .toSorted((a, b) => a.distance - b.distance)
    .filter((hit, place) => place < (hit.distance <= MATCH_DISTANCE ? HASH_HITS : CLOSELY));
  const wordHits = await rankByWords(store.read, query, index.size + 1, WORD_HITS);
  const known = new Map(
    (
      await listFingerprintsById(
        store.read,
        [...new Set([...hashHits.map((hit) => hit.id), ...wordHits.map((hit) => hit.fingerprintId)])],
        hiddenToo,
      )
    ).map((row) => [row.id, row]),
  );
  const suspects = new Map<string, Suspect>();
  const suspectOf = (photoId: string) => {
    const suspect = suspects.get(photoId) ?? { photoId, leads: [], proof: null, distance: 256 };
    suspects.set(photoId, suspect);
    return suspect;
  };
  for (const { id, distance, orientation, view } of hashHits) {
    const row = known.get(id);
    if (!row) continue;
    // The index tells how the searched photo must be turned to become the known one; people want to know the way there.
    const way = inverseOrientation(orientation);
    const lead = { known: row, view, mirrored: turnOf(way).mirrored };
    const suspect = suspectOf(row.photoId);
    if (distance <= MATCH_DISTANCE) suspect.proof ??= { distance, orientation: way, lead };
    suspect.leads.push(lead);
  }
  let closely = 0;
  for (const { fingerprintId, view, mirrored } of wordHits) {
    const row = known.get(fingerprintId);
    if (!row) continue;
    if (!suspects.has(row.photoId) && closely++ >= CLOSELY) continue;
    suspectOf(row.photoId).leads.push({ known: row, view, mirrored });
  }
  for (const suspect of suspects.values()) suspect.distance = nearestDistance(suspect, query);
  return [...suspects.values()];
}

function nearestDistance(suspect: Suspect, query: PhotoQuery): number {
  return Math.min(...suspect.leads.map(({ known, view }) => distanceOf(query.views[view] as QueryView, pdqFromBytes(known.pdq))));
}

const distanceOf = ({ hashes }: QueryView, pdq: PdqHash) =>
  Math.min(...ORIENTATIONS.map((orientation) => hammingDistance(hashes[orientation], pdq)));

/** Geometry first, then the pixels; the hashes' word where geometry finds nothing, as on a picture too smooth to have points. */
async function examine(ctx: PictureParts, query: PhotoQuery, suspect: Suspect): Promise<CopyMatch | null> {
  const geometries = listGeometries(query, suspect);
  if (geometries.length > 0) {
    const stored = await readStoredPicture(ctx, suspect.photoId);
    for (const geometry of geometries) {
      const found = byPixels(query.grey, stored, geometry);
      if (found !== null) return { photoId: suspect.photoId, distance: suspect.distance, ...found };
    }
  }
  return suspect.proof && byHash(query, suspect.photoId, suspect.proof);
}

/** Best first: the tightest view of those that are about equally supported, since a panel's edge is where the photo ends. */
function listGeometries(query: PhotoQuery, { leads }: Suspect): Geometry[] {
  const geometries: Geometry[] = [];
  const tried = new Set<string>();
  for (const { known, view, mirrored } of leads) {
    const key = `${known.id} ${view} ${mirrored}`;
    if (tried.has(key)) continue;
    if (tried.size >= (geometries.length > 0 ? TRIES : FIRST_TRIES)) break;
    tried.add(key);
    const { region, features, mirroredFeatures } = query.views[view] as QueryView;
    const geometry = findGeometry(
      { region, features: mirrored ? mirroredFeatures : features },
      { region: known.region, features: unpackFeatures(known.features) },
      mirrored,
    );
    if (geometry !== null) geometries.push(geometry);
  }
  const most = Math.max(...geometries.map((geometry) => geometry.inliers));
  const tightness = ({ inliers, within }: Geometry) => (inliers >= ABOUT_EQUAL * most ? within.width * within.height : 2);
  return geometries.sort((a, b) => tightness(a) - tightness(b) || b.inliers - a.inliers);
}

function byPixels(searched: GreyPicture, known: GreyPicture | null, geometry: Geometry): Omit<CopyMatch, "photoId" | "distance"> | null {
  const likeness = known && comparePixels(searched, known, geometry);
  const band = bandOf(geometry, likeness);
  if (band === null) return null;
  const { transform, regions, points, inliers, cells } = geometry;
  return { band, transform, regions, points, inliers, cells, correlation: likeness && likeness.blocks > 0 ? likeness.correlation : null };
}

function byHash(query: PhotoQuery, photoId: string, { distance, orientation, lead }: NonNullable<Suspect["proof"]>): CopyMatch | null {
  const { region } = query.views[lead.view] as QueryView;
  const place = placeIn(region);
  const placeOfKnown = placeIn(lead.known.region);
  const { searched, known } = regionsOfTurn(orientation);
  return {
    photoId,
    band: bandOfDistance(distance),
    distance,
    transform: {
      ...turnOf(orientation),
      kept: lead.known.region.width * lead.known.region.height,
      covers: region.width * region.height,
    },
    regions: { searched: searched.map(place), known: known.map(placeOfKnown) },
    points: null,
    inliers: null,
    cells: null,
    correlation: null,
  };
}

const placeIn =
  (region: { left: number; top: number; width: number; height: number }) =>
  ([x, y]: [number, number]): [number, number] => [region.left + x * region.width, region.top + y * region.height];

function surestFirst(a: CopyMatch, b: CopyMatch): number {
  return (
    MATCH_BANDS.indexOf(a.band) - MATCH_BANDS.indexOf(b.band) ||
    (b.inliers ?? 0) - (a.inliers ?? 0) ||
    a.distance - b.distance ||
    (a.photoId < b.photoId ? -1 : 1)
  );
}
