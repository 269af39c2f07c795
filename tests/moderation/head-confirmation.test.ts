import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { askHeadConfirmation } from "#app/provenance/ask-head-confirmation.server.ts";
import { HEAD_ANSWER_LIMIT } from "#app/provenance/head-confirmation.ts";
import { listHeadConfirmations } from "#app/provenance/head-confirmation-repository.server.ts";
import { listEvidenceOfPhotos } from "#app/provenance/photo-evidence-repository.server.ts";
import { action as answer, loader as open } from "#app/routes/photos/confirm-head.tsx";
import { loader as picture } from "#app/routes/photos/confirm-head-picture.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { reports } from "#db/schema/moderation.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { buildPhoto, photoState } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SHOWN = "the.person@mail.example.net";

async function askable(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const photoId = await buildPhoto(ctx, clinic.id);
  const stored = await ctx.files.put(Buffer.from("the bytes of a picture"));
  await ctx.store.write((tx) =>
    tx.insert(derivatives).values({ photoId, width: 640, height: 480, sha256: stored.sha256, bytes: stored.size }),
  );
  return { clinic, owner, photoId };
}

async function asked(ctx: TestContext) {
  const built = await askable(ctx);
  expect(await askHeadConfirmation(ctx, built.owner, built.photoId, SHOWN)).toEqual({ ok: true });
  await runAllJobs(ctx);
  const path = linkIn(ctx.sent.at(-1));
  return { ...built, path };
}

const state = async (ctx: TestContext, path: string) => (await open(routeArgs(ctx, path))).state;
const say = (ctx: TestContext, path: string, form: Record<string, string>) => answerOf(() => answer(routeArgs(ctx, path, { form })));

