import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** How many of a clinic's published reviews say, in their newest chapter, that something was given for them. */
export interface IncentiveCount {
  given: number;
  of: number;
}

// The one column of the newest chapter is read as it is found: joining the chapter again takes twice as long for a clinic with thousands of reviews.
const GIVEN = `
  with newest(incentive) as materialized (
    select (select incentive from chapters where review_id = r.id order by written_on desc, created_at desc, id desc limit 1)
      from reviews r where r.clinic_id = ? and r.state = 'published')
  select count(*) as "of", coalesce(sum(incentive <> 'none'), 0) as given from newest`;

/** Nobody checks what a client says here, so it is counted as said: all reviews that can be read, those of the clinic's own people too. */
export async function countIncentives(db: Db, clinicId: number): Promise<IncentiveCount> {
  return (await hotStatement(db, GIVEN).get(clinicId)) as IncentiveCount;
}
