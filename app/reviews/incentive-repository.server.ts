import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** How many of a clinic's published reviews say, in their newest chapter, that something was given for them. */
export interface IncentiveCount {
  given: number;
  of: number;
}

const GIVEN = `
  select count(*) as "of", coalesce(sum(h.incentive <> 'none'), 0) as given
  from reviews r
  join chapters h on h.id = (
    select id from chapters where review_id = r.id order by written_on desc, created_at desc, id desc limit 1)
  where r.clinic_id = ? and r.state = 'published'`;

/** Nobody checks what a client says here, so it is counted as said: all reviews that can be read, those of the clinic's own people too. */
export async function countIncentives(db: Db, clinicId: number): Promise<IncentiveCount> {
  return hotStatement(db, GIVEN).get(clinicId) as IncentiveCount;
}
