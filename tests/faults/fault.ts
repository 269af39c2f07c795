/** From 0 up to 1, the same row of numbers for the same seed. */
export type Chance = () => number;

/** A kind of fault that is done to the site over and over. */
export interface Fault {
  /** For `npm run test:faults -- --only NAME`. */
  name: string;
  /** What is done and what must hold, in one line. */
  does: string;
  /** How often without `--rounds`. */
  rounds: number;
  /** Resolves with one line of figures. Throws where anything that must hold does not. */
  run(rounds: number, chance: Chance): Promise<string>;
}

/** Something that must hold does not. */
class Breach extends Error {
  override name = "Breach";
}

export function mustHold(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Breach(otherwise);
}

/** Something of the machine is missing: the fault was not done, which is neither a success nor a breach. */
export class NotHere extends Error {
  override name = "NotHere";
}

/** Mulberry32: enough for choosing moments. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
