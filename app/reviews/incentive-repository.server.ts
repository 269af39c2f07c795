import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/** How many of a clinic's published reviews say, in their newest chapter, that something was given for them. */
export interface IncentiveCount {
  given: number;
  of: number;
}

const GIVEN = `select count(*) as "of", count(*) filter (where incentive <> 'none') as given from review_summaries where clinic_id = ?`;

/** Nobody checks what a client says here, so it is counted as said: all reviews that can be read, those of the clinic's own people too. */
export async function countIncentives(db: Db, clinicId: number): Promise<IncentiveCount> {
  return (await hotStatement(db, GIVEN).get(clinicId)) as IncentiveCount;
}
