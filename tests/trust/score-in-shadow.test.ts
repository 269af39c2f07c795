import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/platform/id.server.ts";
import { readMethodTrials } from "#app/routes/moderation/method-trial-view.server.ts";
import { METHOD_DRAFTS, type MethodDraft } from "#app/trust/method-drafts.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import { askForShadowRun, askForShadowRuns, SHADOW_CHUNK, scoreInShadow } from "#app/trust/score-in-shadow.server.ts";
import { findNewestScore, insertScore } from "#app/trust/score-repository.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { clinics } from "#db/schema/clinics.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { shadowScores } from "#db/schema/trust.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";
import { AS_OF, factsWith, practitionerWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

/** Trusts credentials twice as much as TS-1 does. */
const RULES: Ruleset = { ...TS1, version: "TS-test", priorWeight: 10 };
const DRAFTS: MethodDraft[] = [{ rules: RULES, differs: () => "Credentials weigh twice as much.", daily: true }];
const PART = { version: "TS-test", day: AS_OF, after: 0 };

async function buildScored(ctx: TestContext, facts: TrustFacts): Promise<number> {
  const slug = newId();
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const [clinic] = await tx
      .insert(clinics)
      .values({ slug, name: `Clinic ${slug}`, source: "member", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning();
    if (!clinic) throw new Error("not inserted");
    await insertScore(tx, clinic.id, scoreClinic(facts, AS_OF), facts, "digest", now);
    return clinic.id;
  });
}

const LOVED = factsWith({ practitioners: [practitionerWith({ verifiedHours: 20 })], reviews: reviewsRated(5, 8) });
const DISLIKED = factsWith({ practitioners: [practitionerWith({ verifiedHours: 300, evidencedYears: 9 })], reviews: reviewsRated(1, 8) });
const queued = async (ctx: TestContext) =>
  (await ctx.store.read.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "score_in_shadow")).all()).map(
    (row) => JSON.parse(row.payload) as typeof PART,
  );

test("both methods score every clinic on the same inputs and day, and nothing in force moves", async () => {
  const ctx = await createTestContext();
  const [loved, disliked] = [await buildScored(ctx, LOVED), await buildScored(ctx, DISLIKED)];
  const before = await findNewestScore(ctx.store.read, loved);
  expect(await scoreInShadow(ctx, PART, DRAFTS)).toBe(2);
  const rows = await ctx.store.read.select().from(shadowScores).orderBy(shadowScores.clinicId).all();
  expect(rows.map((row) => [row.clinicId, row.version, row.asOf])).toEqual([
    [loved, "TS-test", AS_OF],
    [disliked, "TS-test", AS_OF],
  ]);
  const [first, second] = rows;
  expect([first?.score, first?.scoreInForce]).toEqual([scoreClinic(LOVED, AS_OF, RULES).score, scoreClinic(LOVED, AS_OF).score]);
  expect((second?.score ?? 0) - (second?.scoreInForce ?? 0)).toBeGreaterThan(5);
  expect(await findNewestScore(ctx.store.read, loved)).toEqual(before);
  expect(await queued(ctx)).toEqual([]);
});

test("more clinics than one part holds are scored part by part, each once", async () => {
  const ctx = await createTestContext();
  const ids: number[] = [];
  for (let place = 0; place < SHADOW_CHUNK + 3; place += 1) ids.push(await buildScored(ctx, LOVED));
  expect(await scoreInShadow(ctx, PART, DRAFTS)).toBe(SHADOW_CHUNK);
  const [next] = await queued(ctx);
  expect(next).toEqual({ ...PART, after: ids[SHADOW_CHUNK - 1] });
  expect(await scoreInShadow(ctx, next ?? PART, DRAFTS)).toBe(3);
  expect(await queued(ctx)).toHaveLength(1);
  await expect(ctx.store.read.$count(shadowScores)).resolves.toBe(SHADOW_CHUNK + 3);
});

test("a part that runs twice, and the next day's run, replace what was there", async () => {
  const ctx = await createTestContext();
  await buildScored(ctx, LOVED);
  await scoreInShadow(ctx, PART, DRAFTS);
  await scoreInShadow(ctx, PART, DRAFTS);
  await scoreInShadow(ctx, { ...PART, day: "2026-11-24" }, DRAFTS);
  expect(await ctx.store.read.select({ asOf: shadowScores.asOf }).from(shadowScores).all()).toEqual([{ asOf: "2026-11-24" }]);
});

test("a version that is drafted no longer scores nobody", async () => {
  const ctx = await createTestContext();
  await buildScored(ctx, LOVED);
  expect(await scoreInShadow(ctx, PART, [])).toBe(0);
  await expect(ctx.store.read.$count(shadowScores)).resolves.toBe(0);
});

test("the day's work asks for daily drafts only, once a day, and TS-1 is never among the product's drafts", async () => {
  const ctx = await createTestContext();
  await askForShadowRuns(ctx, AS_OF, [{ ...(DRAFTS[0] as MethodDraft), daily: false }]);
  expect(await queued(ctx)).toEqual([]);
  await askForShadowRuns(ctx, AS_OF, DRAFTS);
  await askForShadowRuns(ctx, AS_OF, DRAFTS);
  expect(await queued(ctx)).toEqual([PART]);
  expect(METHOD_DRAFTS.map((draft) => draft.rules.version)).not.toContain("TS-1");
});

test("an administrator asks for a run by name; nobody else may, and a name nobody drafted is refused", async () => {
  const ctx = await createTestContext();
  const viewerOf = async (role: "admin" | "moderator") => {
    const { id, displayName } = await buildAccount(ctx, { role });
    return { id, displayName, role, emailVerified: true };
  };
  const admin = await viewerOf("admin");
  expect(await askForShadowRun(ctx, await viewerOf("moderator"), "TS-test", DRAFTS)).toBeNull();
  expect(await askForShadowRun(ctx, admin, "TS-3", DRAFTS)).toBeNull();
  expect(await queued(ctx)).toEqual([]);
  expect(await askForShadowRun(ctx, admin, "TS-test", DRAFTS)).toEqual({ ok: true });
  expect(await queued(ctx)).toEqual([PART]);
  const recorded = await ctx.store.read.select({ actorId: events.actorId, action: events.action, of: events.subjectId }).from(events).all();
  expect(recorded).toEqual([{ actorId: admin.id, action: "method.shadow_asked", of: "TS-test" }]);
});

test("the administrators' page is of the newest run of the very constants that are drafted", async () => {
  const ctx = await createTestContext();
  await buildScored(ctx, LOVED);
  const disliked = await buildScored(ctx, DISLIKED);
  expect((await readMethodTrials(ctx.store.read, DRAFTS))[0]?.run).toBeNull();
  await scoreInShadow(ctx, PART, DRAFTS);
  const [trial] = await readMethodTrials(ctx.store.read, DRAFTS);
  expect(trial?.run?.comparison).toMatchObject({ clinics: 2, rise: 1, fall: 1 });
  expect(trial?.run?.largest).toHaveLength(2);
  const slug = (await ctx.store.read.select({ slug: clinics.slug }).from(clinics).where(eq(clinics.id, disliked)).get())?.slug;
  expect(trial?.run?.largest[0]?.slug).toBe(slug);
  const changed: MethodDraft[] = [{ ...(DRAFTS[0] as MethodDraft), rules: { ...RULES, priorWeight: 11 } }];
  expect((await readMethodTrials(ctx.store.read, changed))[0]?.run).toBeNull();
});
