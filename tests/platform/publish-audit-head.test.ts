import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findChainHead, verifyChain } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { forgetOldEvents } from "#app/platform/forget-old-events.server.ts";
import { auditHeadsFile, headLine, listAuditHeads, publishAuditHead } from "#app/platform/publish-audit-head.server.ts";
import { auditHeads, events } from "#db/schema/platform.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
beforeEach(async () => {
  ctx = await createTestContext();
});

const note = () =>
  ctx.store.write((tx) => recordEvent(tx, { actorId: null, action: "thing.noted", subjectKind: "thing", subjectId: 1 }, ctx.now()));

test("L1: the end of the chain is published once a day, in the database and in a file beside it", async () => {
  await note();
  const first = { ...(await findChainHead(ctx.store.read)), publishedOn: "2026-11-23" };
  expect(await publishAuditHead(ctx)).toBe(true);
  await note();
  expect(await publishAuditHead(ctx)).toBe(false);
  ctx.setNow("2026-11-24T00:00:01.000Z");
  expect(await publishAuditHead(ctx)).toBe(true);
  const second = { ...(await findChainHead(ctx.store.read)), publishedOn: "2026-11-24" };
  expect(await listAuditHeads(ctx.store.read)).toEqual([second, first]);
  expect(readFileSync(auditHeadsFile(ctx.env), "utf8")).toBe(headLine(first) + headLine(second));
  expect(await verifyChain(ctx.store.read, ctx.env.APP_SECRET)).toMatchObject({ ok: true, heads: 2 });
});

test("before anything has happened there is nothing to publish", async () => {
  expect(await publishAuditHead(ctx)).toBe(false);
  expect(existsSync(auditHeadsFile(ctx.env))).toBe(false);
});

test("P3: what people did is on record for six years; then it goes, and the chain is verified over the gap", async () => {
  const said = async () => ctx.store.read.select().from(events).all();
  ctx.setNow("2012-03-01T09:00:00.000Z");
  await note();
  await note();
  await publishAuditHead(ctx);
  ctx.setNow("2012-06-01T09:00:00.000Z");
  await note();
  await publishAuditHead(ctx);
  ctx.setNow("2018-03-01T09:00:00.000Z");
  expect(await forgetOldEvents(ctx)).toBe(0);
  ctx.setNow("2018-03-03T09:00:00.000Z");
  expect(await forgetOldEvents(ctx)).toBe(2);
  expect((await said()).map(({ at }) => at.toISOString())).toEqual(["2012-06-01T09:00:00.000Z"]);
  await note();
  const verify = () => verifyChain(ctx.store.read, ctx.env.APP_SECRET, [], "2018-03-03");
  expect(await verify()).toMatchObject({ ok: true, head: { seq: 4 } });
  // What is not old enough is missed, even where a head that makes it look old was put in.
  await ctx.store.write(async (tx) => {
    await tx.run(sql`delete from events where at < 1400000000000`);
    await tx.insert(auditHeads).values({ publishedOn: "2001-01-01", seq: 4, hash: (await findChainHead(tx)).hash, publishedAt: ctx.now() });
  });
  expect(await verify()).toEqual({ ok: false, broken: "event 3", says: "is missing" });
});

test("P3: nothing of the last six years can be deleted from the record", async () => {
  await note();
  await expect(ctx.store.write(async (tx) => void (await tx.delete(events)))).rejects.toThrow("append-only");
});