test("the person shown gets a link that only its hash is kept of, sees the photo and the clinic's name, and opening it answers nothing", async () => {
  const ctx = await createTestContext();
  const { photoId, path } = await asked(ctx);
  expect(ctx.sent).toHaveLength(1);
  expect(ctx.sent[0]?.to).toBe(SHOWN);
  const [question] = await listHeadConfirmations(ctx.store.read, photoId);
  expect(question?.tokenHash).toBe(sha256(path.split("token=")[1] ?? ""));
  for (let looks = 0; looks < 3; looks++)
    expect(await open(routeArgs(ctx, path))).toMatchObject({ state: "open", clinic: "Kelham Scalp Studio" });
  const shown = await answerOf(() => picture(routeArgs(ctx, path.replace("/confirm-head", "/confirm-head/picture"))));
  expect([shown.status, shown.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect((await listHeadConfirmations(ctx.store.read, photoId))[0]?.answeredAt).toBe(null);
});

test("yes becomes evidence that waits for a moderator; the address is gone and the link is used up", async () => {
  const ctx = await createTestContext();
  const { photoId, path, owner } = await asked(ctx);
  expect((await say(ctx, path, { answer: "yes", detail: "Treated in March." })).status).toBe(303);
  const [piece] = await listEvidenceOfPhotos(ctx.store.read, [photoId]);
  expect(piece).toMatchObject({ kind: "client_confirmation", accountId: owner.id, weighed: null });
  expect(piece?.body).toContain("Treated in March.");
  expect(piece?.findings.find((one) => one.term === "Address")?.value).not.toContain("@");
  expect(JSON.stringify(await listHeadConfirmations(ctx.store.read, photoId))).not.toContain(SHOWN);
  expect(await state(ctx, path)).toBe("answered");
  expect((await say(ctx, path, { answer: "no" })).status).toBe(303);
  expect(await ctx.store.read.select().from(reports).all()).toEqual([]);
  expect(await photoState(ctx, photoId)).toBe("no_match");
});

test("no is an urgent report without an account, and no evidence", async () => {
  const ctx = await createTestContext();
  const { photoId, path } = await asked(ctx);
  await say(ctx, path, { answer: "no", detail: "It is my head, but I was treated elsewhere." });
  const [report] = await ctx.store.read.select().from(reports).all();
  expect(report).toMatchObject({ subjectKind: "photo", subjectId: photoId, reason: "shows_me", reporterId: null, contact: null });
  expect(report?.detail).toContain("treated elsewhere");
  expect(await listEvidenceOfPhotos(ctx.store.read, [photoId])).toEqual([]);
  expect(await waitingMatters(ctx)).toMatchObject([{ kind: "report", reason: "shows_me" }]);
});

test("after 30 days the link opens nothing, and the address is forgotten by the next day's work", async () => {
  const ctx = await createTestContext();
  const { photoId, path } = await asked(ctx);
  ctx.setNow("2026-12-23T11:59:00.000Z");
  expect(await state(ctx, path)).toBe("open");
  await askForDailyWork(ctx, null);
  expect((await listHeadConfirmations(ctx.store.read, photoId))[0]?.email).toBe(SHOWN);
  ctx.setNow("2026-12-23T12:00:00.000Z");
  expect(await state(ctx, path)).toBe("gone");
  await say(ctx, path, { answer: "yes" });
  expect(await listEvidenceOfPhotos(ctx.store.read, [photoId])).toEqual([]);
  await askForDailyWork(ctx, null);
  expect((await listHeadConfirmations(ctx.store.read, photoId))[0]?.email).toBe(null);
});

test("a wrong or altered link opens nothing and answers nothing", async () => {
  const ctx = await createTestContext();
  const { photoId, path } = await asked(ctx);
  const altered = `${path.slice(0, -1)}${path.endsWith("0") ? "1" : "0"}`;
  for (const wrong of [altered, "/confirm-head", "/confirm-head?token="]) {
    expect(await state(ctx, wrong)).toBe("gone");
    expect((await answerOf(() => picture(routeArgs(ctx, wrong)))).status).toBe(404);
    await say(ctx, wrong, { answer: "yes" });
  }
  expect(await listEvidenceOfPhotos(ctx.store.read, [photoId])).toEqual([]);
});

test("one visitor's answers are limited", async () => {
  const ctx = await createTestContext();
  const { path } = await asked(ctx);
  for (let sent = 0; sent < HEAD_ANSWER_LIMIT.points; sent++) await say(ctx, "/confirm-head?token=x", { answer: "no" });
  const refused = await say(ctx, path, { answer: "yes" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a clinic cannot ask itself, nor the same photo without end, nor about another's photo or one without a picture", async () => {
  const ctx = await createTestContext();
  const { owner, photoId, clinic } = await askable(ctx);
  const own = await ctx.store.read
    .select({ email: accounts.email })
    .from(accounts)
    .innerJoin(clinicMembers, eq(clinicMembers.accountId, accounts.id))
    .where(eq(clinicMembers.clinicId, clinic.id))
    .get();
  expect(await askHeadConfirmation(ctx, owner, photoId, own?.email ?? "")).toMatchObject({
    status: 422,
    errors: { email: expect.any(String) },
  });
  expect(await askHeadConfirmation(ctx, (await askable(ctx)).owner, photoId, SHOWN)).toBe(null);
  const client = await buildClient(ctx);
  const ofClient = await buildPhoto(ctx, null, { purpose: "protected", uploadedBy: client.id });
  expect(await askHeadConfirmation(ctx, client, ofClient, SHOWN)).toBe(null);
  const bare = await buildPhoto(ctx, clinic.id, { purpose: "protected" });
  expect(await askHeadConfirmation(ctx, owner, bare, "a@mail.example.net")).toMatchObject({ status: 422 });
  for (const name of ["one", "two", "three"])
    expect(await askHeadConfirmation(ctx, owner, photoId, `${name}@mail.example.net`)).toEqual({ ok: true });
  expect(await askHeadConfirmation(ctx, owner, photoId, "four@mail.example.net")).toMatchObject({ status: 422 });
});
