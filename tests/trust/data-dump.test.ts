import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { loader as dumpFile } from "#app/routes/about/data-dump-file.ts";
import { withoutIds } from "#app/trust/data-dump.ts";
import { findDataDump, listDataDumps } from "#app/trust/data-dump-repository.server.ts";
import { makeDataDump } from "#app/trust/make-data-dump.server.ts";
import { recomputeScore } from "#app/trust/recompute-score.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { readScoreDocument } from "#app/trust/score-document.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";
import { chapters, reviews } from "#db/schema/reviews.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import type { TestContext } from "#tests/support/test-context.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF } from "#tests/trust/hand-made-facts.ts";

/** The world of the access matrix, each of its clinics scored. */
async function scoredWorld(): Promise<TestContext> {
  const { ctx } = await buildMatrixWorld();
  for (const { id } of await ctx.store.read.select({ id: clinics.id }).from(clinics).all()) await rescoreClinic(ctx, id);
  return ctx;
}

async function unpackedDump(ctx: TestContext): Promise<string> {
  const dump = await findDataDump(ctx.store.read, dayOf(ctx.now()));
  const bytes = dump && (await ctx.files.get(dump.fileSha256));
  if (!bytes) throw new Error("no dump");
  return gunzipSync(bytes).toString("utf8");
}

test("every line of a dump is computed again from its own inputs", async () => {
  const ctx = await scoredWorld();
  expect(await makeDataDump(ctx)).toBe(true);
  const lines = (await unpackedDump(ctx)).trimEnd().split("\n");
  expect(lines).toHaveLength((await ctx.store.read.select().from(clinics).all()).length);
  for (const line of lines) expect((await recomputeScore(readScoreDocument(JSON.parse(line)))).differences).toEqual([]);
});

test("a dump holds no account, no name, no mail address, no review's id or words and no client's code", async () => {
  const ctx = await scoredWorld();
  await makeDataDump(ctx);
  const text = await unpackedDump(ctx);
  const db = ctx.store.read;
  const people = await db.select().from(accounts).all();
  const written = await db.select().from(reviews).all();
  expect(JSON.parse(text.split("\n").find((line) => line.includes('"dot-and-line"')) ?? "{}").facts.reviews.length).toBeGreaterThan(0);
  const personal = [
    ...people.flatMap(({ id, email, displayName }) => [id, email, displayName]),
    ...(await db.select().from(practitioners).all()).flatMap(({ name, slug }) => [name, slug]),
    ...written.flatMap(({ id, clinicId, accountId }) => [id, sha256(`${clinicId}:${accountId}`).slice(0, 32)]),
    ...(await db.select().from(chapters).all()).flatMap(({ id, title, body }) => [id, title, body]),
  ];
  expect(personal.length).toBeGreaterThan(20);
  expect(personal.filter((one) => text.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
  expect(text).not.toMatch(/@/);
  // No hexadecimal id of any other kind: fingerprints of constants and inputs are the only ones.
  expect([...text.replaceAll(/"(?:constantsHash|inputsDigest)":"[0-9a-f]+"/g, "").matchAll(/[0-9a-f]{32}/g)]).toEqual([]);
});

test("numbers in place of ids leave the score as it was, bit for bit", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      expect(scoreClinic(withoutIds(facts), AS_OF)).toEqual(scoreClinic(facts, AS_OF));
    }),
    RUNS,
  );
});

test("one dump is made a day, after the scores, and those older than thirty days are let go", async () => {
  const ctx = await scoredWorld();
  const day = dayOf(ctx.now());
  for (const on of [day, addDays(day, 1), addDays(day, 30)]) {
    ctx.setNow(`${on}T03:00:00.000Z`);
    await ctx.store.write((tx) => enqueue(tx, { kind: "rescore_all", payload: { day: on } }, ctx.now()));
    await runAllJobs(ctx);
    expect(await makeDataDump(ctx)).toBe(false);
  }
  expect((await listDataDumps(ctx.store.read, "2000-01-01")).map((dump) => dump.madeOn)).toEqual([addDays(day, 30), addDays(day, 1)]);
});

test("who only asks for the head of a day's file is told its size, and no stream is opened that nobody would close", async () => {
  const ctx = await scoredWorld();
  await makeDataDump(ctx);
  const stream = async () => {
    throw new Error("a stream was opened");
  };
  const args = routeArgs({ ...ctx, files: { ...ctx.files, stream } }, "/data/2026-11-23", { params: { day: "2026-11-23" } });
  const answer = await answerOf(() => dumpFile({ ...args, request: new Request(args.request, { method: "HEAD" }) }));
  const dump = await findDataDump(ctx.store.read, "2026-11-23");
  expect(answer.status).toBe(200);
  expect(Number(answer.headers.get("Content-Length"))).toBe((await ctx.files.head(dump?.fileSha256 ?? ""))?.size);
});

test("a day's file is served to anybody and kept by caches; a day without one, or no day at all, is not found", async () => {
  const ctx = await scoredWorld();
  await makeDataDump(ctx);
  const fetchDay = (day: string) => answerOf(() => dumpFile({ ...routeArgs(ctx, `/data/${day}`, { params: { day } }) }));
  const found = await fetchDay("2026-11-23");
  expect(found.status).toBe(200);
  expect(found.headers.get("Cache-Control")).toBe("public, max-age=86400");
  expect(found.headers.get("Content-Disposition")).toBe('attachment; filename="scalpmark-scores-2026-11-23.jsonl.gz"');
  for (const day of ["2026-11-22", "2026-02-30", "..", ""]) expect((await fetchDay(day)).status, day).toBe(404);
  ctx.setNow("2026-12-23T00:00:00.000Z");
  expect((await fetchDay("2026-11-23")).status).toBe(404);
});
