import type { Day } from "#app/platform/date.ts";
import { asList, dayOfInstant, eachOf } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** A photo of a practitioner's work that passed the check. */
export interface CheckedPhotoDay {
  practitionerId: number;
  caseId: string | null;
  /** The original file was accepted; else no copy of it was found. */
  original: boolean;
  /** The day it is evidence for: that of the capture where the original was accepted, else of the upload, since a date somebody types proves nothing. */
  on: Day;
}

const SHOWS_WORK = "p.purpose = 'clinic' and p.before_treatment = 0 and p.state in ('original', 'no_match') and p.hidden_at is null";
const EVIDENCE_DAY = `case when p.state = 'original' and p.taken_on is not null then p.taken_on else ${dayOfInstant("p.created_at")} end`;

/**
 * Two ways a photo is somebody's. The case names them, and they had begun at that clinic by then: it cannot credit a newcomer with earlier work.
 * Or nobody is named and they are the only person ever engaged there, for the time they are known to have been: what is undated is lent to nobody.
 */
const CHECKED = `
  with wanted(id) as (${eachOf("number")})
  select w.id as "practitionerId", p.case_id as "caseId", p.state = 'original' as original, ${EVIDENCE_DAY} as "on"
  from wanted w
  join cases c on c.practitioner_id = w.id and c.withdrawn_at is null
  join photos p on p.clinic_id = c.clinic_id and p.case_id = c.id
  where ${SHOWS_WORK} and exists (
    select 1 from engagements e
    where e.clinic_id = c.clinic_id and e.practitioner_id = w.id and e.state = 'confirmed'
      and (e.started_on is null or e.started_on <= ${EVIDENCE_DAY}))
  union all
  select w.id, p.case_id, p.state = 'original', ${EVIDENCE_DAY}
  from wanted w
  join engagements e on e.practitioner_id = w.id and e.state = 'confirmed' and e.started_on is not null
  join photos p on p.clinic_id = e.clinic_id
  left join cases c on c.id = p.case_id
  where ${SHOWS_WORK} and c.practitioner_id is null and c.withdrawn_at is null
    and ${EVIDENCE_DAY} >= e.started_on and (e.ended_on is null or ${EVIDENCE_DAY} <= e.ended_on)
    and not exists (
      select 1 from engagements o where o.clinic_id = e.clinic_id and o.practitioner_id <> w.id and o.state = 'confirmed')`;

/** Of these practitioners, at whichever clinic: a record goes with the person. */
export async function listCheckedPhotoDays(db: Db, practitionerIds: readonly number[]): Promise<CheckedPhotoDay[]> {
  const rows = (await hotStatement(db, CHECKED).all(asList(practitionerIds))) as (Omit<CheckedPhotoDay, "original"> & {
    original: 0 | 1;
  })[];
  return rows.map((row) => ({ ...row, original: row.original === 1 }));
}

const WORK = `
  select p.id from cases c
  join photos p on p.clinic_id = c.clinic_id and p.case_id = c.id
  where c.practitioner_id = ? and c.withdrawn_at is null and p.purpose = 'clinic' and p.before_treatment = 0 and p.hidden_at is null
    and p.days_since_session >= 28
    and exists (
      select 1 from engagements e where e.clinic_id = c.clinic_id and e.practitioner_id = c.practitioner_id and e.state = 'confirmed')
  order by p.created_at desc, p.id limit ?`;

/** Photos of healed work of a practitioner, newest first; whether anybody may see one is the caller's question. */
export async function listHealedWorkIds(db: Db, practitionerId: number, limit: number): Promise<string[]> {
  return ((await hotStatement(db, WORK).all(practitionerId, limit)) as { id: string }[]).map((row) => row.id);
}
