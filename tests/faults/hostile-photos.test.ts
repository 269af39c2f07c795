import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import type { Refusal } from "#app/provenance/photo-header.ts";
import { PICTURE_FORMATS } from "#app/provenance/picture-format.ts";
import type { PhotoReading } from "#app/provenance/read-photo.server.ts";
import { hostilePhotos } from "#tests/faults/hostile-photos.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const SEED = 20_261_126;
const MB = 1024 * 1024;
/** Resident memory of the process that reads them: about 270 MB were measured, half of it OpenCV and most of the rest 49 megapixels. */
const MOST_BYTES = 400 * MB;
const TIMEOUT_MS = 15_000;

const { env, files } = await createTestContext();
const isolate = openProcessIsolate(1)({ env: parseEnv({ NODE_ENV: "test", DATA_DIR: env.DATA_DIR }), files });
afterAll(() => isolate.close());

test("Q11, U2, U3, U4, U5: two thousand hostile files: each is answered with a reading or in words, nothing crashes or hangs, and memory stays bounded", async () => {
  const files = await hostilePhotos(SEED);
  expect(files.length).toBeGreaterThanOrEqual(2_000);
  const unanswered: string[] = [];
  const refusals = new Set<string>();
  let read = 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...childrenBytes());
  }, 50);
  for (const [place, { kind, bytes }] of files.entries()) {
    try {
      const answer = await isolate.run<PhotoReading | Refusal>(
        "read_photo",
        { bytes, formats: PICTURE_FORMATS },
        { timeoutMs: TIMEOUT_MS },
      );
      if (answer.ok) {
        read += 1;
        // Of whatever was sent, only pixels go on.
        for (const derivative of answer.derivatives)
          expect(Buffer.from(derivative.bytes).toString("latin1")).not.toMatch(/<script|<\?php|EICAR|Exif|jumb/);
      } else {
        expect(answer.message, kind).toMatch(/^[A-Z].*[.!]$/);
        refusals.add(answer.reason);
      }
    } catch (error) {
      unanswered.push(`${place} ${kind}: ${String(error)}`);
    }
  }
  clearInterval(watch);
  console.info(`${files.length} files: ${read} read, ${files.length - read} refused; at most ${Math.round(peak / MB)} MB`);
  expect(unanswered).toEqual([]);
  expect(peak).toBeGreaterThan(50 * MB);
  expect(peak).toBeLessThan(MOST_BYTES);
  expect(read).toBeGreaterThan(100);
  expect([...refusals].sort()).toEqual(["animated", "damaged", "empty", "too_many_bytes", "too_many_pixels", "wrong_format"]);
}, 300_000);

/** Resident memory of this process's children that read photos. */
function childrenBytes(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const mine = readFileSync(`/proc/${pid}/status`, "utf8");
        if (!mine.includes(`PPid:\t${process.pid}\n`) || !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("isolate.ts")) return 0;
        return 1024 * Number(/VmHWM:\s+(\d+)/.exec(mine)?.[1] ?? 0);
      } catch {
        return 0;
      }
    });
}
