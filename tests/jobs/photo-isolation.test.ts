import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Isolate } from "#app/platform/isolate.server.ts";
import { MAX_ATTEMPTS, retryDelayMs } from "#app/platform/job.ts";
import { createProcessIsolate } from "#app/platform/process-isolate.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { failLostPhotos } from "#app/provenance/fail-lost-photos.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const ENTRY = fileURLToPath(new URL("one-bad-photo.ts", import.meta.url));

/** A child as the worker's, less patient, so that the test is not long. The search stays here: a database in memory has no second reader. */
function openImpatientIsolate(inline: Isolate, patienceMs: number): Isolate {
  const options = { entry: ENTRY, env: { NODE_ENV: "test" }, stderr: "ignore", mostBytes: 500 * 1024 * 1024 } as const;
  const isolate = createProcessIsolate(options);
  onTestFinished(() => isolate.close());
  return {
    ...isolate,
    run: (task, input, given) =>
      task === "find_copies" || task === "learn_hashes"
        ? inline.run(task, input, given)
        : isolate.run(task, input, { ...given, timeoutMs: Math.min(given.timeoutMs, patienceMs) }),
  };
}

async function send(ctx: Ctx, clinicId: number, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  return (await addPhoto(ctx, received, { clinicId, purpose: "clinic", uploadedBy: "owner" })).photoId;
}

// Programs show a photo all the same when something stands behind its end.
test.each<[fault: string, patienceMs: number, reason: RegExp]>([
  ["hangs", 8_000, /took longer than 8000 ms/],
  ["crashes", 20_000, /ended by SIGABRT/],
  ["swells", 20_000, /took more than 500 MB/],
])(
  "Q11, U4: a photo that %s its reader costs itself its three tries and is told of in words; the others are read and this process lives",
  async (fault, patienceMs, reason) => {
    const test = await createTestContext();
    const ctx = { ...test, isolate: openImpatientIsolate(test.isolate, patienceMs) };
    const clinic = await buildClinic(ctx);
    const before = await send(ctx, clinic.id, await jpegOf(drawPicture(31, 200, 150)));
    const bad = await send(ctx, clinic.id, Buffer.concat([await jpegOf(drawPicture(32, 200, 150)), Buffer.from(fault, "latin1")]));
    const after = await send(ctx, clinic.id, await jpegOf(drawPicture(33, 200, 150)));
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await runAllJobs(ctx);
      const [job] = (await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "check_photo")).all()).filter((one) =>
        one.payload.includes(bad),
      );
      expect(job).toMatchObject({
        attempts: attempt,
        state: attempt < MAX_ATTEMPTS ? "queued" : "dead",
        lastError: expect.stringMatching(reason),
      });
      test.setNow(new Date(ctx.now().getTime() + retryDelayMs(attempt)).toISOString());
    }
    expect(await failLostPhotos(ctx)).toBe(1);
    const states = await Promise.all([before, bad, after].map((id) => findPhoto(ctx.store.read, id)));
    expect(states.map((photo) => photo?.state)).toEqual(["no_match", "failed", "no_match"]);
    expect(states[1]?.failure).toMatch(/^This photo could not be checked\./);
  },
  90_000,
);
