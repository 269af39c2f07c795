import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pdqFromHex, pdqHash, pdqToHex } from "#app/provenance/pdq.ts";
import { drawPicture, pngOf } from "#tests/provenance/drawn-pictures.ts";

const directory = mkdtempSync(join(tmpdir(), "scalpmark-pdq-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The hash of pixels that never went through a decoder. */
function expectedHash(seed: number): string {
  const { pixels, width, height } = drawPicture(seed);
  const grey = Float32Array.from({ length: width * height }, (_, k) => {
    const [red, green, blue] = [0, 1, 2].map((channel) => pixels.readUInt8(k * 3 + channel)) as [number, number, number];
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  return pdqToHex(pdqHash({ pixels: grey, width, height }).hash);
}

function check(vectors: readonly { file: string; pdq: string }[]) {
  writeFileSync(join(directory, "expected.json"), JSON.stringify({ vectors }));
  const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-pdq.ts", directory], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
  });
  return { status: run.status, closingLine: run.stdout.trim().split("\n").at(-1), stdout: run.stdout };
}

test("check:pdq passes files near their hash and fails those further off or refused, with a closing line", async () => {
  writeFileSync(join(directory, "right.png"), await pngOf(drawPicture(1)));
  writeFileSync(join(directory, "drawing.jpg"), "<svg/>");
  const right = { file: "right.png", pdq: expectedHash(1) };
  const elevenBitsOff = pdqToHex(pdqFromHex(right.pdq).map((word, index) => (index === 0 ? (word ^ 0x7ff) >>> 0 : word)));

  expect(check([right])).toMatchObject({ status: 0, closingLine: "1 passed, 0 failed" });
  const failing = check([right, { ...right, pdq: elevenBitsOff }, { file: "drawing.jpg", pdq: right.pdq }]);
  expect(failing).toMatchObject({ status: 1, closingLine: "1 passed, 2 failed" });
  expect(failing.stdout).toContain("FAIL right.png                 11 bits apart");
  expect(failing.stdout).toContain("refused: This is an SVG drawing");
});
