import { methodVersionWords } from "#app/trust/method-version-words.ts";
import { deepFreeze, type Ruleset, TS1 } from "#app/trust/ruleset.ts";

/** A version of the method that is not in force: it may be tried beside the one that is, and moves nothing that is published. */
export interface MethodDraft {
  rules: Ruleset;
  /** What it does otherwise than the method in force, and why, in one or two sentences for administrators. */
  differs: () => string;
  /** Scored for every clinic once a day, as the thirty days before a version comes into force need. Otherwise only when an administrator asks. */
  daily: boolean;
}

/** Slower ageing, weighed against TS-1 by bench:trust. */
const TS2_DRAFT: Ruleset = deepFreeze({ ...TS1, version: "TS-2-draft", reviewHalfLifeQuarters: 16 });

export const METHOD_DRAFTS: readonly MethodDraft[] = [
  {
    rules: TS2_DRAFT,
    differs: () => methodVersionWords().slowerAgeing,
    daily: false,
  },
];
