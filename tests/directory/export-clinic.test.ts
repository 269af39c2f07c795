import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { editProfile } from "#app/clinics/edit-profile.server.ts";
import { exportClinic, planExport } from "#app/directory/export-clinic.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { csvText } from "#app/platform/csv-text.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { streamArchive, zipArchive } from "#app/platform/zip-archive.server.ts";
import { evidence } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { buildDesk, buildMember, type Desk, NOTHING_TOLD, openedProfile } from "#tests/clinics/desk-fixtures.ts";
import { buildClient, pdf, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function buildOriginal(
  ctx: Ctx,
  clinicId: number,
  content: Buffer,
  change: Partial<typeof photos.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const { sha256, size } = await ctx.files.put(content);
  await ctx.store.write((tx) =>
    tx.insert(photos).values({
      id,
      clinicId,
      purpose: "clinic",
      uploadedBy: "somebody",
      state: "original",
      originalSha256: sha256,
      originalBytes: size,
      width: 8,
      height: 8,
      createdAt: ctx.now(),
      ...change,
    }),
  );
  return id;
}

async function download(ctx: Ctx, { owner, clinicId }: Desk, part = 1): Promise<Record<string, Uint8Array>> {
  const archive = await exportClinic(ctx, owner, clinicId, part);
  if (archive === null || typeof archive === "number") throw new Error("there is no archive");
  const pieces: Uint8Array[] = [];
  for await (const piece of archive) pieces.push(piece);
  return unzipSync(Buffer.concat(pieces));
}

test("X6: a text that a spreadsheet would run begins with a quote mark; numbers stay numbers; commas, quotes and lines are kept", () => {
  const rows = ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx", "\0x"].map((words) => ({ words, n: -3 }));
  expect(csvText(["words", "n"], rows).split("\r\n").slice(1, -1)).toEqual([
    "'=HYPERLINK(1),-3",
    "'+1,-3",
    "'-1,-3",
    "'@x,-3",
    "'\tx,-3",
    '"\'\rx",-3',
    "'\0x,-3",
  ]);
  expect(
    csvText(
      ["a", "b"],
      [
        { a: 'He said "no", twice', b: null },
        { a: "two\nlines", b: true },
      ],
    ),
  ).toBe('a,b\r\n"He said ""no"", twice",\r\n"two\nlines",true\r\n');
});

test("an owner gets the data as JSON and CSV with original photos and documents, and the export is recorded", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const profile = { ...NOTHING_TOLD, about: "=cmd|' /C calc'!A0" };
  await editProfile(ctx, desk.owner, desk.clinicId, await openedProfile(ctx, desk.clinicId), profile);
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const photoId = await buildOriginal(ctx, desk.clinicId, jpeg);
  const paper = await ctx.files.put(pdf("a licence"));
  const licence = { kind: "licence" as const, title: "Licence", datedOn: "2026-01-01", state: "submitted" as const };
  const evidenceId = newId();
  await ctx.store.write((tx) =>
    tx.insert(evidence).values({ id: evidenceId, clinicId: desk.clinicId, ...licence, fileSha256: paper.sha256 }),
  );
  const files = await download(ctx, desk);
  expect(Object.keys(files).sort()).toEqual(
    [
      "csv/clinic.csv",
      "csv/evidence.csv",
      "csv/history.csv",
      "csv/locations.csv",
      "csv/members.csv",
      "csv/photos.csv",
      "data.json",
      `documents/${evidenceId}.pdf`,
      `photos/${photoId}.jpg`,
    ].sort(),
  );
  expect(Buffer.from(files[`photos/${photoId}.jpg`] ?? [])).toEqual(jpeg);
  expect(text(files[`documents/${evidenceId}.pdf`])).toContain("a licence");
  expect(text(files["csv/clinic.csv"])).toContain("'=cmd|");
  expect(JSON.parse(text(files["data.json"]))).toMatchObject({
    clinic: [{ slug: desk.slug, about: profile.about }],
    evidence: [{ title: "Licence" }],
  });
  expect((await listEvents(ctx.store.read, "clinic", desk.clinicId)).at(-1)).toMatchObject({
    action: "clinic.exported",
    actorId: desk.owner.id,
  });
});

test("what belongs to clients is not in it: photos of reviews, photos taken down, addresses", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const client = await buildClient(ctx);
  await publish(ctx, client, desk.slug);
  await buildOriginal(ctx, desk.clinicId, Buffer.from("of a review"), { purpose: "review" });
  await buildOriginal(ctx, desk.clinicId, Buffer.from("taken down"), { hiddenAt: ctx.now() });
  const files = await download(ctx, desk);
  expect(Object.keys(files).filter((path) => path.startsWith("photos/"))).toEqual([]);
  const data = text(files["data.json"]);
  expect(JSON.parse(data)).toMatchObject({ reviews: [{ author: "Sam Reader" }], review_chapters: [{ overall: 4 }], photos: [] });
  expect(data).not.toContain(client.id);
});

