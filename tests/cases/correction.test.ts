import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findCaseLink } from "#app/cases/case-link-repository.server.ts";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { findCorrection, findCorrectionReply, listCorrectionsNaming } from "#app/cases/correction-repository.server.ts";
import { describeCorrection } from "#app/cases/describe-correction.server.ts";
import { nameEarlier } from "#app/cases/name-earlier.server.ts";
import { replyToCorrection } from "#app/cases/reply-to-correction.server.ts";
import { withdrawCase } from "#app/cases/withdraw-case.server.ts";
import { findEarlier } from "#app/directory/find-earlier.server.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { listCandidates } from "#app/moderation/stale-matter-repository.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { listProofsToCheck, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { proveCorrection } from "#app/reviews/prove-correction.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { buildCase, buildSetting, type CaseSetting, confirm } from "#tests/cases/case-fixtures.ts";
import { buildCharged, stepOf, takeStep } from "#tests/moderation/sanction-fixtures.ts";
import { buildClient, publish, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let mender: CaseSetting;
let earlier: CaseSetting;
let caseId: string;
beforeEach(async () => {
  const ctx = await createTestContext();
  mender = await buildSetting(ctx);
  earlier = await buildSetting(ctx);
  caseId = await buildCase(mender, { treatment: "correction" });
});

const FOUND = { intent: "correction", colour: "blue", dots: "merged", laserSessions: 3, cost: 125_000, currency: "GBP" } as const;
const name = (fields: { earlierClinic?: string; earlierName?: string }) => ({ intent: "name" as const, ...fields });
const linkOf = async (linkId: string) => {
  const link = await findCaseLink(mender.ctx.store.read, linkId);
  if (!link) throw new Error("there is no such link");
  return link;
};
const printed = async () => (await readCasePage(mender.ctx.store.read, caseId))?.correction;

test("a clinic says what it found, of a correction alone", async () => {
  const { ctx, owner, clinic } = mender;
  expect(await describeCorrection(ctx, owner, clinic.id, caseId, FOUND)).toEqual({ ok: true });
  expect(await findCorrection(ctx.store.read, caseId)).toMatchObject({
    found: { colour: "blue", dots: "merged" },
    cost: 125_000,
    namedAt: null,
  });
  expect(await describeCorrection(ctx, owner, clinic.id, await buildCase(mender), FOUND)).toBe(null);
  expect(await describeCorrection(ctx, earlier.owner, earlier.clinic.id, caseId, FOUND)).toBe(null);
});

test("only the client of a confirmed correction names whose work it was; the named clinic is told, and printed is what a client says", async () => {
  const { ctx } = mender;
  const { linkId } = await confirm(mender, caseId);
  expect(await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: earlier.clinic.slug }))).toEqual({ ok: true });
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(1);
  expect(ctx.sent[0]?.text).toContain(`/manage/${earlier.clinic.slug}/corrections/${caseId}`);
  expect((await printed())?.earlier).toMatchObject({ name: "Kelham Scalp Studio", href: `/clinics/${earlier.clinic.slug}` });
  expect((await listCorrectionsNaming(ctx.store.read, earlier.clinic.id)).map((one) => one.treated.id)).toEqual([caseId]);
  // Saying it again tells nobody again.
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: earlier.clinic.slug }));
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(1);
});

test("the mending clinic itself, an unknown one, nothing at all, and an unconfirmed case are refused", async () => {
  const { ctx, clinic } = mender;
  const { linkId } = await confirm(mender, caseId);
  const link = await linkOf(linkId);
  expect(await nameEarlier(ctx, link, name({ earlierClinic: clinic.slug }))).toMatchObject({ status: 422 });
  expect(await nameEarlier(ctx, link, name({ earlierClinic: "no-such-clinic" }))).toMatchObject({ status: 422 });
  expect(await nameEarlier(ctx, link, name({}))).toMatchObject({ status: 422 });
  const other = await buildCase(mender, { treatment: "correction" });
  const doubted = await confirm(mender, other, { dates: "no" });
  expect(await nameEarlier(ctx, await linkOf(doubted.linkId), name({ earlierName: "Somebody" }))).toMatchObject({ status: 409 });
  expect(await findCorrection(ctx.store.read, other)).toBe(null);
});

