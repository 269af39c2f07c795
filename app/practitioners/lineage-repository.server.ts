import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** One course that somebody taught somebody, as the record names them. */
export interface TaughtRow {
  recordId: string;
  pupilId: number;
  /** Null: only a name is known, `trainerName`. */
  trainerId: number | null;
  trainerName: string | null;
  course: string;
  provider: string;
  providerSlug: string | null;
  providerRunById: number | null;
  on: Day;
  /** Null: never checked. */
  acceptedHours: number | null;
}

/** People one walk along a lineage looks at; a larger one is drawn in part, and says so. */
export const MOST_PEOPLE = 5_000;

const COLUMNS = `t.id as "recordId", t.practitioner_id as "pupilId", t.trainer_id as "trainerId", t.trainer_name as "trainerName", t.course,
  t.provider, v.slug as "providerSlug", v.run_by_id as "providerRunById", t.started_on as "on", t.accepted_hours as "acceptedHours"`;

// A course that was checked and found to be nothing taught nobody. UNION keeps each person once, so a circle of trainers ends.
const COUNTS = "(t.accepted_hours is null or t.accepted_hours > 0)";

const ABOVE = `
  with recursive up(id) as (
    select cast(? as bigint)
    union
    select t.trainer_id from up join training_records t on t.practitioner_id = up.id where t.trainer_id is not null and ${COUNTS}),
  people(id) as (select id from up limit ${MOST_PEOPLE})
  select ${COLUMNS} from people
  join training_records t on t.practitioner_id = people.id
  left join training_providers v on v.id = t.provider_id
  where (t.trainer_id is not null or t.trainer_name is not null) and ${COUNTS}`;

const BELOW = `
  with recursive down(id) as (
    select cast(? as bigint)
    union
    select t.practitioner_id from down join training_records t on t.trainer_id = down.id where ${COUNTS}),
  people(id) as (select id from down limit ${MOST_PEOPLE})
  select ${COLUMNS} from people
  join training_records t on t.trainer_id = people.id
  left join training_providers v on v.id = t.provider_id
  where ${COUNTS}`;

/** All courses by which somebody learned what they know: their own, their trainers', theirs, and so on. */
export async function listTaughtAbove(db: Db, practitionerId: number): Promise<TaughtRow[]> {
  return (await hotStatement(db, ABOVE).all(practitionerId)) as TaughtRow[];
}

/** All courses by which what somebody knows went on: those they taught, those their pupils taught, and so on. */
export async function listTaughtBelow(db: Db, practitionerId: number): Promise<TaughtRow[]> {
  return (await hotStatement(db, BELOW).all(practitionerId)) as TaughtRow[];
}

const PUPILS = `
  select ${COLUMNS} from training_records t
  left join training_providers v on v.id = t.provider_id
  where t.trainer_id = ? and ${COUNTS}
  order by t.started_on desc, t.id limit ? offset ?`;

/** Courses somebody taught, newest first, a page at a time. */
export async function listTaughtBy(db: Db, trainerId: number, limit: number, offset: number): Promise<TaughtRow[]> {
  return (await hotStatement(db, PUPILS).all(trainerId, limit, offset)) as TaughtRow[];
}
