import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { listDisputePhotos, listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import type { SentPhoto } from "#app/provenance/admit-photo.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import type { ProtectInput } from "#app/provenance/protect-form.ts";
import { protectPhotos } from "#app/provenance/protect-photos.server.ts";
import { unprotectPhoto } from "#app/provenance/unprotect-photo.server.ts";
import { action, loader } from "#app/routes/photos/protected-photos.tsx";
import { derivatives, fingerprints, photos, words } from "#db/schema/provenance.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const MINE: ProtectInput = { holder: "me", keep: "file", consent: "yes" };

function sent(ctx: TestContext, bytes: Buffer): SentPhoto {
  const path = join(ctx.env.DATA_DIR, newId());
  writeFileSync(path, bytes);
  return { ok: true, shownName: "IMG_1.jpg", path, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Protects one photo and gives its id. */
async function protect(ctx: TestContext, viewer: Viewer, bytes: Buffer, change: Partial<ProtectInput> = {}): Promise<string> {
  expect(await protectPhotos(ctx, viewer, { ...MINE, ...change }, [sent(ctx, bytes)])).toEqual({ added: 1, known: 0, refused: [] });
  const id = (await ctx.store.read.select().from(photos).all()).find(
    (photo) => photo.originalSha256 === sha256(bytes) && photo.purpose === "protected",
  )?.id;
  return id ?? "";
}

async function upload(ctx: TestContext, clinicId: number, viewer: Viewer, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const work = { clinicId, purpose: "clinic", uploadedBy: viewer.id, daysSinceSession: 60, treatment: "density" } as const;
  return (await addPhoto(ctx, received, work)).photoId;
}

const picture = (seed: number) => jpegOf(drawPicture(seed, 640, 480));
const stolen = (bytes: Buffer) => sharp(bytes).flop().jpeg({ quality: 70 }).toBuffer();
const stateOf = async (ctx: TestContext, id: string) => (await findPhoto(ctx.store.read, id))?.state;

test("a clinic's photo that copies what another clinic protects is stopped before anybody sees it, and both are told", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildClinic(ctx), await buildClinic(ctx)];
  const [owner, thief] = [await buildOwner(ctx, first.id), await buildOwner(ctx, second.id)];
  const bytes = await picture(1);
  const original = await protect(ctx, owner, bytes, { holder: first.slug });
  await runAllJobs(ctx);
  expect(await stateOf(ctx, original)).toBe("no_match");
  const copy = await upload(ctx, second.id, thief, await stolen(bytes));
  await runAllJobs(ctx);
  expect(await stateOf(ctx, copy)).toBe("matched");
  expect((await readClinic(ctx.store.read, second.slug, "2026-11-23"))?.photos).toEqual([]);
  const [dispute] = await listUndecidedDisputesOf(ctx.store.read, [copy]);
  const members = (await listDisputePhotos(ctx.store.read, dispute?.id ?? "")).map((photo) => photo.id);
  expect(members.sort()).toEqual([original, copy].sort());
  expect(ctx.sent).toHaveLength(2);
  for (const mail of ctx.sent) expect(mail.text).toContain(`/disputes/${dispute?.id}`);
  // Nor does the protected one appear anywhere.
  expect((await readClinic(ctx.store.read, first.slug, "2026-11-23"))?.photos).toEqual([]);
});

test("what a client protects with fingerprints only leaves no file behind, and a copy of it is stopped all the same", async () => {
  const ctx = await createTestContext();
  const client = await buildClient(ctx);
  const clinic = await buildClinic(ctx);
  const thief = await buildOwner(ctx, clinic.id);
  const bytes = await picture(2);
  const id = await protect(ctx, client, bytes, { keep: "fingerprints" });
  await runAllJobs(ctx);
  expect(await findPhoto(ctx.store.read, id)).toMatchObject({ state: "no_match", originalKept: false, clinicId: null });
  expect(await ctx.files.get(sha256(bytes))).toBe(null);
  expect(await ctx.store.read.select().from(derivatives).all()).toEqual([]);
  expect(await ctx.store.read.select().from(fingerprints).all()).not.toEqual([]);
  const copy = await upload(ctx, clinic.id, thief, await stolen(bytes));
  await runAllJobs(ctx);
  expect(await stateOf(ctx, copy)).toBe("matched");
  expect((await readClinic(ctx.store.read, clinic.slug, "2026-11-23"))?.photos).toEqual([]);
  const account = await findAccount(ctx.store.read, client.id);
  expect(ctx.sent.map((mail) => mail.to)).toContain(account?.email);
});

test("a file that somebody else needs stays when one of two is forgotten", async () => {
  const ctx = await createTestContext();
  const bytes = await picture(3);
  const keeper = await buildClient(ctx);
  const kept = await protect(ctx, keeper, bytes);
  await runAllJobs(ctx);
  const shared = await ctx.store.read.select().from(derivatives).all();
  await protectPhotos(ctx, await buildClient(ctx), { ...MINE, keep: "fingerprints" }, [sent(ctx, bytes)]);
  await runAllJobs(ctx);
  expect(await ctx.files.get(sha256(bytes))).toEqual(bytes);
  for (const { sha256: picture } of shared) expect(await ctx.files.get(picture)).not.toBe(null);
  expect((await ctx.store.read.select().from(derivatives).all()).map((row) => row.photoId)).toEqual(shared.map(() => kept));
});

test("a removed photo loses fingerprints, words and files, and can be protected again", async () => {
  const ctx = await createTestContext();
  const client = await buildClient(ctx);
  const bytes = await picture(4);
  const id = await protect(ctx, client, bytes);
  expect(await unprotectPhoto(ctx, client, id)).toMatchObject({ ok: false, status: 409 });
  await runAllJobs(ctx);
  expect(await unprotectPhoto(ctx, client, id)).toEqual({ ok: true });
  await runAllJobs(ctx);
  for (const table of [fingerprints, words, derivatives]) expect(await ctx.store.read.select().from(table).all()).toEqual([]);
  expect(await ctx.files.get(sha256(bytes))).toBe(null);
  expect((await listEvents(ctx.store.read, "photo", id)).map((event) => event.action)).toEqual([
    "photo.added",
    "photo.checked",
    "photo.unprotected",
    "photo.file_forgotten",
  ]);
  expect(await unprotectPhoto(ctx, client, id)).toBe(null);
  expect(await protect(ctx, client, bytes)).toBe(id);
  await runAllJobs(ctx);
  expect(await findPhoto(ctx.store.read, id)).toMatchObject({ state: "no_match", hiddenAt: null, originalKept: true });
  expect(await ctx.store.read.select().from(fingerprints).all()).not.toEqual([]);
});

test("while people look at a copy the protected photo cannot be removed", async () => {
  const ctx = await createTestContext();
  const client = await buildClient(ctx);
  const id = await protect(ctx, client, await picture(5));
  await ctx.store.write((tx) => tx.update(photos).set({ state: "matched", checkedAt: ctx.now() }));
  expect(await unprotectPhoto(ctx, client, id)).toMatchObject({ ok: false, status: 409 });
  expect(await findPhoto(ctx.store.read, id)).toMatchObject({ hiddenAt: null });
});

/** Every row of what a person could have changed. */
const rowsOf = async (ctx: TestContext) => JSON.stringify(await ctx.store.read.select().from(photos).all());

test("nobody protects for another's clinic or removes another's photo, and nothing changes by the attempt", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const other = await buildOwner(ctx, (await buildClinic(ctx)).id);
  const client = await buildClient(ctx);
  const own = await protect(ctx, client, await picture(6));
  const ofClinic = await protect(ctx, owner, await picture(7), { holder: clinic.slug });
  await ctx.store.write((tx) => tx.update(photos).set({ state: "no_match", checkedAt: ctx.now() }));
  const shown = await upload(ctx, clinic.id, owner, await picture(8));
  const before = await rowsOf(ctx);
  for (const [viewer, id] of [
    [client, ofClinic],
    [owner, own],
    [other, own],
    [other, ofClinic],
    [owner, shown],
    [client, newId()],
  ] as const) {
    const form = { remove: id };
    const args = routeArgs(ctx, "/protect/photos", { form, cookie: await sessionCookie(ctx, viewer) });
    expect((await answerOf(() => action(args as never))).status).toBe(404);
  }
  for (const viewer of [other, client]) {
    expect(await protectPhotos(ctx, viewer, { ...MINE, holder: clinic.slug }, [sent(ctx, await picture(9))])).toBe(null);
  }
  expect(await rowsOf(ctx)).toBe(before);
});

