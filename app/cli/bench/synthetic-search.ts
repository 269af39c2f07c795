import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openStore } from "#app/platform/open-store.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { listOfIds } from "#app/provenance/fingerprint-repository.server.ts";
import { createHashIndex } from "#app/provenance/hash-index.ts";
import { DESCRIPTOR_WORDS, emptyFeatures, type LocalFeatures } from "#app/provenance/local-features.ts";
import type { OrientationHashes, PdqHash } from "#app/provenance/pdq.ts";
import { WHOLE_PICTURE } from "#app/provenance/picture.ts";
import { rankByWords } from "#app/provenance/rank-by-words.server.ts";
import { MOST_HOLDERS, wordsOf } from "#app/provenance/visual-words.ts";

/** PROVENANCE.md, Goals: milliseconds of cpu, by how many photos are known. Where it sets none, the figure is only told. */
const HASH_GOALS = [
  { photos: 100_000, goal: 30 },
  { photos: 1_000_000, goal: 200 },
];
const WORD_GOALS = [{ photos: 40_000, goal: 20 }];
const WARM_UP = 3;
const ROUNDS = 15;
/** Bits of a descriptor that differ between two photos' points of one kind, of 256: what makes synthetic words as unevenly spread as real ones. */
const CHANGED_BITS = 24;

export interface SearchFigure {
  search: string;
  "median ms": number;
  goal: number | null;
  met: boolean | null;
}

/** Eight hashes among synthetic ones. */
export async function measureHashSearch(): Promise<SearchFigure[]> {
  const random = seeded(20_260_101);
  const hash = (): PdqHash => Uint32Array.from({ length: 8 }, () => random());
  const figures: SearchFigure[] = [];
  for (const { photos, goal } of HASH_GOALS) {
    const index = createHashIndex();
    for (let photo = 0; photo < photos; photo++) index.add(photo, hash());
    const query = (): OrientationHashes => ({
      unchanged: hash(),
      rotate_90: hash(),
      rotate_180: hash(),
      rotate_270: hash(),
      mirror: hash(),
      flip: hash(),
      transpose: hash(),
      transverse: hash(),
    });
    figures.push(await figure(`8 hashes among ${printNumber(photos)} photos`, goal, () => index.search(query())));
  }
  return figures;
}

/** The words of one photo, upright and mirrored, among those of synthetic ones whose descriptors are real ones with bits turned over. */
export async function measureWordSearch(samples: readonly LocalFeatures[]): Promise<SearchFigure[]> {
  const random = seeded(20_260_102);
  const figures: SearchFigure[] = [];
  for (const { photos, goal } of WORD_GOALS) {
    const folder = mkdtempSync(join(tmpdir(), "scalpmark-words-"));
    const file = join(folder, "words.db");
    try {
      await fillWords(file, photos, samples, random);
      const store = openStore(file);
      const queries = Array.from({ length: WARM_UP + ROUNDS }, () => queryOf(synthetic(samples, random), synthetic(samples, random)));
      const search = () => rankByWords(store.read, queries.pop() as PhotoQuery, photos, 60);
      figures.push(await figure(`words of one photo among ${printNumber(photos)} photos`, goal, search));
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

function queryOf(features: LocalFeatures, mirroredFeatures: LocalFeatures): PhotoQuery {
  const none = new Uint32Array(8);
  const hashes = {
    unchanged: none,
    rotate_90: none,
    rotate_180: none,
    rotate_270: none,
    mirror: none,
    flip: none,
    transpose: none,
    transverse: none,
  };
  return {
    views: [{ region: WHOLE_PICTURE, hashes, quality: 0, features, mirroredFeatures }],
    grey: { pixels: new Uint8Array(0), width: 0, height: 0 },
  };
}

/** Sorted first, so that the table is written once from front to back. */
async function fillWords(file: string, photos: number, samples: readonly LocalFeatures[], random: () => number): Promise<void> {
  const store = openStore(file);
  await store.migrate();
  await store.close();
  const most = Math.max(...samples.map((sample) => sample.count)) * 2;
  const rows = new Float64Array(photos * most);
  const span = 2 ** 24;
  let count = 0;
  for (let photo = 0; photo < photos; photo++) {
    for (const word of wordsOf(synthetic(samples, random))) rows[count++] = word * span + photo;
  }
  const sorted = rows.subarray(0, count).sort();
  const database = new Database(file);
  database.pragma("synchronous = OFF");
  const insert = database.prepare("insert into words (token, fingerprint_ids) values (?, ?)");
  database.exec("begin");
  for (let from = 0, to = 0; from < count; from = to) {
    const word = Math.floor((sorted[from] as number) / span);
    while (to < count && Math.floor((sorted[to] as number) / span) === word) to++;
    const holders = [...sorted.subarray(from, to)].map((row) => row % span);
    insert.run(word, listOfIds(holders.slice(0, MOST_HOLDERS + 1)));
  }
  database.exec("commit");
  database.close();
}

function synthetic(samples: readonly LocalFeatures[], random: () => number): LocalFeatures {
  const count = samples[0]?.count ?? 0;
  const features = emptyFeatures(512, 512, count);
  for (let i = 0; i < count; i++) {
    const from = samples[random() % samples.length] as LocalFeatures;
    const at = (random() % from.count) * DESCRIPTOR_WORDS;
    features.descriptors.set(from.descriptors.subarray(at, at + DESCRIPTOR_WORDS), i * DESCRIPTOR_WORDS);
    for (let bit = 0; bit < CHANGED_BITS; bit++) {
      const place = random() & 255;
      const word = i * DESCRIPTOR_WORDS + (place >>> 5);
      features.descriptors[word] = ((features.descriptors[word] as number) ^ (1 << (place & 31))) >>> 0;
    }
  }
  return features;
}

async function figure(search: string, goal: number | null, once: () => unknown): Promise<SearchFigure> {
  const spent: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await once();
    const used = process.cpuUsage(before);
    if (round >= 0) spent.push((used.user + used.system) / 1e3);
  }
  const median = Number((spent.sort((a, b) => a - b)[Math.floor(spent.length / 2)] as number).toFixed(1));
  return { search, "median ms": median, goal, met: goal === null ? null : median <= goal };
}

/** Mulberry32: the same fingerprints in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
