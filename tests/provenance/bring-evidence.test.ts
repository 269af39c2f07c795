import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { bringEvidence, findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { checkPhoto } from "#app/provenance/check-photo.server.ts";
import { examineEvidence } from "#app/provenance/examine-evidence.server.ts";
import { issueRecaptureCode } from "#app/provenance/issue-recapture-code.server.ts";
import { EVIDENCE_PER_PHOTO } from "#app/provenance/photo-evidence.ts";
import { findEvidence, listEvidenceOfPhotos } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { CODES_PER_PHOTO } from "#app/provenance/recapture-code.ts";
import { listCodes } from "#app/provenance/recapture-code-repository.server.ts";
import { withdrawEvidence } from "#app/provenance/withdraw-evidence.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { photoEvidence, photos } from "#db/schema/provenance.ts";
import { buildAdmin, buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { bring, inputOf, photoBytes, SAYS, sentEvidence } from "#tests/provenance/evidence-fixtures.ts";
import { buildClient, buildClinic, buildOwner, pdf } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function ownedPhoto(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  return { clinic, owner: await buildOwner(ctx, clinic.id), photoId: await buildPhoto(ctx, clinic.id) };
}

test("a member of the clinic brings an original file: kept privately, on record, and waiting for software and a person", async () => {
  const ctx = await createTestContext();
  const { owner, photoId } = await ownedPhoto(ctx);
  const id = await bring(ctx, owner, photoId, "original_file");
  const evidence = await findEvidence(ctx.store.read, id);
  expect(evidence).toMatchObject({ photoId, accountId: owner.id, kind: "original_file", body: SAYS, weighed: null, findings: [] });
  expect(await ctx.files.head(evidence?.fileSha256 ?? "")).toMatchObject({ size: evidence?.fileBytes });
  const recorded = await ctx.store.read.select().from(events).where(eq(events.action, "evidence.brought")).all();
  expect(recorded).toMatchObject([{ actorId: owner.id, subjectId: photoId }]);
  expect(await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "examine_evidence")).all()).toHaveLength(1);
  expect((await findPhoto(ctx.store.read, photoId))?.state).toBe("no_match");
});

test("Z4: a photo is open to its clinic's members or to who protects it, and to nobody else", async () => {
  const ctx = await createTestContext();
  const { owner, photoId, clinic } = await ownedPhoto(ctx);
  const rival = (await ownedPhoto(ctx)).owner;
  const [client, other] = [await buildClient(ctx), await buildClient(ctx)];
  const ofClient = await buildPhoto(ctx, null, { purpose: "protected", uploadedBy: client.id });
  const ofReview = await buildPhoto(ctx, clinic.id, { purpose: "review", uploadedBy: client.id });
  const hidden = await buildPhoto(ctx, clinic.id, { hidden: true });
  const stock = await buildPhoto(ctx, null, { purpose: "stock", uploadedBy: client.id });
  const kept = await buildPhoto(ctx, clinic.id, { purpose: "protected" });
  const people = { owner, rival, client, other, moderator: await buildModerator(ctx), admin: await buildAdmin(ctx) };
  const mayBring = async (id: string) => {
    const found = [];
    for (const [name, person] of Object.entries(people)) if (await findOwnPhoto(ctx.store.read, person, id)) found.push(name);
    return found;
  };
  expect(await mayBring(photoId)).toEqual(["owner"]);
  expect(await mayBring(kept)).toEqual(["owner"]);
  expect(await mayBring(ofClient)).toEqual(["client"]);
  for (const id of [ofReview, hidden, stock, "0".repeat(32)]) expect(await mayBring(id)).toEqual([]);
  const file = sentEvidence(ctx, await photoBytes(1));
  expect(await bringEvidence(ctx, rival, photoId, { intent: "original_file", body: SAYS }, file)).toBe(null);
  expect(await issueRecaptureCode(ctx, rival, photoId)).toBe(null);
  expect(await ctx.store.read.select().from(photoEvidence).all()).toEqual([]);
});