test("an editor and another owner get nothing, and a part that does not exist is not there", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const other = await buildDesk(ctx);
  for (const person of [other.owner, await buildMember(ctx, desk.clinicId, "editor")])
    expect(await exportClinic(ctx, person, desk.clinicId, 1)).toBeNull();
  expect(await exportClinic(ctx, desk.owner, desk.clinicId, 2)).toBeNull();
  expect(await listEvents(ctx.store.read, "clinic", desk.clinicId)).toEqual([]);
});

test("files are dealt out into archives that stay below the limit, none left out and none twice; one that is gone is named", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.push(await buildOriginal(ctx, desk.clinicId, Buffer.alloc(400, n + 1)));
  const gone = await buildOriginal(ctx, desk.clinicId, Buffer.from("gone"));
  const plan = await planExport(ctx, desk.clinicId, 1_000);
  expect(plan.map((part) => [part.number, part.bytes <= 1_000])).toEqual([
    [1, true],
    [2, true],
    [3, true],
  ]);
  expect(plan.flatMap((part) => part.files.map((file) => file.path)).sort()).toEqual([...ids, gone].map((id) => `photos/${id}`).sort());
  const file = plan.flatMap((part) => part.files).find(({ path }) => path === `photos/${gone}`);
  await ctx.files.delete(file?.sha256 ?? "");
  expect(text((await download(ctx, desk))["not-included.txt"])).toContain(`photos/${gone}`);
});

test("the plan of an export asks the storage for sizes of documents alone, sixteen at once, and stops at the first that it cannot have", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  for (let n = 0; n < 3; n += 1) await buildOriginal(ctx, desk.clinicId, Buffer.alloc(400, n + 1));
  const licence = { kind: "licence" as const, title: "Licence", datedOn: "2026-01-01", state: "submitted" as const };
  for (let n = 0; n < 40; n += 1) {
    const { sha256 } = await ctx.files.put(pdf(`licence ${n}`));
    await ctx.store.write((tx) => tx.insert(evidence).values({ id: newId(), clinicId: desk.clinicId, ...licence, fileSha256: sha256 }));
  }
  const counts = { asked: 0, now: 0, most: 0 };
  const head = async (sha256: string) => {
    counts.asked += 1;
    counts.most = Math.max(counts.most, ++counts.now);
    const found = await ctx.files.head(sha256);
    counts.now -= 1;
    return found;
  };
  const [part] = await planExport({ ...ctx, files: { ...ctx.files, head } }, desk.clinicId);
  expect(counts).toMatchObject({ asked: 40, most: 16 });
  expect(part?.files).toHaveLength(43);
  expect(part?.bytes).toBeGreaterThan(1_200 + 40 * 20);
  let refused = 0;
  const away = async () => {
    refused += 1;
    throw new FileStoreError("unreachable", "ECONNREFUSED");
  };
  await expect(planExport({ ...ctx, files: { ...ctx.files, head: away } }, desk.clinicId)).rejects.toThrow(FileStoreError);
  expect(refused).toBe(16);
});

test("an archive is written piece by piece: the next piece of a file is asked for when the last has been taken", async () => {
  let asked = 0;
  const pieces = async function* () {
    for (; asked < 1_000; asked += 1) yield new Uint8Array(65_536);
  };
  const files = async function* () {
    yield { path: "large.bin", bytes: pieces(), compress: false };
  };
  let taken = 0;
  for await (const piece of zipArchive(files())) {
    taken += piece.length;
    expect(asked * 65_536 - taken).toBeLessThan(200_000);
  }
  expect(taken).toBeGreaterThan(65_536_000);
});

test("a reader who goes in the middle ends the archive there, and the file that was being read is closed", async () => {
  const seen: string[] = [];
  const pieces = async function* () {
    try {
      for (;;) {
        seen.push("piece");
        yield new Uint8Array(65_536);
      }
    } finally {
      seen.push("closed");
    }
  };
  const files = async function* () {
    yield { path: "endless.bin", bytes: pieces(), compress: false };
  };
  const reader = streamArchive(zipArchive(files())).getReader();
  for (let n = 0; n < 5; n += 1) await reader.read();
  await reader.cancel(new Error("the client has gone"));
  expect(seen.at(-1)).toBe("closed");
  expect(seen.length).toBeLessThan(10);
});
