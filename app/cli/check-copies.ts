/**
 * `npm run check:copies -- DIR`: uploads a folder of real photos under several clinics, then altered copies of them under another, through the commands and jobs
 * the site runs on. Each copy must open a dispute with its source and nothing else; two views of one head, and unrelated photos, must open none.
 * DIR/manifest.json lists `file` and, where it is known, `person`. The database is a temporary one. Exit code 0 if all is as it should be, 1 if not.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { ClinicIndex } from "#app/clinics/clinic-index.ts";
import { readClinicRow } from "#app/clinics/clinic-row.ts";
import { importClinic, planImport } from "#app/clinics/import-clinic.server.ts";
import { openInlineIsolate } from "#app/jobs/open-isolate.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { disputePhotos } from "#db/schema/moderation.ts";
import { jobs } from "#db/schema/platform.ts";

const Manifest = z.array(z.object({ file: z.string(), person: z.union([z.string(), z.number()]).nullish() })).min(2);

/** Each source is copied once, the kinds taking turns. Quality 55 is what a chat program makes of a photo. */
const COPIES: readonly { kind: string; of(source: Buffer): Promise<Buffer> }[] = [
  { kind: "mirrored copy", of: (source) => sharp(source).flop().jpeg({ quality: 92 }).toBuffer() },
  { kind: "copy rotated by 90 degrees", of: (source) => sharp(source).rotate(90).jpeg({ quality: 92 }).toBuffer() },
  { kind: "recompressed copy", of: (source) => sharp(source).jpeg({ quality: 55 }).toBuffer() },
];
const FEWEST_CLINICS = 4;

interface Source {
  file: string;
  person: string | null;
  clinicId: number;
  photoId: string;
}

/** What is expected of one kind of upload, and how often it came about. */
class Tally {
  passed = 0;
  readonly failures: string[] = [];

  note(file: string, problem: string | null): void {
    if (problem === null) this.passed += 1;
    else this.failures.push(`${file}: ${problem}`);
  }
}

async function main([folder, ...rest]: string[]): Promise<number> {
  if (folder === undefined || rest.length > 0) {
    console.error("Usage: npm run check:copies -- DIR   (a folder with manifest.json and the photos it names)");
    return 2;
  }
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  const ctx = await createTemporaryContext();
  try {
    const sources = await indexSources(ctx, folder, manifest);
    const tallies = new Map([...(await tallySources(ctx, sources)), ...(await tallyCopies(ctx, folder, sources))]);
    return report(tallies, await countUnfinishedJobs(ctx));
  } finally {
    await ctx.store.close();
  }
}

/** The folder goes when the process does, however it ends. */
async function createTemporaryContext(): Promise<Ctx> {
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-copies-"));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const log = createLog({ name: "check-copies", level: "error" });
  const ctx = createContext(parseEnv({ NODE_ENV: "test", DATA_DIR: dataDir }), log, openInlineIsolate);
  await ctx.store.migrate();
  return ctx;
}

/** No two views of one head come from one clinic: a clinic's own photos are never held against each other, so nothing would be tried. */
async function indexSources(ctx: Ctx, folder: string, manifest: z.output<typeof Manifest>): Promise<Source[]> {
  const views = new Map<string, number>();
  const clinics: number[] = [];
  const sources: Source[] = [];
  for (const [place, { file, person }] of manifest.entries()) {
    const head = person === undefined || person === null ? null : String(person);
    const turn = head === null ? place % FEWEST_CLINICS : (views.get(head) ?? 0);
    if (head !== null) views.set(head, turn + 1);
    while (clinics.length <= turn) clinics.push(await openClinic(ctx, `Clinic ${clinics.length + 1}`));
    const clinicId = clinics[turn] as number;
    sources.push({ file, person: head, clinicId, photoId: await upload(ctx, clinicId, await readFile(join(folder, file))) });
  }
  await runAllJobs(ctx);
  console.log(`${sources.length} photos of ${views.size} heads and other things, at ${clinics.length} clinics`);
  return sources;
}

async function tallySources(ctx: Ctx, sources: readonly Source[]): Promise<[string, Tally][]> {
  const views = new Tally();
  const others = new Tally();
  const disputes = await readDisputes(ctx);
  for (const { file, person, photoId } of sources) {
    const seenTwice = person !== null && sources.filter((other) => other.person === person).length > 1;
    const together = disputes.get(photoId);
    const files = sources.filter((other) => other.photoId !== photoId && together?.has(other.photoId)).map((other) => other.file);
    (seenTwice ? views : others).note(file, together ? `is disputed with ${files.join(", ")}` : await problemOf(ctx, photoId));
  }
  return [
    ["another view of a known head: no dispute", views],
    ["unrelated photo: no dispute", others],
  ];
}

