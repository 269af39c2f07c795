import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmGroupFinding, declineGroupFinding, stateOnGroup } from "#app/moderation/answer-group-finding.server.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { listGroupFindings, listUnsettledIds } from "#app/moderation/group-finding-repository.server.ts";
import { judgeGroup } from "#app/moderation/judge-group.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { addDays, toTime } from "#app/platform/date.ts";
import { lookAtReviews } from "#app/reviews/look-at-reviews.server.ts";
import { findReviewGroup, listGroupReviewIds } from "#app/reviews/review-group-repository.server.ts";
import { action as statementForm } from "#app/routes/manage/linked-reviews.tsx";
import { loader as logPage } from "#app/routes/moderation/detection-log.tsx";
import { loader as logCsv } from "#app/routes/moderation/detection-log-csv.ts";
import { action, loader } from "#app/routes/moderation/review-group.tsx";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildAdmin, buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { buildReview } from "#tests/reviews/signal-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";
const PROPOSED = { rule: "fake_reviews_ordered" as const, facts: FACTS };
const later = (ctx: TestContext, hours: number) => ctx.setNow(new Date(ctx.now().getTime() + hours * 3_600_000).toISOString());
const scoreNow = async (ctx: TestContext, clinicId: number) =>
  (await findNewestScore(ctx.store.read, clinicId))?.result.score ?? Number.NaN;

/** A clinic with five proven clients and six five-star reviews that were written in one browser today. */
async function buildGroup(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  for (let place = 0; place < 5; place += 1) {
    await buildReview(ctx, clinic.id, { writtenOn: addDays(TODAY, -40 * (place + 1)), overall: 4, receipt: `receipt ${place}` });
  }
  const linked: string[] = [];
  for (let place = 0; place < 6; place += 1) {
    linked.push(await buildReview(ctx, clinic.id, { writtenOn: TODAY, overall: 5, device: "one browser", accountDays: 0 }));
  }
  await lookAtReviews(ctx, clinic.id);
  await runAllJobs(ctx);
  return { clinic, owner, linked: linked.sort() };
}

async function buildProposal(ctx: TestContext) {
  const built = await buildGroup(ctx);
  const proposer = await buildModerator(ctx);
  await judgeGroup(ctx, proposer, built.clinic.id, { ...PROPOSED, reviews: built.linked });
  const findingId = (await listGroupFindings(ctx.store.read, built.clinic.id))[0]?.id ?? "";
  return { ...built, proposer, answered: { clinicId: built.clinic.id, findingId } };
}

test("a group waits until somebody has looked at all of it, and again when something new is noticed", async () => {
  const ctx = await createTestContext();
  const { clinic, linked } = await buildGroup(ctx);
  const moderator = await buildModerator(ctx);
  const waiting = async () =>
    (await waitingMatters(ctx)).filter(({ kind }) => kind === "review_group").map(({ id, detail }) => [id, Number.parseInt(detail, 10)]);
  expect(await waiting()).toEqual([[clinic.slug, 6]]);
  const leave = { rule: "group_explained" as const, facts: FACTS };
  expect(await judgeGroup(ctx, moderator, clinic.id, { ...leave, reviews: linked.slice(0, 4) })).toEqual({ ok: true, outcome: "left" });
  expect(await waiting()).toEqual([[clinic.slug, 2]]);
  await judgeGroup(ctx, moderator, clinic.id, { ...leave, reviews: linked.slice(4) });
  expect(await waiting()).toEqual([]);
  await buildReview(ctx, clinic.id, { writtenOn: TODAY, device: "one browser" });
  await lookAtReviews(ctx, clinic.id);
  expect(await waiting()).toEqual([[clinic.slug, 1]]);
  expect(await ctx.store.read.select().from(decisions).all()).toEqual([]);
  expect(await ctx.store.read.select().from(reviews).where(eq(reviews.state, "removed")).all()).toEqual([]);
});