test("each person lists their own photos and those of their clinics, and no others", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const client = await buildClient(ctx);
  const own = await protect(ctx, client, await picture(6), { label: "Hairline in May" });
  const ofOwner = await protect(ctx, owner, await picture(10));
  const ofClinic = await protect(ctx, owner, await picture(7), { holder: clinic.slug });
  const list = async (viewer: Viewer) => {
    const args = routeArgs(ctx, "/protect/photos", { cookie: await sessionCookie(ctx, viewer) });
    return (await answerOf(() => loader(args as never))).data as { photos: { id: string; label: string; holder: string }[] };
  };
  expect((await list(client)).photos).toMatchObject([{ id: own, label: "Hairline in May", holder: "Yourself" }]);
  expect((await list(owner)).photos.map((photo) => photo.id).sort()).toEqual([ofOwner, ofClinic].sort());
});

test("U1: the form takes ten files, says what to mend, and keeps what was typed", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildClient(ctx));
  const post = (files: File[], fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const file of files) form.append("photos", file);
    return answerOf(() => action(routeArgs(ctx, "/protect/photos", { form, cookie }) as never));
  };
  const good = new File([new Uint8Array(await picture(12))], "a.jpg");
  const bad = new File(["<svg/>"], "b.jpg");
  const empty = await post([], { holder: "me", keep: "file", consent: "yes", label: "x" });
  expect([empty.status, errorsOf(empty)]).toEqual([422, { photos: "Choose at least one photo." }]);
  const unsaid = await post([good], { holder: "me", label: "Mine" });
  expect(Object.keys(errorsOf(unsaid))).toEqual(["keep", "consent"]);
  expect(unsaid.data).toMatchObject({ problem: { values: { label: "Mine" } } });
  const mixed = await post([good, bad], { holder: "me", keep: "file", consent: "yes" });
  expect(mixed.status).toBe(422);
  expect(errorsOf(mixed).photos).toMatch(/^b\.jpg: .* The other 1 photo arrived\.$/);
  const eleven = Array.from({ length: 11 }, () => good);
  expect((await post(eleven, { holder: "me", keep: "file", consent: "yes" })).status).toBe(400);
  expect(await ctx.store.read.select().from(photos).all()).toHaveLength(1);
});
