import { contributionWords } from "#app/trust/contribution-words.ts";
import type { Band } from "#app/trust/trust-score.ts";

export interface Label {
  label: string;
  /** One plain sentence. */
  meaning: string;
}

/** What a band says about this very score: a clinic with an upheld decision is never told of as one that nothing is known about. */
export function bandMeaning({ band, deduction }: { band: Band; deduction: number }): string {
  const say = contributionWords();
  if (band === "not enough evidence yet" && deduction > 0) return say.fewWithDecision;
  return say.bands[band].meaning;
}