test("reviews that are taken down have a decision each, and the score is what it would be without them", async () => {
  const ctx = await createTestContext();
  const { clinic, linked } = await buildGroup(ctx);
  const moderator = await buildModerator(ctx);
  await rescoreClinic(ctx, clinic.id);
  const before = await scoreNow(ctx, clinic.id);
  const change = (await findReviewGroup(ctx.store.read, clinic.id))?.scoreChange ?? Number.NaN;
  const taken = { rule: "review_not_a_client" as const, facts: FACTS, reviews: linked };
  expect(await judgeGroup(ctx, moderator, clinic.id, taken)).toEqual({ ok: true, outcome: "removed" });
  await runAllJobs(ctx);
  expect(await scoreNow(ctx, clinic.id)).toBeCloseTo(before + change, 9);
  const made = await ctx.store.read.select().from(decisions).all();
  expect(made.map(({ reviewId }) => reviewId).sort()).toEqual(linked);
  for (const decision of made)
    expect(decision).toMatchObject({ kind: "review_removed", count: 0, rule: "review_not_a_client", facts: FACTS });
  expect(await listGroupReviewIds(ctx.store.read, clinic.id)).toEqual([]);
  expect(await findReviewGroup(ctx.store.read, clinic.id)).toBeNull();
  expect(await judgeGroup(ctx, moderator, clinic.id, taken)).toMatchObject({ ok: false, status: 409 });
});

test("that a clinic procured reviews takes two people, and the clinic is heard before", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, proposer, answered } = await buildProposal(ctx);
  await runAllJobs(ctx);
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "A moderator looks at reviews of your clinic" });
  const [second, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  expect(await confirmGroupFinding(ctx, proposer, answered)).toMatchObject({ ok: false, status: 403 });
  expect(await confirmGroupFinding(ctx, second, answered)).toMatchObject({ ok: false, status: 409 });
  expect(await stateOnGroup(ctx, owner, answered, "They were guests of our open day and wrote on their own.")).toEqual({ ok: true });
  expect(await stateOnGroup(ctx, owner, answered, "And something else that came to our mind.")).toMatchObject({ ok: false, status: 409 });
  later(ctx, 1);
  const confirmed = await confirmGroupFinding(ctx, admin, answered);
  expect(confirmed).toMatchObject({ ok: true });
  expect(await confirmGroupFinding(ctx, second, answered)).toMatchObject({ ok: false, status: 409 });
  expect(await listStandingCharges(ctx.store.read, clinic.id)).toMatchObject([
    { kind: "fake_reviews", count: 1, rule: "fake_reviews_ordered", facts: FACTS, proposedBy: proposer.id, confirmedBy: admin.id },
  ]);
});

test("without the clinic's words it can be confirmed after 24 hours, costs 15 points, and an appeal gives them back bit for bit", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, answered } = await buildProposal(ctx);
  later(ctx, 25);
  await rescoreClinic(ctx, clinic.id);
  const before = await scoreNow(ctx, clinic.id);
  const confirmed = await confirmGroupFinding(ctx, await buildModerator(ctx), answered);
  await runAllJobs(ctx);
  expect(await scoreNow(ctx, clinic.id)).toBeCloseTo(before - 15, 9);
  const decisionId = confirmed?.ok ? confirmed.decisionId : "";
  const appeal = await makeAppeal(ctx, owner, decisionId, FACTS);
  await answerAppeal(ctx, await buildModerator(ctx), appeal?.ok ? appeal.appealId : "", { outcome: "overturned", facts: FACTS });
  await runAllJobs(ctx);
  expect(await scoreNow(ctx, clinic.id)).toBe(before);
});

test("a proposal that is declined leaves the clinic as it was, and its reviews wait again", async () => {
  const ctx = await createTestContext();
  const { clinic, linked, answered } = await buildProposal(ctx);
  expect(await listUnsettledIds(ctx.store.read, clinic.id)).toEqual([]);
  expect(await declineGroupFinding(ctx, await buildModerator(ctx), answered, FACTS)).toEqual({ ok: true });
  expect(await listUnsettledIds(ctx.store.read, clinic.id)).toEqual(linked);
  expect(await ctx.store.read.select().from(decisions).all()).toEqual([]);
});

test("nobody with a tie to the clinic, no other role and no other clinic has a part in it", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, linked, answered } = await buildProposal(ctx);
  const [tied, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
  const other = await buildClinic(ctx);
  for (const viewer of [tied, admin, owner]) {
    expect(await judgeGroup(ctx, viewer, clinic.id, { ...PROPOSED, reviews: linked })).toMatchObject({ ok: false, status: 403 });
  }
  expect(await confirmGroupFinding(ctx, tied, answered)).toMatchObject({ ok: false, status: 403 });
  expect(await confirmGroupFinding(ctx, owner, answered)).toMatchObject({ ok: false, status: 403 });
  expect(await confirmGroupFinding(ctx, admin, { ...answered, clinicId: other.id })).toBeNull();
  expect(await stateOnGroup(ctx, await buildOwner(ctx, other.id), answered, FACTS)).toBeNull();
  expect(await judgeGroup(ctx, await buildModerator(ctx), other.id, { ...PROPOSED, reviews: linked })).toMatchObject({
    ok: false,
    status: 409,
  });
});

