import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openInlineIsolate, openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { CopyAnswer } from "#app/provenance/copy-answer.ts";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { fingerprintPhoto, type PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { buildKnownPhoto } from "#tests/provenance/build-known-photo.ts";
import { type DrawnPicture, drawPicture, jpegOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";
import { openTestDatabase } from "#tests/support/test-database.ts";

/** From source, at the lowest priority and beside other tests a process takes long to start; what it answers is what matters here. */
const PATIENCE_MS = 60_000;

/** A site whose photos are checked here, and two processes that answer queries about them as those of servers and workers do. */
async function openSite(): Promise<{ ctx: Ctx; search: ((query: PhotoQuery) => Promise<CopyAnswer>)[] }> {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-known-"));
  const database = await openTestDatabase();
  const settings = { NODE_ENV: "test", DATA_DIR: folder, APP_SECRET: "a secret only for tests, 32 bytes or more" };
  const env = parseEnv({ ...settings, ...(ENGINE === "postgres" && { DATABASE_URL: database.address }) });
  const ctx = createContext(env, createLog({ level: "silent" }), openInlineIsolate);
  const isolates = [openProcessIsolate(1)(ctx), openProcessIsolate(1)(ctx)];
  onTestFinished(async () => {
    for (const isolate of isolates) isolate.close();
    await ctx.store.close();
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  // What `openTestDatabase` gives for SQLite is in memory, where no other process finds it.
  if (ENGINE === "sqlite") await ctx.store.migrate();
  const search = isolates.map(
    (isolate) => (query: PhotoQuery) => isolate.run<CopyAnswer>("find_copies", { query, hiddenToo: false }, { timeoutMs: PATIENCE_MS }),
  );
  return { ctx, search };
}

const queryOf = async (picture: DrawnPicture) => (await fingerprintPhoto(await decodePhoto(await jpegOf(picture, 60)))).query;

test("a photo is found by the first query after its commit in every process, whoever committed it, though all had read what was known before", async () => {
  const { ctx, search } = await openSite();
  const [first, second] = [drawPicture(71), drawPicture(72)];
  const [copy, other] = [await queryOf(turnPicture(first, "mirror")), await queryOf(second)];
  expect((await Promise.all(search.map((ask) => ask(copy)))).map(({ answer }) => answer)).toEqual(["no_match", "no_match"]);
  const photoId = await buildKnownPhoto(ctx, await jpegOf(first));
  for (const ask of search) expect(await ask(copy)).toMatchObject({ answer: "matches", matches: [{ photoId }] });
  for (const ask of search) expect((await ask(other)).answer).toBe("no_match");
  const otherId = await buildKnownPhoto(ctx, await jpegOf(second));
  for (const ask of search) expect(await ask(other)).toMatchObject({ answer: "matches", matches: [{ photoId: otherId }] });
}, 150_000);
