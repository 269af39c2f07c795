import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { PHOTO_PURPOSES } from "#app/provenance/photo-purpose.ts";
import { listClinicPhotos, listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { heldBackText, isPublished, type Publishable } from "#app/provenance/published-photo.ts";
import { PHOTO_STATES } from "#app/provenance/verdict.ts";
import { loader as photoFile } from "#app/routes/photos/photo-file.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { locations } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { buildDispute, buildModerator, buildPhoto, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SEEN: Publishable = { purpose: "clinic", state: "no_match", stateBefore: "no_match", hiddenAt: null, stockPhotoId: null };

test("a clinic's photo is published in the states that a check without a match or a decision gives it, and in no other", () => {
  const published = PHOTO_STATES.filter((state) => isPublished({ ...SEEN, state, stateBefore: state }));
  expect(published).toEqual(["original", "no_match", "cannot_tell", "confirmed_stolen", "cleared"]);
});

test("nothing hidden, protected or handed out by a supplier is published, whatever its state", () => {
  for (const state of PHOTO_STATES) {
    for (const purpose of PHOTO_PURPOSES) {
      const photo = { ...SEEN, purpose, state, stateBefore: state };
      expect(isPublished({ ...photo, hiddenAt: new Date(0) })).toBe(false);
      if (purpose === "protected" || purpose === "stock") expect(isPublished(photo)).toBe(false);
    }
    expect(isPublished({ ...SEEN, state, stateBefore: state, stockPhotoId: "1" })).toBe(false);
  }
});

test("a photo that was shown before somebody copied it stays; one that came in as a match waits, and its clinic is told why", () => {
  expect(isPublished({ ...SEEN, state: "matched" })).toBe(true);
  expect(isPublished({ ...SEEN, state: "disputed" })).toBe(true);
  const late: Publishable = { ...SEEN, state: "disputed", stateBefore: "matched" };
  expect(isPublished(late)).toBe(false);
  expect(heldBackText(late)).toMatch(/until people have looked/);
  expect(heldBackText(SEEN)).toBe(null);
});

/** A place makes a clinic listed; days since the session make its photos healed work. */
async function makeHealed(ctx: TestContext, clinicId: number): Promise<void> {
  await ctx.store.write(async (tx) => {
    await tx.insert(locations).values({ clinicId, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 });
    await tx.update(photos).set({ daysSinceSession: 60 });
  });
}

async function shownOf(ctx: TestContext, clinic: { id: number; slug: string }) {
  await rescoreClinic(ctx, clinic.id);
  await listClinic(ctx, clinic.id);
  const listing = (await ctx.store.read.select().from(listings).all()).find((row) => row.clinicId === clinic.id);
  return {
    page: (await readClinic(ctx.store.read, clinic.slug, "2026-11-23"))?.photos.map((photo) => photo.id),
    healed: listing?.healedPhotos,
    facts: (await gatherFacts(ctx.store.read, clinic.id, "2026-11-23")).photos,
  };
}

test("a photo that came in as a match is on no page, in no listing and in no score until it is cleared; the photo it copies stays on its own", async () => {
  const ctx = await createTestContext();
  const { first, second, secondOwner, original, copy, disputeId } = await buildDispute(ctx);
  await makeHealed(ctx, first.id);
  await makeHealed(ctx, second.id);
  const nothing = { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 };
  expect(await shownOf(ctx, second)).toEqual({ page: [], healed: 0, facts: nothing });
  expect(await shownOf(ctx, first)).toMatchObject({ page: [original], healed: 1 });
  await makeStatement(ctx, secondOwner, disputeId, "We have the client's leave to show this photo.");
  expect(await shownOf(ctx, second)).toEqual({ page: [], healed: 0, facts: nothing });
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, {
    version: await versionOf(ctx, disputeId),
    rule: "used_with_permission",
    facts: FACTS,
  });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  expect(await shownOf(ctx, second)).toMatchObject({ page: [copy], healed: 1 });
});

test("a photo confirmed stolen is shown with its mark, and is nobody's healed work", async () => {
  const ctx = await createTestContext();
  const { second, secondOwner, original, copy, disputeId } = await buildDispute(ctx);
  await makeHealed(ctx, second.id);
  await makeStatement(ctx, secondOwner, disputeId, "We found this photo on a page without a name.");
  const version = await versionOf(ctx, disputeId);
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version, rule: "copied_and_altered", original, facts: FACTS });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  expect(await shownOf(ctx, second)).toMatchObject({ page: [copy], healed: 0, facts: { confirmedStolen: 1 } });
});

test("protected, stock and hidden photos of a clinic are neither shown nor counted", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const shown = await buildPhoto(ctx, clinic.id);
  await buildPhoto(ctx, clinic.id, { hidden: true });
  const other = [await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, clinic.id)];
  await ctx.store.write(async (tx) => {
    const rows = await tx.select().from(photos).all();
    const { id: _, originalSha256: __, ...row } = rows.find(({ id }) => id === other[0]) ?? rows[0] ?? { id: "", originalSha256: "" };
    await tx.delete(photos);
    const like = (change: object) =>
      tx.insert(photos).values({ ...(row as typeof photos.$inferInsert), originalSha256: newId(), ...change });
    await like({ id: shown });
    await like({ id: newId(), purpose: "protected" });
    await like({ id: newId(), purpose: "stock" });
    await like({ id: newId(), stockPhotoId: shown });
    await like({ id: newId(), hiddenAt: ctx.now() });
  });
  await makeHealed(ctx, clinic.id);
  expect(await shownOf(ctx, clinic)).toMatchObject({ page: [shown], healed: 1, facts: { noMatch: 1 } });
  expect((await listPublishedPhotos(ctx.store.read, clinic.id)).map((photo) => photo.id)).toEqual([shown]);
  expect(await listClinicPhotos(ctx.store.read, clinic.id)).toHaveLength(2);
});

test("U7: the file of a photo that is held back is served to its clinic, the other party and moderators, never to others, and once hidden to nobody", async () => {
  const ctx = await createTestContext();
  const { firstOwner, secondOwner, copy } = await buildDispute(ctx);
  const picture = await ctx.files.put(Buffer.from("a picture"));
  await ctx.store.write((tx) =>
    tx.insert(derivatives).values({ photoId: copy, width: 640, height: 480, sha256: picture.sha256, bytes: picture.size }),
  );
  const stranger = await buildOwner(ctx, (await buildClinic(ctx)).id);
  const ask = async (person: Parameters<typeof sessionCookie>[1] | null) => {
    const cookie = person === null ? {} : { cookie: await sessionCookie(ctx, person) };
    const args = routeArgs(ctx, `/photos/${copy}/640.jpg`, { params: { id: copy, file: "640.jpg" }, ...cookie });
    return answerOf(() => photoFile(args as never));
  };
  expect((await ask(null)).status).toBe(404);
  for (const person of [await buildClient(ctx), stranger]) expect((await ask(person)).status).toBe(404);
  for (const person of [firstOwner, secondOwner, await buildModerator(ctx)]) {
    const answer = await ask(person);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  }
  await ctx.store.write((tx) => tx.update(photos).set({ hiddenAt: ctx.now() }));
  for (const person of [secondOwner, await buildModerator(ctx)]) expect((await ask(person)).status).toBe(404);
});
