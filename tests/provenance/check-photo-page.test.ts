import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createProcessIsolate } from "#app/platform/process-isolate.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import type { PhotoPurpose } from "#app/provenance/photo-purpose.ts";
import { action } from "#app/routes/check/check-photo.tsx";
import { loader as progress } from "#app/routes/check/check-photo-progress.ts";
import type { CheckAnswer } from "#app/routes/check/check-photo-view.server.ts";
import type { RenderOnly } from "#app/web/render-only.ts";
import { photos } from "#db/schema/provenance.ts";
import { drawPicture, flatPicture, jpegOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";
import { blankPng, isoMedia } from "#tests/provenance/hostile-files.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { listTables } from "#tests/support/list-tables.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { openTestDatabase } from "#tests/support/test-database.ts";

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-check-"));

/** As a server has it: a database that other processes find, and photos read in a child process. */
const database = await openTestDatabase();
const settings = { NODE_ENV: "test", DATA_DIR: dataDir, DATABASE_URL: ENGINE === "postgres" ? database.address : undefined };
const ctx: Ctx = createContext(parseEnv(settings), createLog({ level: "silent" }), openProcessIsolate(4));
let clinic: { id: number; slug: string };
const known = drawPicture(11);
/** How a visitor finds it on a phone: mirrored, smaller and compressed again. */
const copy = await sharp(await jpegOf(turnPicture(known, "mirror"), 60))
  .resize(300)
  .jpeg()
  .toBuffer();
let visitors = 0;

beforeAll(async () => {
  await ctx.store.migrate();
  clinic = await buildClinic(ctx, "kelham");
  await add("clinic", await jpegOf(known));
  await add("clinic", await jpegOf(drawPicture(12)));
}, 60_000);

afterAll(async () => {
  ctx.isolate.close();
  await ctx.store.close();
  await database.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

async function add(purpose: PhotoPurpose, bytes: Buffer): Promise<string> {
  const owner = await buildOwner(ctx, clinic.id);
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const held = purpose === "stock" ? null : clinic.id;
  const { photoId } = await addPhoto(ctx, received, { clinicId: held, purpose, uploadedBy: owner.id });
  await runAllJobs(ctx);
  return photoId;
}

interface Sending {
  name?: string;
  clientIp?: string;
  fields?: Record<string, string>;
  ctx?: Ctx;
}

/** Each sending comes from another visitor, unless told. */
function send(bytes: Buffer | null, { name = "IMG_4711.jpg", clientIp, fields = {}, ctx: of = ctx }: Sending = {}): Promise<Answer> {
  const form = new FormData();
  if (bytes !== null) form.append("photo", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return answerOf(() =>
    action(routeArgs(of, "/check-photo", { form, clientIp: clientIp ?? `2001:db8:${(++visitors).toString(16)}::1` }) as never),
  );
}

function found(answer: Answer): CheckAnswer {
  expect([answer.status, errorsOf(answer)]).toEqual([200, {}]);
  return (answer.data as RenderOnly<{ answer: CheckAnswer }>).page.answer;
}

test("a copy of a published photo is answered with the clinic, both regions, the transform, the state and a way to lay one over the other", async () => {
  const answer = await send(copy);
  const { kind, clinics, compared, isProtected, isStock, sent, sentSrc } = found(answer);
  expect({ kind, compared, isProtected, isStock }).toEqual({ kind: "matches", compared: 2, isProtected: false, isStock: false });
  expect(clinics.map(({ name, href, pairs }) => [name, href, pairs.length])).toEqual([["Kelham Scalp Studio", "/clinics/kelham", 1]]);
  const pair = clinics[0]?.pairs[0];
  expect(pair?.transform).toContain("mirrored");
  expect(pair?.left.photo).toBe(sent);
  expect(pair?.left.region?.length).toBeGreaterThanOrEqual(3);
  expect(pair?.right.region?.length).toBe(pair?.left.region?.length);
  expect(pair?.state).toBe("no_match");
  expect(pair?.photoHref).toMatch(/^\/photos\/[0-9a-f]{32}$/);
  expect(Buffer.from(sentSrc.replace("data:image/jpeg;base64,", ""), "base64").subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
});

test("the known photo is laid where it lies on the sent one: its left edge on the mirrored right edge", async () => {
  const { clinics, sent } = found(await send(copy));
  const aligned = clinics[0]?.pairs[0]?.aligned;
  if (!aligned) throw new Error("there is no aligned view");
  const [a, b, c, d, e, f] = aligned.matrix;
  const { width, height } = aligned.known;
  const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
  const near = (value: number | undefined, expected: number) =>
    expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(0.03 * sent.width);
  near(at(0, 0)[0], sent.width);
  near(at(0, 0)[1], 0);
  near(at(width, height)[0], 0);
  near(at(width, height)[1], sent.height);
});

test("a foreign picture is no match, told with how many photos it was compared with; a blank one cannot be told", async () => {
  expect(found(await send(await jpegOf(drawPicture(99))))).toMatchObject({ kind: "no_match", compared: 2, clinics: [] });
  expect(found(await send(await jpegOf(flatPicture(120))))).toMatchObject({ kind: "cannot_tell", clinics: [] });
});

test("nothing is kept: no file holds the photo or its name, and no row of any table is added, changed or names it", async () => {
  const picture = await jpegOf(drawPicture(77), 87);
  const name = "the-name-of-a-frightened-person.jpg";
  const before = { files: filesUnder(ctx.env.DATA_DIR), rows: await rowsOf(ctx) };
  found(await send(picture, { name, fields: { progress: "0123456789abcdef0123456789abcdef" } }));
  found(await send(copy, { name }));
  expect(filesUnder(ctx.env.DATA_DIR)).toEqual(before.files);
  expect(await rowsOf(ctx)).toBe(before.rows);
  const traces = [picture, copy].flatMap((bytes) => [bytes.subarray(300, 400), createHash("sha256").update(bytes).digest("hex"), name]);
  for (const path of filesUnder(ctx.env.DATA_DIR)) for (const trace of traces) expect(readFileSync(path).includes(trace), path).toBe(false);
  for (const trace of traces.filter((one) => typeof one === "string")) expect(await rowsOf(ctx)).not.toContain(trace);
});

test("the search for traces finds a photo that is kept", async () => {
  const kept = await jpegOf(known);
  const holding = filesUnder(ctx.env.DATA_DIR).filter((path) => readFileSync(path).includes(kept.subarray(300, 400)));
  expect(holding).toHaveLength(1);
  expect(await rowsOf(ctx)).toContain(createHash("sha256").update(kept).digest("hex"));
});

test("a protected photo is said to match without name or picture, stock is told as such, and hidden photos are not told of at all", async () => {
  const [mine, stock, hidden] = [drawPicture(21), drawPicture(22), drawPicture(23)];
  await add("protected", await jpegOf(mine));
  await add("stock", await jpegOf(stock));
  const hiddenId = await add("clinic", await jpegOf(hidden));
  await ctx.store.write((tx) => tx.update(photos).set({ hiddenAt: ctx.now() }).where(eq(photos.id, hiddenId)));
  expect(found(await send(await jpegOf(mine, 70)))).toMatchObject({ kind: "matches", clinics: [], isProtected: true, isStock: false });
  expect(found(await send(await jpegOf(stock, 70)))).toMatchObject({ kind: "matches", clinics: [], isProtected: false, isStock: true });
  expect(found(await send(await jpegOf(hidden, 70)))).toMatchObject({ kind: "no_match", clinics: [], isProtected: false, isStock: false });
});

const HOSTILE: [what: string, bytes: Buffer, says: RegExp][] = [
  ["an empty file", Buffer.alloc(0), /This file is empty/],
  ["a HEIC", isoMedia("heic"), /This is a HEIC photo, which iPhones make/],
  ["a drawing named .jpg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'></svg>"), /This is an SVG drawing/],
  ["a bomb of pixels", blankPng(16_000, 16_000), /16,000 x 16,000 pixels/],
  ["half a photo", copy.subarray(0, copy.length / 2), /damaged or incomplete/],
  ["more than 12 MB", Buffer.alloc(12 * 1024 * 1024 + 1, 7), /is larger than 12 MB/],
];
test.each(HOSTILE)("%s is answered with 422 and the reader's words", async (_what, bytes, says) => {
  const answer = await send(bytes);
  expect([answer.status, errorsOf(answer)]).toEqual([422, { photo: expect.stringMatching(says) }]);
});

test("no photo at all is a question for one, and a form that no page of ours sends is refused", async () => {
  expect(errorsOf(await send(null, { fields: { progress: "0".repeat(32) } }))).toEqual({ photo: "Choose the photo to be checked." });
  expect((await send(copy, { fields: { clinic: "kelham" } })).status).toBe(400);
});

test("B2 the eleventh photo of one visitor in ten minutes is turned away with words and a time, and their neighbour's is not", async () => {
  const clientIp = "203.0.113.7";
  for (let sending = 0; sending < 10; sending++) expect((await send(null, { clientIp })).status).toBe(422);
  const answer = await send(copy, { clientIp });
  expect(answer.status).toBe(429);
  expect(errorsOf(answer).form).toMatch(/^Ten photos were checked from where you are/);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(500);
  expect((await send(null, { clientIp: "203.0.113.8" })).status).toBe(422);
});

test("a photo whose reader hangs, and one that comes when too many wait, are answered in words, and nothing of either is left", async () => {
  const entry = fileURLToPath(new URL("../platform/hanging-reader.ts", import.meta.url));
  const isolate = createProcessIsolate({ entry, env: { NODE_ENV: "test" }, stderr: "ignore", waiting: 0 });
  const busy = {
    ...ctx,
    isolate: {
      ...isolate,
      run: ((task, input, options) => isolate.run(task, input, { ...options, timeoutMs: 500 })) as typeof isolate.run,
    },
  };
  // Which of the two comes first is anybody's guess.
  const both = await Promise.all([send(copy, { ctx: busy }), send(copy, { ctx: busy })]);
  const [hanging, turnedAway] = both.sort((a, b) => a.status - b.status) as [(typeof both)[0], (typeof both)[0]];
  expect([hanging.status, errorsOf(hanging)]).toEqual([422, { photo: expect.stringMatching(/took too long to read/) }]);
  expect([turnedAway.status, turnedAway.headers.get("Retry-After")]).toEqual([503, "15"]);
  expect(errorsOf(turnedAway).form).toMatch(/^Many people are checking photos just now/);
  expect(readdirSync(join(ctx.env.DATA_DIR, "tmp"))).toEqual([]);
  isolate.close();
});

test("who knows the token of a check can ask how far it is, for two minutes; anybody else hears nothing", async () => {
  const token = "a".repeat(32);
  const stepOf = async (of: string, at: Ctx = ctx) => {
    const answer = await progress(routeArgs(at, `/check-photo/progress?of=${of}`) as never);
    return ((await answer.json()) as { step: string | null }).step;
  };
  expect(await stepOf(token)).toBe(null);
  found(await send(copy, { fields: { progress: token } }));
  expect(await stepOf(token)).toBe("aligning");
  expect(await stepOf("b".repeat(32))).toBe(null);
  const later = { ...ctx, now: () => new Date(Date.now() + 121_000) };
  expect(await stepOf(token, later)).toBe(null);
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every row of every table, as text; bytes as hexadecimal digits. */
async function rowsOf(of: Ctx): Promise<string> {
  const tables = await listTables(of.store.read);
  const contents = await Promise.all(tables.map(async (name) => of.store.read.all(sql`select * from ${sql.identifier(name)}`)));
  return JSON.stringify(contents, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value));
}