type Args = Parameters<typeof action>[0];

test("the moderators' page shows when, what and with what effect, and neither account nor mark; what was typed is kept", async () => {
  const ctx = await createTestContext();
  const { clinic, linked } = await buildGroup(ctx);
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const path = `/moderation/review-groups/${clinic.slug}`;
  const params = { slug: clinic.slug };
  const ask = (form?: FormData) =>
    answerOf(() => (form ? action : loader)(routeArgs(ctx, path, { cookie, params, ...(form ? { form } : {}) }) as unknown as Args));
  const page = await ask();
  const text = JSON.stringify(page.data);
  expect(text).toContain("Many reviews in a few days: 6 in 15 days");
  expect(text).not.toMatch(/one browser|@example\.org/);
  for (const row of await ctx.store.read.select().from(reviews).all()) expect(text).not.toContain(row.accountId);

  const form = new FormData();
  form.append("intent", "find");
  for (const id of linked.slice(0, 2)) form.append("reviews", id);
  form.append("rule", "group_explained");
  form.append("facts", "too short");
  const refused = await ask(form);
  expect([refused.status, Object.keys(errorsOf(refused))]).toEqual([422, ["facts"]]);
  expect(refused.data).toMatchObject({ problem: { values: { rule: "group_explained", facts: "too short", reviews: linked.slice(0, 2) } } });
  form.set("facts", FACTS);
  const left = await ask(form);
  expect([left.status, left.headers.get("location")]).toEqual([303, `${path}?done=left`]);
});

test("a clinic answers on its own page, once", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, answered } = await buildProposal(ctx);
  const cookie = await sessionCookie(ctx, owner);
  const path = `/manage/${clinic.slug}/linked-reviews/${answered.findingId}`;
  const params = { slug: clinic.slug, id: answered.findingId };
  const send = (statement: string) =>
    answerOf(() => statementForm(routeArgs(ctx, path, { cookie, params, form: { statement } }) as unknown as Args));
  expect(errorsOf(await send("No."))).toEqual({ statement: "Write at least 20 characters." });
  expect((await send(FACTS)).status).toBe(303);
  expect((await send(FACTS)).status).toBe(409);
});

test("X6: the detection log is a table without formulas, and hides clinics that its reader has a tie to", async () => {
  const ctx = await createTestContext();
  const [clinic, tied] = [await buildClinic(ctx), await buildClinic(ctx)];
  await ctx.store.write((tx) => tx.update(clinics).set({ name: '=HYPERLINK("http://x")' }).where(eq(clinics.id, clinic.id)));
  for (const { id } of [clinic, tied]) {
    for (const device of ["home", "home"]) await buildReview(ctx, id, { device });
    await lookAtReviews(ctx, id);
  }
  const moderator = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: tied.id, accountId: moderator.id, createdAt: ctx.now() }));
  const cookie = await sessionCookie(ctx, moderator);
  const given = await logCsv(routeArgs(ctx, "/moderation/detection-log.csv", { cookie }) as unknown as Args);
  const lines = (await given.text()).split("\r\n");
  expect(lines[0]).toBe(
    "ran_at,clinic,clinic_address,reviews,burst,new_accounts,deviation,device,payment,reciprocal,near_duplicate,groups",
  );
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(lines[1]).toMatch(/,2,0,0,0,2,0,0,0,1$/);
  expect(lines).toHaveLength(3);
  const page = await answerOf(() => logPage(routeArgs(ctx, "/moderation/detection-log", { cookie }) as unknown as Args));
  expect((page.data as { runs: unknown[] }).runs).toHaveLength(1);
});

test("the daily work of a clinic's group does not grow: what was left stays left", async () => {
  const ctx = await createTestContext();
  const { clinic, linked } = await buildGroup(ctx);
  await judgeGroup(ctx, await buildModerator(ctx), clinic.id, { rule: "group_undecided", facts: FACTS, reviews: linked });
  ctx.setNow(toTime(addDays(TODAY, 30)).toISOString());
  await lookAtReviews(ctx, clinic.id);
  expect((await waitingMatters(ctx)).filter(({ kind }) => kind === "review_group")).toEqual([]);
});
