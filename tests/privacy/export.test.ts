import { getTableConfig } from "drizzle-orm/sqlite-core";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openSession } from "#app/accounts/sessions.server.ts";
import { askForDailyWork } from "#app/jobs/run-jobs.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { makeExport } from "#app/privacy/make-export.server.ts";
import { PERSONAL_DATA } from "#app/privacy/personal-data.server.ts";
import * as exportPage from "#app/routes/accounts/export-data.tsx";
import * as exportFile from "#app/routes/accounts/export-data-file.ts";
import { dataExports } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { fillEverything, insertSynthetic, LINKS } from "#tests/privacy/synthetic-rows.ts";
import { type Answer, answerOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const ask = (ctx: TestContext, cookie: string): Promise<Answer> =>
  answerOf(() => exportPage.action(routeArgs(ctx, "/account/export", { cookie, form: {} })));
const fetchFile = async (ctx: TestContext, cookie: string): Promise<Response> =>
  (await exportFile.action(routeArgs(ctx, "/account/export/file", { cookie, form: {} }))) as Response;
const stateOf = async (ctx: TestContext, cookie: string) =>
  ((await answerOf(() => exportPage.loader(routeArgs(ctx, "/account/export", { cookie })))).data as { state: string }).state;

async function runExport(ctx: TestContext): Promise<void> {
  const [asked] = await ctx.store.read.select().from(dataExports);
  await makeExport(ctx, String(asked?.id));
}

const unzip = async (answer: Response) =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

test("P1: the export holds every row that names its person, of every table, and none of anybody else's", async () => {
  const ctx = await createTestContext();
  const [account, other] = [await buildAccount(ctx, { email: "me@example.org" }), await buildAccount(ctx)];
  // An app and a passkey are among the rows.
  const cookie = (await openSession(ctx, account, { secondFactorAt: ctx.now() })).split(";", 1)[0] ?? "";
  await fillEverything(ctx.store, account.id, "mine");
  await fillEverything(ctx.store, other.id, "theirs-");
  await ask(ctx, cookie);
  await runExport(ctx);
  const files = await unzip(await fetchFile(ctx, cookie));
  expect(files["data/accounts.json"]).toContain("me@example.org");
  expect(files["data/accounts.json"]).not.toContain("argon2id");
  for (const { table, account: column, as } of PERSONAL_DATA) {
    const { name } = getTableConfig(table);
    const rows = JSON.parse(files[`data/${name}.json`] ?? "[]") as Record<string, unknown>[];
    const text = JSON.stringify(rows);
    const where = `${name}.${column?.name ?? LINKS[name]?.column}`;
    expect(rows.length, where).toBeGreaterThan(0);
    if (as === "own") expect(text.includes("mine") || text.includes(account.id), where).toBe(true);
    expect(text, where).not.toContain("theirs-");
    expect(text, where).not.toMatch(/-token_hash|-code_hash|-sealed_secret|-password_hash/);
  }
  expect(files["data/reviews.json"]).not.toContain("device_hash");
  // A part in something that is not theirs: the key, and no word of it.
  const decision = (JSON.parse(files["data/decisions.json"] ?? "[]") as Record<string, unknown>[])[0];
  expect(Object.keys(decision ?? {}).sort()).toEqual(["proposedBy", "seq"]);
});

test("P1: photos and proofs are in it as they were sent, and one that is gone is named", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  const photo = await ctx.files.put(Buffer.from("the bytes of a photo"));
  const gone = sha256("gone");
  for (const [number, originalSha256] of [photo.sha256, gone].entries())
    await insertSynthetic(ctx.store, photos, `p${number}`, number, { uploaded_by: account.id, original_sha256: originalSha256 });
  await ask(ctx, cookie);
  await runExport(ctx);
  const files = await unzip(await fetchFile(ctx, cookie));
  expect(files[`files/photos/${photo.sha256}`]).toBe("the bytes of a photo");
  expect(files["files/not-kept.txt"]).toContain(`photos/${gone}`);
});

test("P1: it is ready with a notice, fetched by its person alone, and gone after 24 hours with its file", async () => {
  const ctx = await createTestContext();
  const [account, other] = [await buildAccount(ctx), await buildAccount(ctx)];
  const [cookie, foreign] = [await sessionCookie(ctx, account), await sessionCookie(ctx, other)];
  expect(await stateOf(ctx, cookie)).toBe("none");
  expect((await ask(ctx, cookie)).status).toBe(302);
  expect((await ask(ctx, cookie)).status).toBe(422);
  expect(await stateOf(ctx, cookie)).toBe("waiting");
  expect((await fetchFile(ctx, cookie)).status).toBe(302);
  await runExport(ctx);
  expect(await stateOf(ctx, cookie)).toBe("ready");
  const answer = await fetchFile(ctx, cookie);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="scalpmark-my-data-2026-11-23.zip"');
  await answer.arrayBuffer();
  expect((await fetchFile(ctx, foreign)).status).toBe(302);
  const [made] = await ctx.store.read.select().from(dataExports);
  expect(await ctx.files.head(String(made?.fileSha256))).not.toBeNull();
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const late = await sessionCookie(ctx, account);
  expect([await stateOf(ctx, late), (await fetchFile(ctx, late)).status]).toEqual(["none", 302]);
  await askForDailyWork(ctx, null);
  expect([await ctx.store.read.select().from(dataExports), await ctx.files.head(String(made?.fileSha256))]).toEqual([[], null]);
  expect((await ctx.store.read.select().from(events)).map((event) => event.action)).toEqual([
    "account.export_asked",
    "account.export_ready",
    "account.export_fetched",
  ]);
});

test("A17: neither page nor file without having confirmed lately", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  await ask(ctx, cookie);
  await runExport(ctx);
  ctx.setNow("2026-11-23T12:10:01.000Z");
  expect(
    (await answerOf(() => exportFile.action(routeArgs(ctx, "/account/export/file", { cookie, form: {} })))).headers.get("location"),
  ).toMatch(/^\/account\/confirm/);
  expect((await answerOf(() => exportPage.loader(routeArgs(ctx, "/account/export", { cookie })))).status).toBe(302);
});

test("a new file takes the place of the earlier one, and a job whose export is not waited for leaves no file", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  await ask(ctx, cookie);
  await runExport(ctx);
  const [first] = await ctx.store.read.select().from(dataExports);
  ctx.setNow("2026-11-23T12:05:00.000Z");
  await ask(ctx, cookie);
  expect(await ctx.files.head(String(first?.fileSha256))).toBeNull();
  const [second] = await ctx.store.read.select().from(dataExports);
  expect(second?.id).not.toBe(first?.id);
  await makeExport(ctx, String(first?.id));
  await ctx.store.write((tx) => tx.delete(dataExports));
  await makeExport(ctx, String(second?.id));
  expect(await ctx.store.read.select().from(dataExports)).toEqual([]);
});
