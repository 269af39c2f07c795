import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { GivenRole } from "#app/accounts/standing-form.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";

/**
 * An account as an administrator sees it: nothing that opens it, and no address. `accounts.id` is written out, since drizzle leaves the table out where
 * there is but one, and inside a subquery the bare name is another table's.
 */
const PERSON = {
  id: accounts.id,
  displayName: accounts.displayName,
  role: accounts.role,
  joinedAt: accounts.createdAt,
  verifiedAt: accounts.emailVerifiedAt,
  suspendedAt: accounts.suspendedAt,
  /** Milliseconds since 1970; null: never. */
  lastSignIn: sql<
    number | null
  >`(select max(e.at) from events e where e.subject_kind = 'account' and e.subject_id = accounts.id and e.action = 'account.signed_in')`,
  hasApp: sql<number>`exists (select 1 from totp_secrets t where t.account_id = accounts.id and t.confirmed_at is not null)`,
  passkeys: sql<number>`(select count(*) from passkeys p where p.account_id = accounts.id)`,
};

const people = (db: Db) => db.select(PERSON).from(accounts);
export type PersonRow = Awaited<ReturnType<ReturnType<typeof people>["all"]>>[number];

export async function findPersonRow(db: Db, id: string): Promise<PersonRow | null> {
  return (
    (await people(db)
      .where(and(eq(accounts.id, id), isNull(accounts.erasedAt)))
      .get()) ?? null
  );
}

/** Everybody who decides about others, administrators first, then by name. They are few; nobody else is ever listed. */
export async function listPeopleWithRole(db: Db, role: GivenRole | null): Promise<PersonRow[]> {
  return people(db)
    .where(and(inArray(accounts.role, role === null ? ["moderator", "admin"] : [role]), isNull(accounts.erasedAt)))
    .orderBy(asc(accounts.role), asc(accounts.displayName), asc(accounts.id))
    .all();
}

/** How many can act in each role. */
export async function countPeopleWithRole(db: Db): Promise<Record<GivenRole, number>> {
  const rows = await db
    .select({ role: accounts.role, count: count() })
    .from(accounts)
    .where(and(inArray(accounts.role, ["moderator", "admin"]), isNull(accounts.erasedAt), isNull(accounts.suspendedAt)))
    .groupBy(accounts.role)
    .all();
  const of = (role: GivenRole) => rows.find((row) => row.role === role)?.count ?? 0;
  return { moderator: of("moderator"), admin: of("admin") };
}
