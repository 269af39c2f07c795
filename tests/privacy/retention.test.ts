import { utimesSync } from "node:fs";
import { join } from "node:path";
import { eq, getTableColumns } from "drizzle-orm";
import { type AnySQLiteColumn, getTableConfig, type SQLiteTable, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { forgetOverdue } from "#app/privacy/forget-overdue.server.ts";
import { ADDRESSES, PERSONAL_DATA } from "#app/privacy/personal-data.server.ts";
import { KEPT_WITH, TIMED, type TimedRule } from "#app/privacy/retention.server.ts";
import { accounts, emailTokens, passkeyChallenges, sessions } from "#db/schema/accounts.ts";
import { photos } from "#db/schema/provenance.ts";
import { insertSynthetic, TABLES } from "#tests/privacy/synthetic-rows.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { countOf } from "#tests/support/figures-of.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const DAY = 86_400_000;
const nameOf = (table: SQLiteTable) => getTableConfig(table).name;

/** Tables that hold something of a person by what their columns are called, whether or not anybody has listed them. */
const isPersonal = (table: SQLiteTable): boolean =>
  getTableConfig(table).columns.some(({ name }) =>
    /(?:^|_)(?:account_id|reporter_id|actor_id|email|contact|phone_number|network_hash|device|device_hash)$/.test(name),
  );

const personalTables = (tables: readonly SQLiteTable[]) =>
  new Set([
    ...tables.filter(isPersonal).map(nameOf),
    ...PERSONAL_DATA.filter(({ as }) => as === "own").map(({ table }) => nameOf(table)),
    ...ADDRESSES.map(({ table }) => nameOf(table)),
  ]);

test("P3: every table with something of a person says how long that is kept, or what it goes with", () => {
  const said = new Set([...TIMED.map(({ table }) => nameOf(table)), ...KEPT_WITH.map(([table]) => nameOf(table))]);
  expect([...personalTables(TABLES)].filter((name) => !said.has(name))).toEqual([]);
  const kept = KEPT_WITH.map(([table]) => nameOf(table));
  expect(kept.filter((name, place) => kept.indexOf(name) !== place)).toEqual([]);
});

test("P3: a planted table with somebody's address, account or network is missed", () => {
  const planted = ["email", "account_id", "network_hash"].map((name) => sqliteTable(`planted_${name}`, { column: text(name) }));
  expect([...personalTables(planted)]).toEqual(expect.arrayContaining(planted.map(nameOf)));
});

test("P3: what is said to go with its account has a rule for when its person is forgotten", () => {
  for (const [table, kept] of KEPT_WITH) {
    const rules = PERSONAL_DATA.filter((row) => row.table === table);
    const goes = rules.some(({ as, erase }) => as === "own" && erase !== "keep") || ADDRESSES.some((address) => address.table === table);
    if (kept === "account") expect(goes, nameOf(table)).toBe(true);
    else expect(rules.length, nameOf(table)).toBeGreaterThan(0);
  }
});

test("P3: no column holds an address of the network, and what is made of one is a keyed hash", () => {
  const columns = TABLES.flatMap((table) => getTableConfig(table).columns.map(({ name }) => `${nameOf(table)}.${name}`));
  expect(columns.filter((name) => /(?:^|[._])(?:ip|ips|ip_address|remote_address|user_agent|network)$/.test(name))).toEqual([]);
  expect(columns.filter((name) => name.split(".")[1]?.includes("network"))).toEqual(["sign_in_networks.network_hash"]);
});

/** A moment as the column holds it when drizzle is given it. */
const asHeld = (column: AnySQLiteColumn, at: number): unknown =>
  column.dataType === "date"
    ? new Date(at)
    : column.dataType === "string"
      ? new Date(at).toISOString().slice(0, 10)
      : Math.floor(at / 1_000);

/** How many rows of that time are as they were. */
async function untouched(ctx: TestContext, { table, since, end }: TimedRule, at: number): Promise<number> {
  const columns = getTableColumns(table) as Record<string, AnySQLiteColumn>;
  const rows = (await ctx.store.read
    .select()
    .from(table)
    .where(eq(since, asHeld(since, at)))
    .all()) as Record<string, unknown>[];
  if (end === "delete") return rows.length;
  return rows.filter((row) => Object.keys(end).every((property) => columns[property] && row[property] !== end[property])).length;
}

async function plant(ctx: TestContext, rule: TimedRule, at: number, number: number): Promise<void> {
  const fixed = rule.only.map(([column, value]) => [column.name, Array.isArray(value) ? value[0] : value]);
  await insertSynthetic(ctx.store, rule.table, `planted-${number}`, number, {
    ...(nameOf(rule.table) === "photos" ? { original_kept: true } : {}),
    ...Object.fromEntries(fixed),
    [rule.since.name]: asHeld(rule.since, at),
  });
}

test.each(TIMED.map((rule) => [rule.name, rule.days, rule] as const))(
  "P3: %s go after %i days, by the night's work, and not before; how many is in log and figures",
  async (name, days, rule) => {
    const lines: string[] = [];
    const ctx = {
      ...(await createTestContext()),
      log: createLog({ name: "test", destination: { write: (line) => void lines.push(line) } }),
    };
    const now = ctx.now().getTime();
    const [over, young] = [now - (days + 1) * DAY, now - days * DAY + DAY];
    // PostgreSQL gives the next row number 1, whatever was planted.
    await plant(ctx, rule, over, 1_001);
    await plant(ctx, rule, young, 1_002);
    expect([await untouched(ctx, rule, over), await untouched(ctx, rule, young)]).toEqual([1, 1]);
    await askForDailyWork(ctx, null);
    expect([await untouched(ctx, rule, over), await untouched(ctx, rule, young)]).toEqual([0, 1]);
    if (rule.by !== undefined) return;
    expect(await countOf(ctx.metrics, "forgotten", { rule: name })).toBe(1);
    const said = lines.map((line) => JSON.parse(line) as { reason?: string; count?: number }).find((line) => line.reason === name);
    expect(said?.count).toBe(1);
  },
);

test("P3: the figures of the table are those of the rules", () => {
  const days = Object.fromEntries(TIMED.map((rule) => [rule.name, rule.days]));
  expect(days).toMatchObject({
    "unverified accounts": 14,
    "ended sessions": 0,
    "networks of sign-ins": 90,
    "originals that could not be read": 30,
    "refused proofs of reviews": 30,
  });
});

test("P3: the file of an original that could not be read is gone from the disk after the night's work, and one that was read stays", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [broken, whole] = [(await ctx.files.put(Buffer.from("broken"))).sha256, (await ctx.files.put(Buffer.from("whole"))).sha256];
  for (const sha256 of [broken, whole]) {
    const then = new Date("2026-11-01T00:00:00.000Z");
    utimesSync(join(filesFolder(ctx.env), sha256.slice(0, 2), sha256.slice(2, 4), sha256), then, then);
  }
  const common = {
    purpose: "protected",
    uploadedBy: account.id,
    originalBytes: 6,
    width: 0,
    height: 0,
    createdAt: ctx.now(),
    checkedAt: ctx.now(),
  } as const;
  await ctx.store.write(async (tx) => {
    await tx.insert(photos).values({ ...common, id: "broken", state: "failed", failure: "It could not be read.", originalSha256: broken });
    await tx.insert(photos).values({ ...common, id: "whole", state: "no_match", originalSha256: whole });
  });
  ctx.setNow("2026-12-22T12:00:00.000Z");
  await askForDailyWork(ctx, null);
  await runAllJobs(ctx);
  expect([await ctx.files.head(broken), await ctx.files.head(whole)].map((file) => file !== null)).toEqual([true, true]);
  ctx.setNow("2026-12-24T12:00:00.000Z");
  await askForDailyWork(ctx, null);
  await runAllJobs(ctx);
  expect([await ctx.files.head(broken), await ctx.files.head(whole)].map((file) => file !== null)).toEqual([false, true]);
});

