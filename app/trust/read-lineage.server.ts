import type { Day } from "#app/platform/date.ts";
import { fold } from "#app/platform/fold.ts";
import type { Db } from "#app/platform/store.server.ts";
import { earliestEvidence } from "#app/practitioners/experience.ts";
import { arrangeLineage, type LineageLine, type Taught } from "#app/practitioners/lineage.ts";
import {
  listTaughtAbove,
  listTaughtBelow,
  listTaughtBy,
  MOST_PEOPLE,
  type TaughtRow,
} from "#app/practitioners/lineage-repository.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { TRAINER_NORM_YEARS } from "#app/practitioners/training-norm.ts";
import { lineageReadingWords } from "#app/trust/lineage-reading-words.ts";
import { datedEvidence, gatherEvidence, type PractitionerEvidence } from "#app/trust/practitioner-evidence.server.ts";
import { standingOf, type TrainerStanding } from "#app/trust/practitioner-record.server.ts";

/** What a reader should know of one course in a lineage. */
export type LineageFlag = "short_experience" | "loop" | "self_issued" | "unchecked" | "unknown_trainer";

export interface LineagePerson extends LineageLine {
  name: string;
  /** Null: only the name on a certificate. */
  slug: string | null;
  /** Their earliest dated evidence of practice; null: none is known. */
  practisingSince: Day | null;
}

export interface LineageCourse extends Taught {
  row: TaughtRow;
  /** Null: the trainer is not known here. */
  standing: TrainerStanding | null;
  flags: LineageFlag[];
}

export interface Lineage {
  focus: string;
  people: LineagePerson[];
  courses: LineageCourse[];
  /** How many people this lineage has in all. */
  above: number;
  below: number;
  /** It is larger than one walk looks at. */
  cut: boolean;
}

const keyOf = (practitionerId: number) => `p${practitionerId}`;
/** A name alone is one person for one pupil, and nobody knows whether it is the same for another. */
const trainerKey = (row: TaughtRow) => (row.trainerId === null ? `n${row.pupilId} ${fold(row.trainerName ?? "")}` : keyOf(row.trainerId));
const idOf = (key: string) => (key.startsWith("p") ? Number(key.slice(1)) : null);

const toTaught = (row: TaughtRow): Taught & { row: TaughtRow } => ({
  id: row.recordId,
  pupil: keyOf(row.pupilId),
  trainer: trainerKey(row),
  on: row.on,
  row,
});

/** Who taught somebody, and whom they taught, with what each trainer could show on the day. Evidence is read of those alone who are drawn. */
export async function readLineage(db: Db, practitionerId: number, asOf: Day): Promise<Lineage> {
  const above = (await listTaughtAbove(db, practitionerId)).map(toTaught);
  const below = (await listTaughtBelow(db, practitionerId)).map(toTaught);
  const focus = keyOf(practitionerId);
  const arranged = arrangeLineage(focus, above, below);
  const ids = arranged.lines.flatMap(({ key }) => idOf(key) ?? []);
  const known = new Map((await listPractitionersById(db, ids)).map((person) => [person.id, person]));
  const names = new Map(above.map((course) => [course.trainer, course.row.trainerName]));
  const evidence = await gatherEvidence(db, ids);
  const others = (keys: readonly string[]) => new Set(keys.filter((key) => key !== focus)).size;
  const counts = { above: others(above.map((course) => course.trainer)), below: others(below.map((course) => course.pupil)) };
  return {
    focus,
    people: arranged.lines.map((line) => {
      const id = idOf(line.key);
      const person = id === null ? undefined : known.get(id);
      return {
        ...line,
        name: person?.name ?? names.get(line.key) ?? lineageReadingWords().notProvided,
        slug: person?.slug ?? null,
        practisingSince: id === null ? null : (earliestEvidence(datedEvidence(evidence.get(id), asOf))?.on ?? null),
      };
    }),
    courses: arranged.courses.map((course) => toCourse(course, evidence, arranged.loops.has(course.id))),
    ...counts,
    cut: counts.above >= MOST_PEOPLE - 1 || counts.below >= MOST_PEOPLE - 1,
  };
}

/** Courses somebody taught, newest first, with whom; `offset` from 0. */
export async function readPupils(
  db: Db,
  trainerId: number,
  page: { limit: number; offset: number },
): Promise<{ course: LineageCourse; pupil: { name: string; slug: string } }[]> {
  const rows = await listTaughtBy(db, trainerId, page.limit, page.offset);
  const evidence = await gatherEvidence(db, [trainerId]);
  const pupils = new Map(
    (
      await listPractitionersById(
        db,
        rows.map((row) => row.pupilId),
      )
    ).map((person) => [person.id, person]),
  );
  return rows.flatMap((row) => {
    const pupil = pupils.get(row.pupilId);
    return pupil ? { course: toCourse(toTaught(row), evidence, false), pupil } : [];
  });
}

function toCourse(
  course: Taught & { row: TaughtRow },
  evidence: ReadonlyMap<number, PractitionerEvidence>,
  inLoop: boolean,
): LineageCourse {
  const { row } = course;
  const standing = row.trainerId === null ? null : standingOf(evidence.get(row.trainerId), row.on);
  return { ...course, standing, flags: flagsOf(row, standing, inLoop) };
}

/** Self-issued: taught by themselves, or at a school that is their own. */
export function flagsOf(
  row: Pick<TaughtRow, "trainerId" | "pupilId" | "providerRunById" | "acceptedHours">,
  standing: TrainerStanding | null,
  inLoop: boolean,
): LineageFlag[] {
  const flags: LineageFlag[] = [];
  if (row.trainerId === row.pupilId || row.providerRunById === row.pupilId) flags.push("self_issued");
  if (inLoop) flags.push("loop");
  if (standing === null) flags.push("unknown_trainer");
  else if (row.trainerId !== row.pupilId && standing.years < TRAINER_NORM_YEARS) flags.push("short_experience");
  if (row.acceptedHours === null) flags.push("unchecked");
  return flags;
}
