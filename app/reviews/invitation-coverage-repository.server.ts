import { type Db, hotStatement } from "#app/platform/store.server.ts";
import type { InvitationCoverage } from "#app/reviews/invitation.ts";

/** One row a confirmed case, each counted once: by the mail that went, or else by the first reason why none did. */
const COVERAGE = `
  with asked as (
    select c.id,
      exists (select 1 from reviews r where r.case_id = c.id and r.state = 'published' and r.relation is null) as reviewed,
      count(i.sent_at) > 0 as invited,
      count(*) filter (where i.sent_at is not null and i.used_at is not null) > 0 as answered,
      count(i.declined_at) > 0 as declined,
      count(*) filter (where i.email is not null
        or (a.email_verified_at is not null and a.suspended_at is null and a.erased_at is null)) > 0 as reachable
    from cases c
    left join review_invitations i on i.case_id = c.id
    left join accounts a on a.id = i.account_id
    where c.clinic_id = ? and c.confirmed_at is not null
    group by c.id)
  select count(*) as confirmed,
    count(*) filter (where reviewed) as reviewed,
    count(*) filter (where invited) as invited,
    count(*) filter (where answered) as answered,
    count(*) filter (where not invited and reviewed) as unasked,
    count(*) filter (where not invited and not reviewed and declined) as declined,
    count(*) filter (where not invited and not reviewed and not declined and not reachable) as unreachable,
    count(*) filter (where not invited and not reviewed and not declined and reachable) as waiting
  from asked`;

/** Counted anew at each reading, so that no clinic, moderator or job can set it. */
export async function readInvitationCoverage(db: Db, clinicId: number): Promise<InvitationCoverage> {
  return (await hotStatement(db, COVERAGE).get(clinicId)) as InvitationCoverage;
}