// Planting a rule that fails takes a trigger, in SQLite's words.
test.skipIf(ENGINE === "postgres")("P3: a rule that fails holds up no other", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  await sessionCookie(ctx, account);
  ctx.setNow("2027-11-23T12:00:00.000Z");
  await ctx.store.write(async (tx) => {
    await tx.run("create trigger stuck before delete on email_tokens begin select raise(abort, 'stuck'); end");
    await issueEmailToken({ ...ctx, now: () => new Date("2026-11-23T12:00:00.000Z") }, tx, account, "reset_password");
  });
  await forgetOverdue(ctx);
  expect(await ctx.store.read.select().from(emailTokens).all()).toHaveLength(1);
  expect(await ctx.store.read.select().from(sessions).all()).toEqual([]);
});

test("P3: an account nobody verified is forgotten after 14 days, with its links; one that is verified, suspended or younger stays", async () => {
  const ctx = await createTestContext();
  const unverified = await buildAccount(ctx, { verified: false, email: "never@example.org" });
  await ctx.store.write((tx) => issueEmailToken(ctx, tx, unverified, "verify_email"));
  const verified = await buildAccount(ctx);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const younger = await buildAccount(ctx, { verified: false });
  ctx.setNow("2026-12-07T11:59:59.000Z");
  await forgetOverdue(ctx);
  expect(await ctx.store.read.select().from(accounts)).toHaveLength(3);
  ctx.setNow("2026-12-07T12:00:00.000Z");
  await forgetOverdue(ctx);
  expect((await ctx.store.read.select().from(accounts)).map((row) => row.id).sort()).toEqual([verified.id, younger.id].sort());
  expect(await ctx.store.read.select().from(emailTokens)).toEqual([]);
});

test("P3: sessions, links and questions go once they are over, and not before", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { role: "moderator" });
  await sessionCookie(ctx, account);
  await ctx.store.write(async (tx) => {
    await issueEmailToken(ctx, tx, account, "reset_password");
    const expiresAt = new Date("2026-11-23T12:05:00.000Z");
    await tx.insert(passkeyChallenges).values({ id: "q", accountId: null, purpose: "sign_in", challenge: "c", expiresAt });
  });
  const left = async () => [
    (await ctx.store.read.select().from(passkeyChallenges)).length,
    (await ctx.store.read.select().from(sessions)).length,
    (await ctx.store.read.select().from(emailTokens)).length,
  ];
  for (const [time, rows] of [
    ["2026-11-23T12:04:59.000Z", [1, 1, 1]],
    ["2026-11-23T12:05:00.000Z", [0, 1, 1]],
    ["2026-11-23T12:30:00.000Z", [0, 0, 1]],
    ["2026-11-23T13:00:00.000Z", [0, 0, 0]],
  ] as const) {
    ctx.setNow(time);
    await forgetOverdue(ctx);
    expect(await left(), time).toEqual(rows);
  }
});
