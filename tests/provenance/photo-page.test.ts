import { expect, test } from "vitest";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { loader } from "#app/routes/photos/photo.tsx";
import type { readPhotoPage } from "#app/routes/photos/photo-page-view.server.ts";
import type { RenderOnly } from "#app/web/render-only.ts";
import { captureClaims, derivatives, photoEvidence, photos } from "#db/schema/provenance.ts";
import { buildAdmin, buildDispute, buildModerator, buildPhoto, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Page = NonNullable<Awaited<ReturnType<typeof readPhotoPage>>>;

async function ask(ctx: TestContext, id: string): Promise<{ status: number; page: Page | null }> {
  const { status, data } = await answerOf(() => loader(routeArgs(ctx, `/photos/${id}`, { params: { id } }) as never));
  return { status, page: status === 200 ? (data as RenderOnly<Page>).page : null };
}

async function render(ctx: TestContext): Promise<void> {
  await ctx.store.write(async (tx) => {
    for (const { id } of await tx.select({ id: photos.id }).from(photos).all()) {
      await tx.insert(derivatives).values([320, 640, 1280].map((width) => ({ photoId: id, width, height: width, sha256: id, bytes: 1 })));
    }
  });
}

const whatOf = (page: Page | null) => page?.history.map((line) => line.what) ?? [];

test("a photo's page shows it in its largest size, with its clinic, its file's claims and what happened to it", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const id = await buildPhoto(ctx, clinic.id);
  await render(ctx);
  const { id: accountId } = await buildModerator(ctx);
  await ctx.store.write(async (tx) => {
    const event = { actorId: "somebody", subjectKind: "photo", subjectId: id };
    await recordEvent(tx, { ...event, action: "photo.added" }, ctx.now());
    const detail = { state: "no_match", matches: 0, compared: 1_204, engine: "test-3" };
    await recordEvent(tx, { ...event, actorId: null, action: "photo.checked", detail }, ctx.now());
    await recordEvent(tx, { ...event, action: "photo.reported", detail: { reason: "edited" } }, ctx.now());
    await tx.insert(captureClaims).values({ photoId: id, device: "Pixel 9", credential: "none" });
    const evidence = { photoId: id, accountId, body: "", findings: [], createdAt: ctx.now(), weighedAt: ctx.now() };
    await tx.insert(photoEvidence).values([
      { ...evidence, id: newId(), kind: "original_file", weighed: "accepted" },
      { ...evidence, id: newId(), kind: "session_log", weighed: "refused" },
    ]);
  });
  const { page } = await ask(ctx, id);
  expect(page?.view.src).toBe(`/photos/${id}/1280.jpg`);
  expect(page?.clinic).toEqual({ name: "Kelham Scalp Studio", href: `/clinics/${clinic.slug}` });
  expect(page?.claims?.sentences.join(" ")).toMatch(/names “Pixel 9” as the device\. Anybody can write/);
  expect(page?.claims?.credential.label).toBe("No content credential");
  expect(whatOf(page)).toEqual([
    "Sent by its clinic",
    "Compared with 1,204 photos by software, version test-3: no copy found",
    "A moderator accepted evidence that the photo is its clinic’s: the original file",
  ]);
});

test("the history of a stolen photo tells each step by role and names nobody who took part", async () => {
  const ctx = await createTestContext();
  const { secondOwner, original, copy, disputeId } = await buildDispute(ctx);
  await render(ctx);
  expect((await ask(ctx, copy)).status).toBe(404);
  await makeStatement(ctx, secondOwner, disputeId, "We found this photo on a page without a name.");
  const version = await versionOf(ctx, disputeId);
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version, rule: "copied_and_altered", original, facts: FACTS });
  expect(whatOf((await ask(ctx, original)).page).join()).not.toMatch(/stol/);
  const decided = await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  const decisionId = decided?.ok ? (decided.decisionIds[0] ?? "") : "";
  const appeal = await makeAppeal(ctx, secondOwner, decisionId, "The agreement of March allows both studios to show it.");
  const answered = { outcome: "overturned", facts: FACTS } as const;
  await answerAppeal(ctx, await buildAdmin(ctx), appeal?.ok ? appeal.appealId : "", answered);

  const { page } = await ask(ctx, copy);
  expect(page?.view.state).toBe("cleared");
  expect(whatOf(page)).toEqual([
    "A dispute about it was opened after a match by software. The parties were told",
    "A party to the dispute made a statement",
    expect.stringMatching(/^Two moderators decided: stolen photo\. The photo is another clinic’s/),
    "Kelham Scalp Studio appealed",
    expect.stringMatching(/^An appeal was answered: overturned on appeal\./),
  ]);
  expect(page?.history.filter((line) => line.href !== null)).toHaveLength(3);
  expect(JSON.stringify(page)).not.toMatch(/Sam Reader|@example\.org/);
  const ofOriginal = whatOf((await ask(ctx, original)).page).join("\n");
  expect(ofOriginal).toContain("Two moderators decided about the photo of Kelham Scalp Studio that matches it: stolen photo.");
  expect(ofOriginal).not.toContain("moderators decided: stolen");
  expect(page?.pairs).toMatchObject([{ transform: "mirrored", likeness: "same picture" }]);
});

test("a match with a photo that is held back is told of without showing it", async () => {
  const ctx = await createTestContext();
  const { original, copy } = await buildDispute(ctx);
  await render(ctx);
  const { page } = await ask(ctx, original);
  expect(page).toMatchObject({ pairs: [], unseenMatches: 1 });
  expect(JSON.stringify(page)).not.toContain(copy);
});

test("what is not published has no page, nor has what never was", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const states = ["checking", "failed"] as const;
  const ids = await Promise.all(states.map((state) => buildPhoto(ctx, clinic.id, { state })));
  ids.push(await buildPhoto(ctx, clinic.id, { hidden: true }));
  const kept = await buildPhoto(ctx, clinic.id);
  await render(ctx);
  expect((await ask(ctx, kept)).status).toBe(200);
  await ctx.store.write((tx) => tx.update(photos).set({ purpose: "protected" }));
  for (const id of [...ids, kept, newId(), "", "../x"]) expect((await ask(ctx, id)).status).toBe(404);
});
