import type { Day } from "#app/platform/date.ts";
import { asList, eachOf } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** A client's published review of a practitioner's treatment, by its newest chapter. */
export interface PractitionerReview {
  practitionerId: number;
  id: string;
  clinicId: number;
  title: string;
  writtenOn: Day;
  daysSinceSession: number;
  /** 1 to 5. */
  overall: number;
  /** A proof of treatment was accepted, or the case is confirmed. */
  verified: boolean;
}

// Found by index first: who did the treatment would be worked out for every review there is.
const REVIEWS = `
  with wanted(id) as (${eachOf("number")}),
  found(id) as (
    select r.id from wanted w join reviews r on r.practitioner_id = w.id
    union
    select r.id from wanted w join cases c on c.practitioner_id = w.id join reviews r on r.case_id = c.id)
  select coalesce(r.practitioner_id, c.practitioner_id) as "practitionerId", r.id, r.clinic_id as "clinicId", h.title, h.written_on as "writtenOn",
    h.days_since_session as "daysSinceSession", h.overall,
    c.confirmed_at is not null
      or exists (select 1 from review_proofs p where p.review_id = r.id and p.state = 'accepted') as verified
  from found join reviews r on r.id = found.id
  left join cases c on c.id = r.case_id
  join chapters h on h.id = (
    select id from chapters where review_id = r.id order by written_on desc, created_at desc, id desc limit 1)
  where r.state = 'published' and r.relation is null and coalesce(r.practitioner_id, c.practitioner_id) in (select id from wanted)
  order by h.written_on desc, r.id`;

/** At every clinic, newest first: a review goes with the person whom the client names. */
export async function listPractitionerReviews(db: Db, practitionerIds: readonly number[]): Promise<PractitionerReview[]> {
  const rows = (await hotStatement(db, REVIEWS).all(asList(practitionerIds))) as (Omit<PractitionerReview, "verified"> & {
    verified: 0 | 1;
  })[];
  return rows.map((row) => ({ ...row, verified: row.verified === 1 }));
}