test("a clinic that a step keeps out of every list is offered to whoever names it in full, and to nobody else; its name is printed with its page", async () => {
  const { ctx } = mender;
  const charged = await buildCharged(ctx);
  await rescoreClinic(ctx, charged.clinic.id);
  await runAllJobs(ctx);
  await ctx.store.write(async (tx) => tx.update(clinics).set({ name: "Thorn & Vale Ltd" }).where(eq(clinics.id, charged.clinic.id)));
  const offered = async (words: string) => (await findEarlier(ctx.store.read, words, ctx.now())).map(({ slug, listed }) => [slug, listed]);
  await listClinic(ctx, charged.clinic.id);
  expect(await offered("thorn")).toEqual([[charged.clinic.slug, true]]);
  await takeStep(ctx, charged, stepOf("delisting"));
  await runAllJobs(ctx);
  expect([await offered("thorn"), await offered("Thorn Valley"), await offered("  "), await offered("%")]).toEqual([[], [], [], []]);
  expect(await offered("the THORN & vale")).toEqual([[charged.clinic.slug, false]]);
  const { linkId } = await confirm(mender, caseId);
  expect(await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: charged.clinic.slug }))).toEqual({ ok: true });
  expect((await printed())?.earlier).toMatchObject({ name: "Thorn & Vale Ltd", href: `/clinics/${charged.clinic.slug}` });
  await ctx.store.write(async (tx) => tx.update(clinics).set({ hiddenAt: ctx.now() }).where(eq(clinics.id, charged.clinic.id)));
  expect(await offered("Thorn & Vale")).toEqual([]);
  expect((await printed())?.earlier).toMatchObject({ name: "Thorn & Vale Ltd", href: null });
});

test("a free name is printed as one, and can be taken back", async () => {
  const { ctx } = mender;
  const { linkId } = await confirm(mender, caseId);
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierName: "A shop that has closed" }));
  expect((await printed())?.earlier).toMatchObject({ name: "A shop that has closed", href: null });
  await nameEarlier(ctx, await linkOf(linkId), { intent: "unname" });
  expect((await printed())?.earlier).toBe(null);
  await runAllJobs(ctx);
  expect(ctx.sent).toEqual([]);
});

test("the named clinic replies once; nobody else does, and not to what was withdrawn", async () => {
  const { ctx } = mender;
  const { linkId } = await confirm(mender, caseId);
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: earlier.clinic.slug }));
  const reply = (setting: CaseSetting) => replyToCorrection(ctx, setting.owner, setting.clinic.id, caseId, "It was not done here.");
  expect(await reply(mender)).toBe(null);
  expect(await replyToCorrection(ctx, mender.owner, earlier.clinic.id, caseId, "It was not done here.")).toBe(null);
  expect(await reply(earlier)).toEqual({ ok: true });
  expect(await reply(earlier)).toMatchObject({ status: 409 });
  expect((await printed())?.reply?.paragraphs).toEqual(["It was not done here."]);
  // Another clinic named meanwhile has not said this.
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierName: "Somebody else" }));
  expect(await findCorrectionReply(ctx.store.read, caseId)).toBe(null);
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: earlier.clinic.slug }));
  await withdrawCase(ctx, await linkOf(linkId), { erase: false });
  expect(await reply(earlier)).toBe(null);
  expect(await listCorrectionsNaming(ctx.store.read, earlier.clinic.id)).toEqual([]);
});

test("naming a clinic changes no score by itself; as proof of the client's own review it waits for a moderator", async () => {
  const { ctx } = mender;
  const client = await buildClient(ctx);
  const reviewId = await publish(ctx, client, earlier.clinic.slug);
  const { linkId } = await confirm(mender, caseId);
  await claimCase(ctx, client, linkId);
  await nameEarlier(ctx, await linkOf(linkId), name({ earlierClinic: earlier.clinic.slug }));
  const proven = async () => (await listReviewFacts(ctx.store.read, earlier.clinic.id))[0]?.provenCorrection;
  expect(await proven()).toBe(false);
  expect(await proveCorrection(ctx, await buildClient(ctx), caseId)).toBe(null);
  expect(await proveCorrection(ctx, client, caseId)).toEqual({ ok: true });
  expect(await proveCorrection(ctx, client, caseId)).toMatchObject({ status: 409 });
  expect(await proven()).toBe(false);
  const [waiting] = await listProofsToCheck(ctx.store.read, await listCandidates(ctx.store.read, "proof"));
  expect(waiting).toMatchObject({ reviewId, kind: "correction" });
  const moderator = viewerOf(await buildAccount(ctx, { role: "moderator" }));
  expect(await checkReviewProof(ctx, moderator, waiting?.id ?? "", { outcome: "accepted" })).toEqual({ ok: true });
  expect(await proven()).toBe(true);
});

test("a correction that is only said, without file or case, can still not be accepted", async () => {
  const { ctx } = mender;
  const reviewId = await publish(ctx, await buildClient(ctx), earlier.clinic.slug, { form: { correctedElsewhere: "yes" } });
  const [piece] = await listReviewProofs(ctx.store.read, [reviewId]);
  const moderator = viewerOf(await buildAccount(ctx, { role: "moderator" }));
  expect(await checkReviewProof(ctx, moderator, piece?.id ?? "", { outcome: "accepted" })).toMatchObject({ status: 409 });
  expect(await listProofsToCheck(ctx.store.read, await listCandidates(ctx.store.read, "proof"))).toEqual([]);
});
