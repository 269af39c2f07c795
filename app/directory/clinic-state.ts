import { printCount } from "#app/platform/printed.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import type { Band } from "#app/trust/trust-score.ts";
import type { HeardState } from "#db/schema/shortlists.ts";

/**
 * Evidence levels creep: a year of practice grows by the day. Only so many points since the reader was last told are news; a smaller move adds up until it is.
 */
export const LEVEL_NEWS = 5;

const bandWords = (band: string): string => contributionWords().bands[band as Band]?.label ?? "Never scored";
const levelWords = (level: number | null): string => (level === null ? "nothing checked" : `${level} of 100`);

/** What changed in a clinic's state, a sentence each, with what was and what is. Empty: no news. */
export function stateChanges(was: HeardState, is: HeardState): string[] {
  return [
    ...added(was.decisions, is.decisions).map((words) => `Decided: ${words}.`),
    ...added(is.decisions, was.decisions).map((words) => `A decision stands no longer: ${words}.`),
    ...added(was.steps, is.steps).map((words) => `A step came into force: ${words}.`),
    ...added(is.steps, was.steps).map((words) => `A step is over: ${words}.`),
    ...(was.band === is.band ? [] : [`The score’s band was “${bandWords(was.band)}” and is “${bandWords(is.band)}”.`]),
    ...(levelIsNews(was.level, is.level) ? [`The evidence level was ${levelWords(was.level)} and is ${levelWords(is.level)}.`] : []),
    ...(was.disputed === is.disputed
      ? []
      : [
          `Photos in a dispute: ${was.disputed === 0 ? "none" : was.disputed} before, ${is.disputed === 0 ? "none" : printCount(is.disputed, "photo")} now.`,
        ]),
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
