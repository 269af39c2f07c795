import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { type ReportingBehaviour, reportingSentences } from "#app/moderation/reporting-behaviour.ts";
import { readReportingBehaviour } from "#app/moderation/reporting-behaviour-repository.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { reports } from "#db/schema/moderation.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildToldNotice } from "#tests/moderation/notice-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const NO_NOTICES = { removed: 0, kept: 0, withdrawn: 0, open: 0 };
const reportOf = async (ctx: TestContext, reviewId: string) =>
  ctx.store.read.select().from(reports).where(eq(reports.subjectId, reviewId)).all();

test("what a clinic's own people report of its reviews is counted by what became of it; what others report, and what they report elsewhere, is not theirs", async () => {
  const ctx = await createTestContext();
  const [clinic, rival] = [await buildClinic(ctx), await buildClinic(ctx)];
  await ctx.store.write((tx) => tx.update(clinics).set({ claimedAt: ctx.now() }).where(eq(clinics.id, clinic.id)));
  const [owner, colleague] = [await buildOwner(ctx, clinic.id), await buildOwner(ctx, clinic.id)];
  const [first = "", second = "", third = ""] = await Promise.all(
    Array.from({ length: 4 }, async () => publish(ctx, await buildClient(ctx), clinic.slug)),
  );
  const elsewhere = await publish(ctx, await buildClient(ctx), rival.slug);
  const report = (viewer: typeof owner, id: string) => reportContent(ctx, viewer, { kind: "review", id }, { reason: "staff_or_rival" });
  for (const id of [first, second, third, elsewhere]) await report(owner, id);
  await report(colleague, third);
  await report(await buildClient(ctx), first);
  const moderator = await buildModerator(ctx);
  const answer = async (id: string, remove: boolean) => {
    const own = (await reportOf(ctx, id)).find((row) => row.reporterId === owner.id);
    const input = remove ? ({ answer: "remove_review", rule: "review_not_a_client" } as const) : ({ answer: "dismiss" } as const);
    expect(await answerReport(ctx, moderator, own?.id ?? "", input)).toMatchObject({ ok: true });
  };
  await answer(first, true);
  await answer(second, false);
  expect(await readReportingBehaviour(ctx.store.read, clinic.id)).toEqual({
    claimedAt: ctx.now(),
    reviews: 4,
    reported: 3,
    upheld: 1,
    dismissed: 1,
    open: 2,
    notices: NO_NOTICES,
  });
  expect(await readReportingBehaviour(ctx.store.read, rival.id)).toMatchObject({ reviews: 1, reported: 0, open: 0 });
});

test("whoever leaves the clinic leaves their reports with it, and a report made before joining is nobody's", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [one, two] = [await publish(ctx, await buildClient(ctx), clinic.slug), await publish(ctx, await buildClient(ctx), clinic.slug)];
  const leaver = await buildOwner(ctx, clinic.id);
  const joiner = await buildOwner(ctx, (await buildClinic(ctx)).id);
  await reportContent(ctx, leaver, { kind: "review", id: one }, { reason: "advertising" });
  await reportContent(ctx, joiner, { kind: "review", id: two }, { reason: "advertising" });
  await ctx.store.write(async (tx) => {
    await tx.delete(clinicMembers).where(eq(clinicMembers.accountId, leaver.id));
    await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: joiner.id, createdAt: ctx.now() });
  });
  expect(await readReportingBehaviour(ctx.store.read, clinic.id)).toMatchObject({ reviews: 2, reported: 1, open: 1 });
});

test("an open legal notice about a review of the clinic is counted, whoever sent it", async () => {
  const { ctx, clinic } = await buildToldNotice();
  expect((await readReportingBehaviour(ctx.store.read, clinic.id)).notices).toEqual({ ...NO_NOTICES, open: 1 });
});

test("the sentences say what was counted, and that nothing was reported as plainly as that something was", () => {
  const claimed: ReportingBehaviour = {
    claimedAt: new Date("2024-03-03T10:00:00Z"),
    reviews: 41,
    reported: 0,
    upheld: 0,
    dismissed: 0,
    open: 0,
    notices: NO_NOTICES,
  };
  const table: [Partial<ReportingBehaviour>, string[]][] = [
    [{ reviews: 0 }, []],
    [
      {},
      ["Profile claimed on 3 March 2024. The clinic has reported none of its 41 reviews.", "No legal notice was sent about any of them."],
    ],
    [
      { reviews: 1 },
      ["Profile claimed on 3 March 2024. The clinic has not reported its one review.", "No legal notice was sent about any of them."],
    ],
    [
      { claimedAt: null },
      ["Nobody speaks for this clinic here, so it has reported no review.", "No legal notice was sent about any of them."],
    ],
    [
      { reported: 3, upheld: 1, dismissed: 1, open: 2, notices: { removed: 1, kept: 2, withdrawn: 1, open: 1 } },
      [
        "Profile claimed on 3 March 2024. The clinic has reported 3 of its 41 reviews. Reports: 1 upheld, 1 in which nothing was found wrong and 2 open.",
        "5 legal notices about its reviews: 1 ended with the review taken down, 2 ended with the review kept, 1 taken back and 1 open.",
      ],
    ],
    [
      { claimedAt: null, reported: 1, upheld: 1 },
      ["The clinic has reported 1 of its 41 reviews. Reports: 1 upheld.", "No legal notice was sent about any of them."],
    ],
  ];
  for (const [change, sentences] of table) expect(reportingSentences({ ...claimed, ...change })).toEqual(sentences);
});
