import type { Day } from "#app/platform/date.ts";

/** One course: `trainer` taught `pupil`. People are told apart by key. */
export interface Taught {
  id: string;
  pupil: string;
  trainer: string;
  on: Day;
}

/** A person with a line of their own in the drawing. */
export interface LineageLine {
  key: string;
  /** Teachers of theirs who are left out. */
  hiddenTeachers: number;
  /** Pupils of theirs who are left out. */
  hiddenPupils: number;
  /** Everybody who learned from them or from a pupil of theirs, themselves not counted. */
  descendants: number;
}

export interface ArrangedLineage<T extends Taught> {
  /** Whoever taught stands above whom they taught, but for circles; the person in question is one of them. */
  lines: LineageLine[];
  /** The courses between people who have a line, oldest first. */
  courses: T[];
  /** Of those, the ones in a circle: the pupil also taught the trainer, themselves or through others. */
  loops: ReadonlySet<string>;
}

/** Lines above the person: a lineage is seldom ten deep, and on one page nobody reads more. */
const MOST_ABOVE = 30;
/** Lines below: of each person's pupils those who taught most themselves. */
const MOST_BELOW = 24;
const MOST_PUPILS = 12;
const MOST_PUPILS_OF_PUPILS = 3;

/**
 * Chooses who is drawn around one person, and in which order: teachers as far back as known, pupils to a depth, the rest as counts. Each course is
 * walked once, so a circle ends.
 */
export function arrangeLineage<T extends Taught>(focus: string, above: readonly T[], below: readonly T[]): ArrangedLineage<T> {
  const teachersOf = groupBy(above, (course) => course.pupil);
  const pupilsOf = groupBy(below, (course) => course.trainer);
  const shownAbove = nearestTeachers(focus, teachersOf);
  const order = teachersFirst(focus, teachersOf, shownAbove);
  const shown = new Set(order);
  const reach = (key: string) => reachable(key, pupilsOf).size;
  choosePupils(focus, pupilsOf, shown, order, reach);
  const all = [...new Map([...above, ...below].map((course) => [course.id, course])).values()];
  const courses = all.filter((course) => shown.has(course.trainer) && shown.has(course.pupil)).sort(byDay);
  const everyPupilOf = groupBy(all, (course) => course.trainer);
  return {
    lines: order.map((key) => ({
      key,
      hiddenTeachers: hidden(teachersOf.get(key), (course) => course.trainer, shown),
      hiddenPupils: hidden(pupilsOf.get(key), (course) => course.pupil, shown),
      descendants: pupilsOf.has(key) ? reach(key) : 0,
    })),
    courses,
    loops: new Set(
      courses.filter(({ trainer, pupil }) => trainer !== pupil && reachable(pupil, everyPupilOf).has(trainer)).map((course) => course.id),
    ),
  };
}

const byDay = (a: Taught, b: Taught) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);

function groupBy<T extends Taught>(courses: readonly T[], keyOf: (course: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const course of [...courses].sort(byDay)) {
    const group = groups.get(keyOf(course));
    if (group) group.push(course);
    else groups.set(keyOf(course), [course]);
  }
  return groups;
}

/** Everybody taught by `key`, directly or through others; `key` itself only where nothing but a circle leads back, and then not counted. */
function reachable<T extends Taught>(key: string, pupilsOf: ReadonlyMap<string, T[]>): Set<string> {
  const seen = new Set([key]);
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { pupil } of pupilsOf.get(next) ?? []) {
      if (!seen.has(pupil)) {
        seen.add(pupil);
        waiting.push(pupil);
      }
    }
  }
  seen.delete(key);
  return seen;
}

/** Teachers by how near they are, the person first. */
function nearestTeachers<T extends Taught>(focus: string, teachersOf: ReadonlyMap<string, T[]>): Set<string> {
  const shown = new Set([focus]);
  for (const key of shown) {
    for (const { trainer } of teachersOf.get(key) ?? []) if (shown.size <= MOST_ABOVE) shown.add(trainer);
  }
  return shown;
}

/** Depth first from the person up, each after all their teachers. Without recursion: a lineage may be a thousand deep. */
function teachersFirst<T extends Taught>(focus: string, teachersOf: ReadonlyMap<string, T[]>, shown: ReadonlySet<string>): string[] {
  const order: string[] = [];
  const begun = new Set([focus]);
  const path = [{ key: focus, next: 0 }];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const trainer = teachersOf.get(step.key)?.[step.next]?.trainer;
    step.next += 1;
    if (trainer === undefined) {
      order.push(step.key);
      path.pop();
    } else if (shown.has(trainer) && !begun.has(trainer)) {
      begun.add(trainer);
      path.push({ key: trainer, next: 0 });
    }
  }
  return order;
}

function choosePupils<T extends Taught>(
  focus: string,
  pupilsOf: ReadonlyMap<string, T[]>,
  shown: Set<string>,
  order: string[],
  reach: (key: string) => number,
): void {
  let left = MOST_BELOW;
  const choose = (key: string, most: number) => {
    const pupils = [...new Set((pupilsOf.get(key) ?? []).map((course) => course.pupil))].filter((pupil) => !shown.has(pupil));
    // Of hundreds it is not asked of each how many they taught: the sum of their own pupils tells as much.
    const weight = (pupil: string) => pupilsOf.get(pupil)?.length ?? 0;
    const chosen = new Set([...pupils].sort((a, b) => weight(b) - weight(a)).slice(0, Math.min(most, left)));
    for (const pupil of chosen) shown.add(pupil);
    left -= chosen.size;
    return pupils.filter((pupil) => chosen.has(pupil));
  };
  for (const pupil of choose(focus, MOST_PUPILS)) {
    order.push(pupil);
    if (reach(pupil) > 0) order.push(...choose(pupil, MOST_PUPILS_OF_PUPILS));
  }
}

function hidden<T extends Taught>(courses: readonly T[] | undefined, keyOf: (course: T) => string, shown: ReadonlySet<string>): number {
  return new Set((courses ?? []).map(keyOf).filter((key) => !shown.has(key))).size;
}
