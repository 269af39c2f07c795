import type { Db } from "#app/platform/store.server.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { listHolders } from "#app/provenance/fingerprint-repository.server.ts";
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

/** The best `most` hits of all views together, best first. `known` is the number of pictures there are. */
export async function rankByWords(db: Db, query: PhotoQuery, known: number, most: number): Promise<WordHit[]> {
  const ranking = new Ranking(most);
  for (const [view, { features, mirroredFeatures }] of query.views.entries()) {
    addHits(ranking, await scoresOf(db, features, known), { view, mirrored: false });
    addHits(ranking, await scoresOf(db, mirroredFeatures, known), { view, mirrored: true });
  }
  return ranking.hits;
}

interface Scores {
  /** By the fingerprint's number, not in a Map: one photo's words lead to tens of thousands of entries. */
  of: Float32Array;
  touched: number[];
}

async function scoresOf(db: Db, features: LocalFeatures, known: number): Promise<Scores> {
  // Numbers of removed fingerprints are not used again, so they may go beyond how many are known.
  const scores: Scores = { of: new Float32Array(known + 1_024), touched: [] };
  for (const holders of await listHolders(db, wordsOf(features))) {
    const rarity = Math.log(1 + known / holders.length);
    for (const id of holders) {
      if (id >= scores.of.length) scores.of = enlarged(scores.of, id);
      if (scores.of[id] === 0) scores.touched.push(id);
      scores.of[id] = (scores.of[id] as number) + rarity;
    }
  }
  return scores;
}

function enlarged(scores: Float32Array, id: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * id);
  larger.set(scores);
  return larger;
}

function addHits(ranking: Ranking, { of, touched }: Scores, place: Pick<WordHit, "view" | "mirrored">): void {
  for (const fingerprintId of touched) ranking.add(of[fingerprintId] as number, fingerprintId, place);
}

/** The best few of very many: most are below the last of them and cost one comparison. */
class Ranking {
  readonly hits: WordHit[] = [];

  constructor(private readonly most: number) {}

  add(score: number, fingerprintId: number, place: Pick<WordHit, "view" | "mirrored">): void {
    const last = this.hits[this.most - 1];
    if (last !== undefined && !isBefore({ score, fingerprintId }, last)) return;
    let at = this.hits.length;
    while (at > 0 && isBefore({ score, fingerprintId }, this.hits[at - 1] as WordHit)) at -= 1;
    this.hits.splice(at, 0, { fingerprintId, score, ...place });
    this.hits.length = Math.min(this.hits.length, this.most);
  }
}

type Rank = Pick<WordHit, "score" | "fingerprintId">;
const isBefore = (one: Rank, other: Rank) =>
  one.score > other.score || (one.score === other.score && one.fingerprintId < other.fingerprintId);
