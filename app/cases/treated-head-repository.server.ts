import type { Day } from "#app/platform/date.ts";
import { asList, eachOf } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** A case whose head, practitioner and dates the treated person confirmed. */
export interface ConfirmedCaseDay {
  practitionerId: number;
  caseId: string;
  /** The day of its first session. */
  on: Day;
}

const CONFIRMED = `
  with wanted(id) as (${eachOf("number")})
  select c.practitioner_id as "practitionerId", c.id as "caseId", min(s.held_on) as "on"
  from wanted w
  join cases c on c.practitioner_id = w.id
  join case_sessions s on s.case_id = c.id
  where c.confirmed_at is not null and c.withdrawn_at is null
  group by c.id`;

/** Of these practitioners, at whichever clinic they treated. */
export async function listConfirmedCaseDays(db: Db, practitionerIds: readonly number[]): Promise<ConfirmedCaseDay[]> {
  return (await hotStatement(db, CONFIRMED).all(asList(practitionerIds))) as ConfirmedCaseDay[];
}
