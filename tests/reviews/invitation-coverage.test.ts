import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { InvitationLines } from "#app/components/invitation-lines.tsx";
import { newId } from "#app/platform/id.server.ts";
import { readInvitationCoverage } from "#app/reviews/invitation-coverage-repository.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { cases } from "#db/schema/cases.ts";
import { reviewInvitations, reviews } from "#db/schema/reviews.ts";
import { buildSetting, type CaseSetting } from "#tests/cases/case-fixtures.ts";
import { buildClient, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let setting: CaseSetting;
beforeEach(async () => {
  setting = await buildSetting(await createTestContext());
});

type Row = Partial<typeof reviewInvitations.$inferInsert>;

/** A confirmed case with what became of its invitations; the first of them was answered by a review if `reviewed`. */
async function addCase({
  confirmed = true,
  invitations = [],
  reviewed = false,
}: {
  confirmed?: boolean;
  invitations?: Row[];
  reviewed?: boolean;
}) {
  const { ctx, clinic } = setting;
  const caseId = newId();
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await tx
      .insert(cases)
      .values({ id: caseId, clinicId: clinic.id, treatment: "full_shave", confirmedAt: confirmed ? now : null, createdAt: now });
    const chapters = ["first", "six_weeks", "one_year"] as const;
    for (const [place, row] of invitations.entries()) {
      const planned = { id: newId(), clinicId: clinic.id, caseId, tokenHash: newId(), dueOn: "2026-11-01", createdAt: now, expiresAt: now };
      await tx.insert(reviewInvitations).values({ ...planned, chapter: chapters[place] ?? "first", ...row });
    }
  });
  if (!reviewed) return null;
  const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug);
  await ctx.store.write((tx) => tx.update(reviews).set({ caseId }));
  return reviewId;
}

const sent = () => ({ sentAt: setting.ctx.now() });
const answered = () => ({ ...sent(), usedAt: setting.ctx.now() });
const read = () => readInvitationCoverage(setting.ctx.store.read, setting.clinic.id);
const lines = async () => renderToStaticMarkup(InvitationLines({ coverage: await read() })).replaceAll(/<[^>]+>/g, "");

test("each confirmed case is in one count: invited, or else the reason why not; others' cases and unconfirmed ones are in none", async () => {
  const client = await buildClient(setting.ctx);
  await addCase({ invitations: [answered(), sent()], reviewed: true });
  await addCase({ invitations: [sent(), sent()] });
  await addCase({ invitations: [{ ...sent(), declinedAt: setting.ctx.now() }] });
  await addCase({ invitations: [{ email: "treated@example.org" }] });
  await addCase({ invitations: [{ accountId: client.id }, { accountId: client.id }] });
  await addCase({ invitations: [{}, {}] });
  await addCase({});
  await addCase({ invitations: [{ declinedAt: setting.ctx.now() }] });
  await addCase({ confirmed: false, invitations: [{ email: "treated@example.org" }] });
  expect(await read()).toEqual({
    confirmed: 8,
    reviewed: 1,
    invited: 3,
    answered: 1,
    unasked: 0,
    declined: 1,
    unreachable: 2,
    waiting: 2,
  });
  const other = await buildSetting(setting.ctx);
  expect((await readInvitationCoverage(setting.ctx.store.read, other.clinic.id)).confirmed).toBe(0);
});

test("a review that was there before anybody was asked counts as a review and not as an answer; one taken down or by the clinic's own people is none", async () => {
  await addCase({ invitations: [{}], reviewed: true });
  expect(await read()).toMatchObject({ confirmed: 1, reviewed: 1, invited: 0, answered: 0, unasked: 1, unreachable: 0 });
  await setting.ctx.store.write((tx) => tx.update(reviews).set({ relation: "staff" }));
  expect(await read()).toMatchObject({ reviewed: 0, unasked: 0, unreachable: 1 });
  await setting.ctx.store.write((tx) => tx.update(reviews).set({ relation: null, state: "removed" }));
  expect(await read()).toMatchObject({ reviewed: 0 });
});

test("the page prints both rates and whoever cannot be invited, and no rate below five invited", async () => {
  for (let i = 0; i < 4; i++) await addCase({ invitations: [sent()] });
  await addCase({});
  expect(await lines()).toContain(
    "0 reviews from 5 confirmed cases.How many of those invited answer: too few to tell.1 cannot be invited: they left no address.",
  );
  await addCase({ invitations: [answered()], reviewed: true });
  expect(await lines()).toContain("1 review from 6 confirmed cases.1 of 5 who were invited answered (20 %).");
});

test("a card says that its review was invited once its case is confirmed and it came after a mail, and otherwise says nothing of it", async () => {
  const reviewId = (await addCase({ invitations: [answered()], reviewed: true })) ?? "";
  expect(await findReviewToShow(setting.ctx.store.read, reviewId)).toMatchObject({ caseConfirmed: true, invited: true });
  await setting.ctx.store.write((tx) => tx.update(reviewInvitations).set({ sentAt: null }));
  expect(await findReviewToShow(setting.ctx.store.read, reviewId)).toMatchObject({ invited: false });
});
