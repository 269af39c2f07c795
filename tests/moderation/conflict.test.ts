import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tellingMailDomain } from "#app/clinics/telling-mail-domain.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { isSameBusiness, websiteHost } from "#app/moderation/conflict.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { declineOutcome } from "#app/moderation/decline-outcome.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildDispute, buildModerator, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a mail domain tells whom somebody works for only when not everybody can have it", () => {
  const table: [string, string | null][] = [
    ["jo@Kelham-Scalp.co.uk", "kelham-scalp.co.uk"],
    ["jo@gmail.com", null],
    ["jo@yahoo.co.uk", null],
    ["jo@example.org", null],
    ["jo@demo.test", null],
  ];
  for (const [email, domain] of table) expect(tellingMailDomain(email), email).toBe(domain);
});

test("a website and a mail domain are one business when one is part of the other", () => {
  const table: [string, string | null, boolean][] = [
    ["kelham.co.uk", "https://www.kelham.co.uk/smp", true],
    ["kelham.co.uk", "shop.kelham.co.uk", true],
    ["mail.kelham.co.uk", "http://KELHAM.co.uk", true],
    ["kelham.co.uk", "https://notkelham.co.uk", false],
    ["kelham.co.uk", "not a website", false],
    ["kelham.co.uk", null, false],
  ];
  for (const [domain, website, same] of table) expect(isSameBusiness(domain, websiteHost(website)), `${domain} ${website}`).toBe(same);
});

test("a member, an author of a review and a colleague by mail or website have a conflict; a stranger has none", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  await ctx.store.write(async (tx) => {
    await tx.update(clinics).set({ website: "https://www.kelham.co.uk" }).where(eq(clinics.id, clinic.id));
    await tx.update(accounts).set({ email: "owner@kelham-group.com" }).where(eq(accounts.id, owner.id));
  });
  const [member, author] = [await buildModerator(ctx), await buildModerator(ctx)];
  await ctx.store.write(async (tx) => {
    await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: member.id, createdAt: ctx.now() });
    await tx.insert(reviews).values({
      id: newId(),
      clinicId: clinic.id,
      accountId: author.id,
      treatment: "density",
      state: "published",
      createdAt: ctx.now(),
    });
  });
  const table: [string, { id: string }, boolean][] = [
    ["member", member, true],
    ["author", author, true],
    ["website", await buildModerator(ctx, "m@kelham.co.uk"), true],
    ["colleague", await buildModerator(ctx, "m@kelham-group.com"), true],
    ["public provider", await buildModerator(ctx, "m@gmail.com"), false],
    ["stranger", await buildModerator(ctx, "m@elsewhere.com"), false],
  ];
  for (const [who, person, conflict] of table) expect(await hasConflict(ctx.store.read, person.id, [clinic.id]), who).toBe(conflict);
});

test("a moderator with a tie to any clinic of the dispute can do nothing in it", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, first, second, secondOwner } = await buildDispute(ctx);
  for (const clinic of [first, second]) {
    const tied = await buildModerator(ctx);
    await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
    const version = await versionOf(ctx, disputeId);
    const proposal = { version, rule: "copied_and_altered" as const, original, facts: FACTS };
    expect(await proposeOutcome(ctx, tied, disputeId, proposal)).toMatchObject({ ok: false, status: 403 });
  }
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: first.id, accountId: tied.id, createdAt: ctx.now() }));
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, {
    version: await versionOf(ctx, disputeId),
    rule: "copied_and_altered",
    original,
    facts: FACTS,
  });
  ctx.setNow("2026-11-30T12:00:00Z");
  const version = await versionOf(ctx, disputeId);
  expect(await confirmOutcome(ctx, tied, disputeId, version)).toMatchObject({ status: 403 });
  expect(await declineOutcome(ctx, tied, disputeId, { version, reasons: FACTS })).toMatchObject({ status: 403 });
  const result = await confirmOutcome(ctx, await buildModerator(ctx), disputeId, version);
  const appeal = await makeAppeal(ctx, secondOwner, result?.ok ? (result.decisionIds[0] ?? "") : "", FACTS);
  const answer = { outcome: "upheld" as const, facts: FACTS };
  expect(await answerAppeal(ctx, tied, appeal?.ok ? appeal.appealId : "", answer)).toMatchObject({ status: 403 });
});
