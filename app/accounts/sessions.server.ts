import { DrizzleSQLiteAdapter } from "@lucia-auth/adapter-drizzle";
import { and, count, eq, gt, lte, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { ROLES, type Role, type Viewer } from "#app/accounts/role.ts";
import { SESSION_LIFETIMES, sessionEnd } from "#app/accounts/session-lifetime.ts";
import { type SessionStanding, sessionStanding } from "#app/accounts/session-standing.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { sentCookie } from "#app/platform/sent-cookie.ts";
import { storageFaultOf } from "#app/platform/storage-fault.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { instant, integer, table, text } from "#db/columns.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";

// The only file that knows lucia. Its drizzle adapter wants these property names, and must never fetch a password hash.
const luciaSessions = table("sessions", {
  id: text("id").primaryKey(),
  userId: text("account_id").notNull(),
  expiresAt: integer("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  secondFactorAt: instant("second_factor_at"),
  device: text("device"),
});
const luciaAccounts = table("accounts", {
  id: text("id").primaryKey(),
  displayName: text("display_name").notNull(),
  role: text("role", { enum: ROLES }).notNull(),
  emailVerifiedAt: instant("email_verified_at"),
  suspendedAt: instant("suspended_at"),
});

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, Omit<typeof luciaAccounts.$inferSelect, "id">>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: Omit<typeof luciaAccounts.$inferSelect, "id">;
  }
}

type SessionParts = Pick<Ctx, "store" | "env" | "now">;

type SessionAttributes = Pick<typeof luciaSessions.$inferSelect, "createdAt" | "secondFactorAt" | "device">;

/** A session as guards and account pages see it. */
export interface OpenSession {
  /** The SHA-256 of the cookie's value: names the row and opens nothing. */
  id: string;
  viewer: Viewer;
  standing: SessionStanding;
  /** When its person last showed who they are. */
  confirmedAt: Date;
}

// Asked on every page of somebody signed in: one prepared query takes a tenth of the three that lucia's adapter would build.
const storedSessionQuery = hotQuery((db: Db) =>
  db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      role: accounts.role,
      emailVerifiedAt: accounts.emailVerifiedAt,
      suspendedAt: accounts.suspendedAt,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      confirmedAt: sessions.confirmedAt,
      secondFactorAt: sessions.secondFactorAt,
      hasSecondFactor: sql<number>`exists (select 1 from totp_secrets t where t.account_id = ${accounts.id} and t.confirmed_at is not null)
        or exists (select 1 from passkeys p where p.account_id = ${accounts.id})`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(sessions.accountId, accounts.id))
    .where(eq(sessions.id, sql.placeholder("id")))
    .prepare(),
);
type StoredSession = NonNullable<Awaited<ReturnType<ReturnType<typeof storedSessionQuery>["get"]>>>;

const earlier = (a: Date, b: Date) => new Date(Math.min(a.getTime(), b.getTime()));
const seconds = (time: Date) => Math.floor(time.getTime() / 1_000);

/**
 * The session of this Cookie header, as the database has it now; null for none, an ended one or that of a suspended account.
 * A session in use is prolonged when less than half of its idle time is left, never beyond its total lifetime.
 */
export async function findSession(ctx: Ctx, cookieHeader: string): Promise<OpenSession | null> {
  const token = sessionToken(ctx, cookieHeader);
  if (token === null) return null;
  const id = sha256(token);
  const stored = await storedSessionQuery(ctx.store.read).get({ id });
  if (stored === undefined) return null;
  const { user } = await luciaFor(ctx, stored.role, stored).validateSession(token);
  if (user === null || user.suspendedAt !== null) return null;
  return {
    id,
    viewer: { id: user.id, displayName: user.displayName, role: user.role, emailVerified: user.emailVerifiedAt !== null },
    standing: sessionStanding({ ...stored, hasSecondFactor: stored.hasSecondFactor === 1 }),
    confirmedAt: stored.confirmedAt ?? stored.createdAt,
  };
}

/** lucia's own reading misses a cookie before a ";" at the end, and throws at a "%" in somebody else's. */
const sessionToken = (ctx: SessionParts, cookieHeader: string | null) => sentCookie(cookieHeader, luciaFor(ctx).sessionCookieName);

/** SHA-256 of what this Cookie header names a session by, whether there is one or not; "" for none. */
export function sessionIdOf(ctx: SessionParts, cookieHeader: string): string {
  const token = sessionToken(ctx, cookieHeader);
  return token === null ? "" : sha256(token);
}

/** Who sends this Cookie header. Somebody who has yet to give their second factor is nobody. */
export async function findSessionViewer(ctx: Ctx, cookieHeader: string): Promise<Viewer | null> {
  const session = await findSession(ctx, cookieHeader);
  return session === null || session.standing === "code_due" ? null : session.viewer;
}

/**
 * Begins a session, always under a new random id of 200 bits. Returns the Set-Cookie header: the only place the id is ever written to.
 * `secondFactorAt` says that the second factor was given as it began, `device` on what (see device.ts).
 */
