import { createHashIndex } from "#app/provenance/hash-index.ts";
import { ORIENTATIONS } from "#app/provenance/orientation.ts";
import type { OrientationHashes, PdqHash } from "#app/provenance/pdq.ts";

/** PROVENANCE.md, Goals: milliseconds of cpu for 8 hashes, by how many fingerprints are known. */
const GOALS: readonly { readonly fingerprints: number; readonly milliseconds: number }[] = [
  { fingerprints: 100_000, milliseconds: 30 },
  { fingerprints: 1_000_000, milliseconds: 200 },
];
const WARM_UP = 3;
const ROUNDS = 15;

const random = seeded(20_260_101);
const results = GOALS.map(({ fingerprints, milliseconds }) => {
  const index = createHashIndex(fingerprints);
  for (let photo = 0; photo < fingerprints; photo++) index.add(`photo-${photo}`, syntheticHash());
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const query = syntheticQuery();
    const start = process.hrtime.bigint();
    const cpuStart = process.cpuUsage();
    index.search(query);
    const used = process.cpuUsage(cpuStart);
    if (round < 0) continue;
    wall.push(Number(process.hrtime.bigint() - start) / 1e6);
    cpu.push((used.user + used.system) / 1e3);
  }
  const cpuMs = median(cpu);
  return { fingerprints, medianMs: median(wall), cpuMs, goalMs: milliseconds, cpuToGoal: Number((cpuMs / milliseconds).toFixed(2)) };
});

console.table(results);
console.log(JSON.stringify({ bench: "search-hashes", hashesPerQuery: ORIENTATIONS.length, rounds: ROUNDS, results }));

/** To a tenth of a millisecond. */
function median(values: number[]): number {
  return Number((values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number).toFixed(1));
}

/** About half of the bits are set, as in a PDQ hash. */
function syntheticHash(): PdqHash {
  return Uint32Array.from({ length: 8 }, () => random());
}

function syntheticQuery(): OrientationHashes {
  return {
    unchanged: syntheticHash(),
    rotate_90: syntheticHash(),
    rotate_180: syntheticHash(),
    rotate_270: syntheticHash(),
    mirror: syntheticHash(),
    flip: syntheticHash(),
    transpose: syntheticHash(),
    transverse: syntheticHash(),
  };
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
