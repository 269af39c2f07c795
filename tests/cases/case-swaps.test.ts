import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { loader as picture } from "#app/routes/cases/confirm-case-picture.ts";
import { loader as myCase } from "#app/routes/cases/my-case.tsx";
import { loader as corrected, action as reply } from "#app/routes/manage/correction-reply.tsx";
import { action as changeOne, loader as openOne } from "#app/routes/manage/own-case.tsx";
import { loader as openPhotos, action as sendPhotos } from "#app/routes/manage/own-case-photos.tsx";
import { buildCase, buildCasePhoto, buildSetting, type CaseSetting, confirm } from "#tests/cases/case-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
let own: CaseSetting;
let theirs: CaseSetting;
let theirCase: string;
beforeEach(async () => {
  ctx = await createTestContext();
  own = await buildSetting(ctx);
  theirs = await buildSetting(ctx);
  theirCase = await buildCase(theirs);
});

async function stateOf(): Promise<string> {
  const db = ctx.store.read;
  const tables = ["cases", "case_sessions", "case_links", "case_answers", "corrections", "correction_replies", "photos", "jobs", "events"];
  return sha256(JSON.stringify(await Promise.all(tables.map(async (name) => db.all(sql`select * from ${sql.identifier(name)}`)))));
}

test("another clinic's case under one's own address is the 404 of a case that does not exist, and nothing changes", async () => {
  const cookie = await sessionCookie(ctx, own.owner);
  const params = { slug: own.clinic.slug, id: theirCase };
  const before = await stateOf();
  const path = `/manage/${own.clinic.slug}/cases/${theirCase}`;
  const statuses = [];
  for (const run of [openOne, openPhotos, corrected]) {
    statuses.push((await answerOf(() => run(routeArgs(ctx, path, { cookie, params }) as never))).status);
  }
  const forms: [typeof changeOne | typeof sendPhotos | typeof reply, Record<string, string>][] = [
    [changeOne, { intent: "link" }],
    [changeOne, { intent: "correction", colour: "blue" }],
    [changeOne, { practitioner: "x", treatment: "density", session1: "2026-03-01", version: "1" }],
    [sendPhotos, { intent: "untie", photo: (await buildCasePhoto(theirs, theirCase)).id }],
    [reply, { body: "It was not done here." }],
  ];
  const withPhoto = await stateOf();
  for (const [run, form] of forms)
    statuses.push((await answerOf(() => run(routeArgs(ctx, path, { cookie, params, form }) as never))).status);
  expect(statuses).toEqual(Array.from({ length: 8 }, () => 404));
  expect(before).not.toBe(withPhoto);
  expect(await stateOf()).toBe(withPhoto);
});

test("a client's link opens no other client's case or picture, and an account opens only the cases it holds", async () => {
  const ownCase = await buildCase(own);
  const theirPhoto = await buildCasePhoto(theirs, theirCase);
  const ownPhoto = await buildCasePhoto(own, ownCase);
  const mine = await confirm(own, ownCase);
  const other = await confirm(theirs, theirCase);
  const client = await buildClient(ctx);
  await claimCase(ctx, client, mine.linkId);
  const look = async (photo: string) =>
    (await answerOf(() => picture(routeArgs(ctx, `/confirm-case/picture?token=${mine.holderToken}&photo=${photo}`) as never))).status;
  expect([await look(ownPhoto.id), await look(theirPhoto.id)]).toEqual([200, 404]);
  const cookie = await sessionCookie(ctx, client);
  const view = async (query: string) => (await myCase(routeArgs(ctx, `/my-case?${query}`, { cookie }) as never)).view;
  expect(await view(`case=${ownCase}`)).toBe("case");
  expect(await view(`case=${theirCase}`)).toBe("list");
  expect(await view(`token=${other.linkId}`)).toBe("list");
  expect(await view(`token=${other.holderToken}`)).toBe("case");
});