async function tallyCopies(ctx: Ctx, folder: string, sources: readonly Source[]): Promise<[string, Tally][]> {
  const copier = await openClinic(ctx, "The copying clinic");
  const copies: { kind: string; source: Source; photoId: string }[] = [];
  for (const [place, source] of sources.entries()) {
    const copy = COPIES[place % COPIES.length] as (typeof COPIES)[number];
    const bytes = await copy.of(await readFile(join(folder, source.file)));
    copies.push({ kind: copy.kind, source, photoId: await upload(ctx, copier, bytes) });
  }
  await runAllJobs(ctx);
  const disputes = await readDisputes(ctx);
  const tallies = new Map(COPIES.map(({ kind }) => [kind, new Tally()]));
  for (const { kind, source, photoId } of copies) {
    const together = disputes.get(photoId) ?? new Set<string>();
    const strangers = [...together].filter((id) => id !== photoId && id !== source.photoId);
    const names = [...sources, ...copies.map((copy) => ({ photoId: copy.photoId, file: `the ${copy.kind} of ${copy.source.file}` }))]
      .filter((photo) => strangers.includes(photo.photoId))
      .map((photo) => photo.file);
    const problem = !together.has(source.photoId)
      ? "no dispute with its source"
      : names.length > 0
        ? `also disputed with ${names.join(", ")}`
        : null;
    tallies.get(kind)?.note(source.file, problem);
  }
  return [...tallies].map(([kind, tally]) => [`${kind}: a dispute with its source alone`, tally]);
}

/** A photo that was not compared proves nothing by having no dispute. */
async function problemOf(ctx: Ctx, photoId: string): Promise<string | null> {
  const photo = await findPhoto(ctx.store.read, photoId);
  return photo?.state === "no_match" ? null : `its state is ${photo?.state}${photo?.failure ? ` (${photo.failure})` : ""}`;
}

function report(tallies: ReadonlyMap<string, Tally>, unfinished: number): number {
  let passed = 0;
  let failed = unfinished;
  for (const [expectation, tally] of tallies) {
    passed += tally.passed;
    failed += tally.failures.length;
    console.log(
      `${tally.failures.length === 0 ? "ok  " : "FAIL"} ${expectation.padEnd(62)} ${tally.passed} of ${tally.passed + tally.failures.length}`,
    );
    for (const failure of tally.failures) console.log(`     ${failure}`);
  }
  if (unfinished > 0) console.log(`FAIL jobs that did not finish: ${unfinished}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function openClinic(ctx: Ctx, name: string): Promise<number> {
  const read = readClinicRow({ name, city: "Leeds", country: "GB" });
  if (!read.ok) throw new Error(`${name} is no clinic: ${JSON.stringify(read.problems)}`);
  const from = { source: "csv", set: "check-copies", runId: newId() };
  const index = new ClinicIndex();
  const outcome = await ctx.store.write(async (tx) =>
    importClinic(tx, read.row, await planImport(tx, read.row, from, index), from, index, ctx.now()),
  );
  if (outcome.kind !== "created") throw new Error(`${name} could not be made: ${outcome.kind}`);
  return outcome.clinicId;
}

async function upload(ctx: Ctx, clinicId: number, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId, purpose: "clinic", uploadedBy: "check-copies" });
  return photoId;
}

/** For each disputed photo the photos it is disputed with, itself among them. */
async function readDisputes(ctx: Ctx): Promise<Map<string, Set<string>>> {
  const byDispute = new Map<string, Set<string>>();
  const byPhoto = new Map<string, Set<string>>();
  for (const { disputeId, photoId } of await ctx.store.read.select().from(disputePhotos).all()) {
    const together = byDispute.get(disputeId) ?? new Set();
    byDispute.set(disputeId, together.add(photoId));
    byPhoto.set(photoId, together);
  }
  return byPhoto;
}

async function countUnfinishedJobs(ctx: Ctx): Promise<number> {
  return (await ctx.store.read.select({ state: jobs.state }).from(jobs).all()).filter((job) => job.state !== "done").length;
}

process.exitCode = await main(process.argv.slice(2));
