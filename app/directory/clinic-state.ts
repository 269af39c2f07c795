import { clinicStateWords } from "#app/directory/clinic-state-words.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import type { Band } from "#app/trust/trust-score.ts";
import type { HeardState } from "#db/schema/shortlists.ts";

/**
 * Evidence levels creep: a year of practice grows by the day. Only so many points since the reader was last told are news; a smaller move adds up until it is.
 */
export const LEVEL_NEWS = 5;

const bandWords = (band: string): string => contributionWords().bands[band as Band]?.label ?? clinicStateWords().neverScored;
const levelWords = (level: number | null): string => (level === null ? clinicStateWords().nothingChecked : clinicStateWords().level(level));

/** What changed in a clinic's state, a sentence each, with what was and what is. Empty: no news. */
export function stateChanges(was: HeardState, is: HeardState): string[] {
  const say = clinicStateWords();
  return [
    ...added(was.decisions, is.decisions).map((words) => say.decided(words)),
    ...added(is.decisions, was.decisions).map((words) => say.standsNoLonger(words)),
    ...added(was.steps, is.steps).map((words) => say.stepCame(words)),
    ...added(is.steps, was.steps).map((words) => say.stepOver(words)),
    ...(was.band === is.band ? [] : [say.bandMoved(bandWords(was.band), bandWords(is.band))]),
    ...(levelIsNews(was.level, is.level) ? [say.levelMoved(levelWords(was.level), levelWords(is.level))] : []),
    ...(was.disputed === is.disputed ? [] : [say.disputed(was.disputed, is.disputed)]),
  ];
}

function levelIsNews(was: number | null, is: number | null): boolean {
  if (was === null || is === null) return was !== is;
  return Math.abs(is - was) >= LEVEL_NEWS;
}

/** What its reader has heard once they were told: a level that was no news stays as it was told, so that small moves add up. */
export function heardAfter(was: HeardState, is: HeardState): HeardState {
  return { ...is, level: levelIsNews(was.level, is.level) ? is.level : was.level };
}

const added = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  Object.entries(after).flatMap(([id, words]) => (Object.hasOwn(before, id) ? [] : words));
