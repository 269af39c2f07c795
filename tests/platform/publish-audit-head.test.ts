import { existsSync, readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { findChainHead, verifyChain } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { auditHeadsFile, headLine, listAuditHeads, publishAuditHead } from "#app/platform/publish-audit-head.server.ts";
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
