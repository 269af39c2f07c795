import type { Db } from "#app/platform/store.server.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { fingerprintIdsOfWord } from "#app/provenance/fingerprint-repository.server.ts";
import type { LocalFeatures } from "#app/provenance/local-features.ts";
import { MOST_HOLDERS, wordsOf } from "#app/provenance/visual-words.ts";

/** A known picture that shares words with one view of the searched photo, upright or mirrored. */
export interface WordHit {
  readonly fingerprintId: number;
  readonly view: number;
  readonly mirrored: boolean;
  /** Sum of the shared words' rarity (idf). */
  readonly score: number;
}

/** The best `most` hits of all views together, best first. `known` is the number of pictures there are. */
export function rankByWords(db: Db, query: PhotoQuery, known: number, most: number): WordHit[] {
  const hits = query.views.flatMap((view, place) => [
    ...scoresOf(db, view.features, known, most).map((hit) => ({ ...hit, view: place, mirrored: false })),
    ...scoresOf(db, view.mirroredFeatures, known, most).map((hit) => ({ ...hit, view: place, mirrored: true })),
  ]);
  return best(hits, most);
}

function scoresOf(db: Db, features: LocalFeatures, known: number, most: number): { fingerprintId: number; score: number }[] {
  const lookUp = fingerprintIdsOfWord(db);
  // By number, not in a Map: one photo's words lead to tens of thousands of entries.
  let scores = new Float32Array(known + 1_024);
  const touched: number[] = [];
  for (const word of wordsOf(features)) {
    const holders = lookUp(word);
    if (holders.length === 0 || holders.length > MOST_HOLDERS) continue;
    const rarity = Math.log(1 + known / holders.length);
    for (const id of holders) {
      if (id >= scores.length) scores = enlarged(scores, id);
      if (scores[id] === 0) touched.push(id);
      scores[id] = (scores[id] as number) + rarity;
    }
  }
  return best(
    touched.map((fingerprintId) => ({ fingerprintId, score: scores[fingerprintId] as number })),
    most,
  );
}

/** Numbers of removed fingerprints are not used again, so they may go beyond how many are known. */
function enlarged(scores: Float32Array, id: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * id);
  larger.set(scores);
  return larger;
}

function best<H extends { fingerprintId: number; score: number }>(hits: H[], most: number): H[] {
  return hits.sort((a, b) => b.score - a.score || a.fingerprintId - b.fingerprintId).slice(0, most);
}
