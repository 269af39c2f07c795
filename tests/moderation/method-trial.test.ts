import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { action, loader } from "#app/routes/moderation/method-trial.tsx";
import { METHOD_DRAFTS } from "#app/trust/method-drafts.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const [DRAFT] = METHOD_DRAFTS;
const VERSION = DRAFT?.rules.version ?? "";

async function adminCookie(ctx: TestContext): Promise<string> {
  return sessionCookie(ctx, await buildAccount(ctx, { role: "admin" }));
}

test("an administrator's run scores every clinic by the draft beside the method in force, and no stored score changes", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  await publish(ctx, await buildClient(ctx), clinic.slug);
  await rescoreClinic(ctx, clinic.id);
  await runAllJobs(ctx);
  const before = await findNewestScore(ctx.store.read, clinic.id);
  const cookie = await adminCookie(ctx);
  const asked = await answerOf(() => action(routeArgs(ctx, "/admin/method", { cookie, form: { version: VERSION } })));
  expect([asked.status, asked.headers.get("location")]).toEqual([303, "/admin/method?asked"]);
  await runAllJobs(ctx);
  const shown = (await loader(routeArgs(ctx, "/admin/method", { cookie }))).trials.find((trial) => trial.version === VERSION);
  expect(shown?.run?.comparison.clinics).toBe(1);
  expect(shown?.run?.largest).toMatchObject([{ slug: clinic.slug, scoreInForce: before?.result.score }]);
  expect(await findNewestScore(ctx.store.read, clinic.id)).toEqual(before);
});

test("a version that nobody drafted is refused in words, and nothing is asked for", async () => {
  const ctx = await createTestContext();
  const cookie = await adminCookie(ctx);
  for (const form of [{ version: "TS-1" }, { version: "TS-9" }, { version: "" }]) {
    const answer = await answerOf(() => action(routeArgs(ctx, "/admin/method", { cookie, form })));
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(answer))).toEqual(["version"]);
  }
  expect(await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "score_in_shadow")).all()).toEqual([]);
});