test("files that are none, the wrong kind, or brought before are refused in words", async () => {
  const ctx = await createTestContext();
  const { owner, photoId } = await ownedPhoto(ctx);
  const original = { intent: "original_file" as const, body: SAYS };
  expect(await bringEvidence(ctx, owner, photoId, original, null)).toMatchObject({ status: 422, errors: { file: "Choose the file." } });
  const paper = await bringEvidence(ctx, owner, photoId, original, sentEvidence(ctx, pdf("a log")));
  expect(paper).toMatchObject({ status: 422, errors: { file: expect.stringContaining("PDF") } });
  const log = { intent: "session_log" as const, body: SAYS, firstOn: "2026-03-01", lastOn: "2026-03-28" };
  expect(await bringEvidence(ctx, owner, photoId, log, sentEvidence(ctx, pdf("a log")))).toMatchObject({ ok: true });
  const file = sentEvidence(ctx, await photoBytes(3));
  expect(await bringEvidence(ctx, owner, photoId, original, file)).toMatchObject({ ok: true });
  expect(await bringEvidence(ctx, owner, photoId, original, file)).toMatchObject({ status: 422, errors: { file: expect.any(String) } });
  const brought = await listEvidenceOfPhotos(ctx.store.read, [photoId]);
  expect(brought.find((piece) => piece.kind === "session_log")?.body).toBe(`Sessions from 1 March 2026 to 28 March 2026.\n\n${SAYS}`);
});

test("one account brings at most twelve pieces for one photo", async () => {
  const ctx = await createTestContext();
  const { owner, photoId } = await ownedPhoto(ctx);
  for (let made = 0; made < EVIDENCE_PER_PHOTO; made++) await bring(ctx, owner, photoId, "session_log");
  const input = await inputOf(ctx, owner, photoId, "earlier_page");
  expect(await bringEvidence(ctx, owner, photoId, input, null)).toMatchObject({ status: 422 });
  expect(await listEvidenceOfPhotos(ctx.store.read, [photoId])).toHaveLength(EVIDENCE_PER_PHOTO);
});

test("a code works once, for the photo and account it was issued for, and for 14 days", async () => {
  const ctx = await createTestContext();
  const { owner, photoId, clinic } = await ownedPhoto(ctx);
  const colleague = await buildOwner(ctx, clinic.id);
  const other = await buildPhoto(ctx, clinic.id);
  const input = await inputOf(ctx, owner, photoId, "live_recapture");
  const send = async (person: typeof owner, id: string, seed: number) =>
    bringEvidence(ctx, person, id, input, sentEvidence(ctx, await photoBytes(seed)));
  const refused = { status: 422, errors: { codeId: expect.any(String) } };
  expect(await send(colleague, photoId, 1)).toMatchObject(refused);
  expect(await send(owner, other, 2)).toMatchObject(refused);
  expect(await send(owner, photoId, 3)).toMatchObject({ ok: true });
  expect(await send(owner, photoId, 4)).toMatchObject(refused);
  const late = await inputOf(ctx, owner, photoId, "live_recapture");
  ctx.setNow("2026-12-07T12:00:00.000Z");
  expect(await bringEvidence(ctx, owner, photoId, late, sentEvidence(ctx, await photoBytes(5)))).toMatchObject(refused);
  expect(await listEvidenceOfPhotos(ctx.store.read, [photoId, other])).toHaveLength(1);
});

test("one account is given five codes for one photo, all different", async () => {
  const ctx = await createTestContext();
  const { owner, photoId } = await ownedPhoto(ctx);
  for (let made = 0; made < CODES_PER_PHOTO; made++) expect(await issueRecaptureCode(ctx, owner, photoId)).toMatchObject({ ok: true });
  expect(await issueRecaptureCode(ctx, owner, photoId)).toMatchObject({ ok: false, status: 422 });
  expect(new Set((await listCodes(ctx.store.read, photoId, owner.id)).map((code) => code.code)).size).toBe(CODES_PER_PHOTO);
});

