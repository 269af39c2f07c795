import type { Db } from "#app/platform/store.server.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { listFingerprintIdsOfWord } from "#app/provenance/fingerprint-repository.server.ts";
import type { LocalFeatures } from "#app/provenance/local-features.ts";
import { wordsOf } from "#app/provenance/visual-words.ts";

/** A known picture that shares words with one view of the searched photo, upright or mirrored. */
export interface WordHit {
  readonly fingerprintId: number;
  readonly view: number;
  readonly mirrored: boolean;
  /** Sum of the shared words' rarity (idf). */
  readonly score: number;
}

/** A word that so many pictures hold tells them apart no more, and its list costs time. */
const COMMON = 1_000;

/** The best `most` hits of all views together, best first. `known` is the number of pictures there are. */
export function rankByWords(db: Db, query: PhotoQuery, known: number, most: number): WordHit[] {
  const hits = query.views.flatMap((view, place) => [
    ...scoresOf(db, view.features, known, most).map((hit) => ({ ...hit, view: place, mirrored: false })),
    ...scoresOf(db, view.mirroredFeatures, known, most).map((hit) => ({ ...hit, view: place, mirrored: true })),
  ]);
  return best(hits, most);
}

function scoresOf(db: Db, features: LocalFeatures, known: number, most: number): { fingerprintId: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const word of wordsOf(features)) {
    const holders = listFingerprintIdsOfWord(db, word, COMMON + 1);
    if (holders.length > COMMON) continue;
    const rarity = Math.log(1 + known / holders.length);
    for (const id of holders) scores.set(id, (scores.get(id) ?? 0) + rarity);
  }
  return best(
    Array.from(scores, ([fingerprintId, score]) => ({ fingerprintId, score })),
    most,
  );
}

function best<H extends { fingerprintId: number; score: number }>(hits: H[], most: number): H[] {
  return hits.sort((a, b) => b.score - a.score || a.fingerprintId - b.fingerprintId).slice(0, most);
}
