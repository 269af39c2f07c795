/** Days since the last session that the guide draws, from the session itself to six years. */
export const HEALING_DAYS = [0, 1, 3, 5, 7, 10, 14, 21, 28, 42, 182, 365, 1095, 1825, 2190] as const;

/** How a treated scalp differs from one that has settled. */
export interface Healing {
  /** How much wider a dot looks than when healed: a fresh one up to 0.25 mm where 0.10 to 0.15 mm are left. */
  swelling: number;
  /** Of the pigment, against six weeks after the last session. */
  strength: number;
  /** 0 to 1. */
  redness: number;
  /** Share of the dots under a crust. */
  scabs: number;
  /** How much new skin veils parts of it, 0 to 1. */
  patchiness: number;
}

type Course = readonly (readonly [day: number, value: number])[];

/*
 * Days 2 to 5 scabs, about day 7 patchy, settled after 4 to 6 weeks, visible fading in 3 to 6 years: the days are the field's. How much of
 * each there is on a day differs from head to head; these are middling courses of ours.
 */
const COURSES: Record<keyof Healing, Course> = {
  swelling: [
    [0, 1.8],
    [3, 1.7],
    [5, 1.5],
    [7, 1.1],
    [14, 1],
  ],
  strength: [
    [0, 1.25],
    [5, 1.2],
    [7, 0.6],
    [14, 0.75],
    [28, 0.95],
    [42, 1],
    [1095, 0.8],
    [2190, 0.38],
  ],
  redness: [
    [0, 1],
    [3, 0.45],
    [5, 0.15],
    [7, 0],
  ],
  scabs: [
    [1, 0],
    [3, 0.6],
    [5, 0.4],
    [7, 0.03],
    [8, 0],
  ],
  patchiness: [
    [5, 0],
    [7, 1],
    [14, 0.6],
    [28, 0.12],
    [42, 0],
  ],
};

/** The value on a day, straight between the days given and level beyond them. */
function along(course: Course, day: number): number {
  let [before, value] = course[0] ?? [0, 0];
  if (day <= before) return value;
  for (const [next, then] of course) {
    if (day <= next) return value + ((then - value) * (day - before)) / (next - before);
    [before, value] = [next, then];
  }
  return value;
}

export const healingOn = (day: number): Healing => ({
  swelling: along(COURSES.swelling, day),
  strength: along(COURSES.strength, day),
  redness: along(COURSES.redness, day),
  scabs: along(COURSES.scabs, day),
  patchiness: along(COURSES.patchiness, day),
});