test("a piece can be withdrawn by who brought it until it is weighed", async () => {
  const ctx = await createTestContext();
  const { owner, photoId, clinic } = await ownedPhoto(ctx);
  const colleague = await buildOwner(ctx, clinic.id);
  const [first, second] = [await bring(ctx, owner, photoId, "session_log"), await bring(ctx, owner, photoId, "earlier_page")];
  expect(await withdrawEvidence(ctx, colleague, photoId, first)).toBe(null);
  expect(await withdrawEvidence(ctx, owner, photoId, first)).toEqual({ ok: true });
  expect(await withdrawEvidence(ctx, owner, photoId, first)).toBe(null);
  await ctx.store.write((tx) =>
    tx.update(photoEvidence).set({ weighed: "refused", weighedBy: owner.id, weighedAt: ctx.now() }).where(eq(photoEvidence.id, second)),
  );
  expect(await withdrawEvidence(ctx, owner, photoId, second)).toMatchObject({ ok: false, status: 409 });
  expect((await listEvidenceOfPhotos(ctx.store.read, [photoId])).map((piece) => piece.id)).toEqual([second]);
});

test("software compares an original with the photo: larger, with more around it, and what its file claims", async () => {
  const ctx = await createTestContext();
  const { owner, clinic } = await ownedPhoto(ctx);
  const picture = drawPicture(77, 1_200, 900);
  const whole = sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } });
  const shown = await whole.clone().extract({ left: 180, top: 135, width: 840, height: 630 }).resize(640).jpeg({ quality: 80 }).toBuffer();
  const original = await whole
    .clone()
    .withExif({ IFD0: { Make: "Canon", Model: "EOS R8" }, IFD2: { DateTimeOriginal: "2024:03:03 10:11:12" } })
    .jpeg({ quality: 92 })
    .toBuffer();
  const { sha256 } = await ctx.files.put(shown);
  const photoId = await buildPhoto(ctx, clinic.id, { state: "checking" });
  await ctx.store.write((tx) => tx.update(photos).set({ originalSha256: sha256 }).where(eq(photos.id, photoId)));
  await checkPhoto(ctx, photoId);
  const sent = await bringEvidence(ctx, owner, photoId, { intent: "original_file", body: SAYS }, sentEvidence(ctx, original));
  if (!sent?.ok) throw new Error("not brought");
  await runAllJobs(ctx);
  const findings = (await findEvidence(ctx.store.read, sent.evidenceId))?.findings ?? [];
  const said = Object.fromEntries(findings.map(({ term, value }) => [term, value]));
  expect(said["Against this photo"]).toBe("Larger: 1,200 x 900 pixels against 640 x 480 pixels");
  expect(said.Taken).toBe("3 March 2024, by the file’s own account, which anybody can write");
  expect(said.Device).toMatch(/Canon EOS R8/);
  const more = Number(/^Shows (\d+) % more around the picture$/.exec(said["Around the picture"] ?? "")?.[1]);
  // 1,200 x 900 is 2.04 times 840 x 630.
  expect(more).toBeGreaterThan(85);
  expect(more).toBeLessThan(125);
  await examineEvidence(ctx, sent.evidenceId);
  expect((await findEvidence(ctx.store.read, sent.evidenceId))?.findings).toEqual(findings);
});

test("software says so when a file shows something else", async () => {
  const ctx = await createTestContext();
  const { owner, clinic } = await ownedPhoto(ctx);
  const { sha256 } = await ctx.files.put(await jpegOf(drawPicture(5, 640, 480)));
  const photoId = await buildPhoto(ctx, clinic.id, { state: "checking" });
  await ctx.store.write((tx) => tx.update(photos).set({ originalSha256: sha256 }).where(eq(photos.id, photoId)));
  await checkPhoto(ctx, photoId);
  const file = sentEvidence(ctx, await jpegOf(drawPicture(6, 900, 700)));
  const sent = await bringEvidence(ctx, owner, photoId, { intent: "original_file", body: SAYS }, file);
  await examineEvidence(ctx, sent?.ok ? sent.evidenceId : "");
  const [evidence] = await listEvidenceOfPhotos(ctx.store.read, [photoId]);
  expect(evidence?.findings).toContainEqual({
    term: "Comparison",
    value: "The software finds no likeness between this file and the photo.",
  });
});
