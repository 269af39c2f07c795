import type { ReportingBehaviour } from "#app/moderation/reporting-behaviour.ts";
import { NO_INDEX } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

/**
 * Counted anew at each reading, from reports that name the clinic they came from and from the few legal notices there are: the plus keeps SQLite from
 * starting at a clinic's thousands of reviews instead.
 */
const BEHAVIOUR = `
  with own as (
    select r.subject_id, r.answered_at, r.upheld from reports r
      where r.from_clinic_id = :clinicId and r.subject_kind = 'review'
  ), noticed as (
    select n.outcome from legal_notices n join reviews v on v.id = n.review_id
      where ${NO_INDEX}v.clinic_id = :clinicId and n.defect is null
  )
  select
    (select claimed_at from clinics where id = :clinicId) as "claimedAt",
    (select count(*) from reviews where clinic_id = :clinicId) as reviews,
    (select count(distinct subject_id) from own) as reported,
    (select count(*) from own where upheld = 1) as upheld,
    (select count(*) from own where upheld = 0) as dismissed,
    (select count(*) from own where answered_at is null) as "open",
    (select count(*) from noticed where outcome = 'removed') as removed,
    (select count(*) from noticed where outcome = 'kept') as kept,
    (select count(*) from noticed where outcome = 'withdrawn') as withdrawn,
    (select count(*) from noticed where outcome is null) as waiting`;

type Row = Omit<ReportingBehaviour, "claimedAt" | "notices"> & {
  claimedAt: number | null;
  removed: number;
  kept: number;
  withdrawn: number;
  waiting: number;
};

export async function readReportingBehaviour(db: Db, clinicId: number): Promise<ReportingBehaviour> {
  const { claimedAt, removed, kept, withdrawn, waiting, ...reports } = (await hotStatement(db, BEHAVIOUR).get({ clinicId })) as Row;
  return {
    ...reports,
    claimedAt: claimedAt === null ? null : new Date(claimedAt),
    notices: { removed, kept, withdrawn, open: waiting },
  };
}
