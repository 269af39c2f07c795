/**
 * The default order as one number: lowest first, unique per clinic. Scored clinics by falling score, then those without enough evidence for a
 * score by falling evidence level; equals by age of the entry. A score counts in thousandths: finer differences are noise and are shown nowhere.
 */
const STEPS = 1_000;
const IDS = 2 ** 32;
const UNSCORED_FROM = (100 * STEPS + 1) * IDS;

export interface Standing {
  /** The headline score, 0 to 100; null: not enough evidence yet. */
  score: number | null;
  /** 0 to 100. */
  evidenceLevel: number;
  clinicId: number;
}

export function rankOf({ score, evidenceLevel, clinicId }: Standing): number {
  const steps = (points: number) => Math.round((100 - Math.min(100, Math.max(0, points))) * STEPS);
  return score === null ? UNSCORED_FROM + steps(evidenceLevel) * IDS + clinicId : steps(score) * IDS + clinicId;
}

/** Every rank below this is a scored clinic's; from here on they are new, documented ones. */
export const FIRST_UNSCORED_RANK = UNSCORED_FROM;

/** The clinic that stands there. */
// Not `% IDS`: that takes four times as long, and a walk along the order asks for thousands.
export const idOfRank = (rank: number): number => rank >>> 0;
