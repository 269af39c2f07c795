import type { DrawnCourse, DrawnPerson } from "#app/components/lineage-drawing.tsx";
import type { LineageFact } from "#app/components/lineage-table.tsx";
import type { TagTone } from "#app/components/tag.tsx";
import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import { printMonth, printNumber } from "#app/platform/printed.ts";
import { TRAINER_NORM_PROCEDURES, TRAINER_NORM_YEARS } from "#app/practitioners/training-norm.ts";
import { lineageViewWords } from "#app/routes/practitioners/lineage-view-words.ts";
import type { TrainerStanding } from "#app/trust/practitioner-record.server.ts";
import type { Lineage, LineageCourse, LineageFlag, LineagePerson } from "#app/trust/read-lineage.server.ts";

export const TRAINER_NORM = { years: TRAINER_NORM_YEARS, procedures: TRAINER_NORM_PROCEDURES };

export const flagWords = (): Record<LineageFlag, { words: string; tone: TagTone }> => {
  const say = lineageViewWords();
  return {
    self_issued: { words: say.selfIssued, tone: "against" },
    loop: { words: say.taughtOneAnother, tone: "against" },
    short_experience: { words: say.shortExperience(TRAINER_NORM_YEARS), tone: "doubt" },
    unknown_trainer: { words: say.unknownTrainer, tone: "plain" },
    unchecked: { words: say.neverChecked, tone: "plain" },
  };
};

const DAYS_PER_YEAR = 365.25;
/** Years between two marks of the scale, so that at most six are printed. */
const STEPS = [1, 2, 5, 10, 20];
const MOST_TICKS = 6;

export interface LineageView {
  people: DrawnPerson[];
  courses: DrawnCourse[];
  ticks: { at: number; label: string }[];
  facts: LineageFact[];
  above: number;
  below: number;
  cut: boolean;
}

const hrefOf = (slug: string | null) => (slug === null ? null : `/practitioners/${slug}`);

/** Everything on one scale of time, from the first day that anything is known of until today. */
export function toLineageView(lineage: Lineage, asOf: Day): LineageView {
  const days = [...lineage.people.flatMap((person) => person.practisingSince ?? []), ...lineage.courses.map((course) => course.on)].sort();
  const first = `${(days[0] ?? asOf).slice(0, 4)}-01-01`;
  const length = Math.max(1, daysBetween(first, asOf));
  const at = (day: Day) => Math.min(1, Math.max(0, daysBetween(first, day) / length));
  const places = new Map(lineage.people.map((person, place) => [person.key, place]));
  const people = lineage.people.map((person) => toPerson(person, person.key === lineage.focus, asOf, at));
  return {
    people,
    courses: lineage.courses.map((course) => ({
      id: course.id,
      trainer: places.get(course.trainer) ?? 0,
      pupil: places.get(course.pupil) ?? 0,
      at: at(course.on),
      tone: toneOf(course),
      label: course.standing === null ? lineageViewWords().notKnownHere : yearsWords(course.standing),
    })),
    ticks: ticksOf(first, asOf).map((year) => ({ at: at(`${year}-01-01`), label: String(year) })),
    facts: lineage.courses.map((course) => toFact(course, nameOf(lineage, course.pupil), nameOf(lineage, course.trainer))),
    above: lineage.above,
    below: lineage.below,
    cut: lineage.cut,
  };
}

/** A page without a lineage to draw says so instead. */
export const isDrawn = (view: LineageView): boolean => view.courses.length > 0;

function nameOf(lineage: Lineage, key: string): LineageFact["pupil"] {
  const person = lineage.people.find((one) => one.key === key);
  return { name: person?.name ?? lineageViewWords().notProvided, href: key === lineage.focus ? null : hrefOf(person?.slug ?? null) };
}

function toPerson(person: LineagePerson, focus: boolean, asOf: Day, at: (day: Day) => number): DrawnPerson {
  const since = person.practisingSince;
  const norm = since === null ? null : addDays(since, Math.ceil(TRAINER_NORM_YEARS * DAYS_PER_YEAR));
  return {
    key: person.key,
    name: person.name,
    href: focus ? null : hrefOf(person.slug),
    focus,
    from: since === null ? null : at(since),
    normAt: norm !== null && norm <= asOf ? at(norm) : null,
    more: moreWords(person),
  };
}

function moreWords({ hiddenTeachers, hiddenPupils }: LineagePerson): string | null {
  const say = lineageViewWords();
  if (hiddenPupils > 0) return say.morePupils(hiddenPupils);
  return hiddenTeachers > 0 ? say.moreTeachers(hiddenTeachers) : null;
}

function toneOf({ flags }: LineageCourse): DrawnCourse["tone"] {
  if (flags.includes("loop") || flags.includes("self_issued")) return "loop";
  if (flags.includes("unknown_trainer") || flags.includes("unchecked")) return "unknown";
  return flags.includes("short_experience") ? "short" : "met";
}

/** As years are spoken of: "3 months", "5.2 years", "none". Never more than there is: 4.96 years are not 5. */
export function yearsWords({ years }: TrainerStanding): string {
  const say = lineageViewWords();
  if (years === 0) return say.noYears;
  const months = Math.floor(years * 12);
  if (months < 2) return say.days(Math.floor(years * DAYS_PER_YEAR));
  return months < 24 ? say.months(months) : say.years(Math.floor(years * 10) / 10);
}

export function toFact(course: LineageCourse, pupil: LineageFact["pupil"], trainer: LineageFact["trainer"]): LineageFact {
  return {
    id: course.id,
    pupil,
    trainer,
    when: printMonth(course.on),
    course: course.row.course,
    provider: { name: course.row.provider, href: course.row.providerSlug && `/training/${course.row.providerSlug}` },
    years: course.standing && yearsWords(course.standing),
    procedures: course.standing && printNumber(course.standing.procedures),
    flags: course.flags.filter((flag) => flag !== "unknown_trainer").map((flag) => flagWords()[flag]),
  };
}

function ticksOf(first: Day, asOf: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(asOf.slice(0, 4))];
  const step = STEPS.find((one) => (to - from) / one < MOST_TICKS) ?? 50;
  const start = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - start) / step) + 1 }, (_, place) => start + place * step);
}