export async function openSession(
  ctx: Ctx,
  account: { id: string; role: Role },
  { secondFactorAt = null, device = null }: Partial<Omit<SessionAttributes, "createdAt">> = {},
): Promise<string> {
  const startedAt = ctx.now();
  return ctx.store.write(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.accountId, account.id), lte(sessions.expiresAt, seconds(startedAt))));
    const lucia = luciaFor(ctx, account.role);
    const session = await lucia.createSession(account.id, { createdAt: startedAt, secondFactorAt, device });
    return lucia.createSessionCookie(session.id).serialize();
  });
}

/** Ends the session of this Cookie header, if it is one. Returns the Set-Cookie header that clears the cookie. */
export async function endSession(ctx: Ctx, cookieHeader: string | null): Promise<string> {
  const lucia = luciaFor(ctx);
  const token = sessionToken(ctx, cookieHeader);
  if (token !== null) await lucia.invalidateSession(token);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends every session of an account. Inside `store.write` it is part of that transaction. */
export async function endSessionsOfAccount(ctx: Ctx, accountId: string): Promise<void> {
  await luciaFor(ctx).invalidateUserSessions(accountId);
}

export async function countSessions(ctx: Ctx, accountId: string): Promise<number> {
  const [row] = await ctx.store.read
    .select({ count: count() })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, seconds(ctx.now()))));
  return row?.count ?? 0;
}

/** `role` decides how long a session lives; `stored` is the one to validate. */
function luciaFor(ctx: SessionParts, role: Role = "admin", stored: StoredSession | null = null) {
  // The __Host- prefix binds the cookie to this host over https; a browser refuses it on the plain http of a local demo.
  const secure = ctx.env.APP_ORIGIN.startsWith("https:");
  return new Lucia(sessionAdapter(ctx, stored), {
    sessionExpiresIn: new TimeSpan(SESSION_LIFETIMES[role].idle, "ms"),
    // The database decides when a session ends, so the cookie needs no renewal while it is in use.
    sessionCookie: { name: secure ? "__Host-s" : "s", expires: false, attributes: { secure, sameSite: "lax", path: "/" } },
    getUserAttributes: (attributes) => attributes,
  });
}

// It asks for a type of drizzle's that is wider than any it works with.
const adapterOn = (db: Db) =>
  new DrizzleSQLiteAdapter(db as ConstructorParameters<typeof DrizzleSQLiteAdapter>[0], luciaSessions, luciaAccounts);

/**
 * Lucia's drizzle adapter with three differences: the database only sees the SHA-256 of a session's id, writes go through the store's transaction,
 * and times are shifted between lucia's clock (the machine's) and the product's (`ctx.now`).
 */
function sessionAdapter(ctx: SessionParts, stored: StoredSession | null): Adapter {
  const shift = ctx.now().getTime() - Date.now();
  const toLucia = (time: Date) => new Date(time.getTime() - shift);
  const toStore = (time: Date) => new Date(time.getTime() + shift);
  const writing = (change: (adapter: DrizzleSQLiteAdapter) => Promise<void>) => ctx.store.write((tx) => change(adapterOn(tx)));
  // Of a session that is only looked at. Whoever reads a page must not be kept from it by a disk that takes no writes: the next look does it.
  const tending = (change: (adapter: DrizzleSQLiteAdapter) => Promise<void>) =>
    writing(change).catch((error: unknown) => {
      if (stored === null || storageFaultOf(error) === null) throw error;
    });
  const end = stored === null ? null : sessionEnd(stored.role, stored.createdAt);
  return {
    async getSessionAndUser(token) {
      if (stored === null || end === null) return [null, null];
      const { accountId, createdAt, expiresAt, displayName, role, emailVerifiedAt, suspendedAt } = stored;
      // Also where the role became a stricter one after the session began.
      const until = toLucia(earlier(new Date(expiresAt * 1_000), end));
      return [
        { id: token, userId: accountId, expiresAt: until, attributes: { createdAt, secondFactorAt: stored.secondFactorAt, device: null } },
        { id: accountId, attributes: { displayName, role, emailVerifiedAt, suspendedAt } },
      ];
    },
    getUserSessions: (accountId) => adapterOn(ctx.store.read).getUserSessions(accountId),
    setSession: (session) =>
      writing((adapter) => adapter.setSession({ ...session, id: sha256(session.id), expiresAt: toStore(session.expiresAt) })),
    async updateSessionExpiration(token, until) {
      const expiresAt = end === null ? toStore(until) : earlier(toStore(until), end);
      // Near its end lucia would prolong a session on every request to the same second: a write for nothing.
      if (stored !== null && seconds(expiresAt) <= stored.expiresAt) return;
      await tending((adapter) => adapter.updateSessionExpiration(sha256(token), expiresAt));
    },
    deleteSession: (token) => tending((adapter) => adapter.deleteSession(sha256(token))),
    deleteUserSessions: (accountId) => writing((adapter) => adapter.deleteUserSessions(accountId)),
    deleteExpiredSessions: () =>
      ctx.store.write(async (tx) => {
        await tx.delete(sessions).where(lte(sessions.expiresAt, seconds(ctx.now())));
      }),
  };
}
