import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawPicture, flatPicture, jpegOf, pngOf } from "#tests/provenance/drawn-pictures.ts";

const directory = mkdtempSync(join(tmpdir(), "scalpmark-check-copies-"));
const temporary = join(directory, "tmp");
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function check(photos: Record<string, Buffer>, people: Record<string, number> = {}) {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  for (const [file, bytes] of Object.entries(photos)) writeFileSync(join(directory, file), bytes);
  writeFileSync(join(directory, "manifest.json"), JSON.stringify(Object.keys(photos).map((file) => ({ file, person: people[file] }))));
  const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-copies.ts", directory], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
    env: { ...process.env, TMPDIR: temporary },
  });
  return { status: run.status, closingLine: run.stdout.trim().split("\n").at(-1), stdout: run.stdout };
}

test("check:copies passes photos of which no two are one, two of them views of one head, and leaves nothing behind", async () => {
  const views = { "front.jpg": await jpegOf(drawPicture(1)), "top.jpg": await jpegOf(drawPicture(2)) };
  const run = check({ ...views, "cup.png": await pngOf(drawPicture(3)) }, { "front.jpg": 7, "top.jpg": 7 });
  expect(run).toMatchObject({ status: 0, closingLine: "6 passed, 0 failed" });
  expect(run.stdout).toMatch(/another view of a known head: no dispute +2 of 2/);
  expect(readdirSync(temporary).filter((name) => name.startsWith("scalpmark"))).toEqual([]);
});

test("check:copies fails two files of one picture, and a picture that says too little to be found again", async () => {
  const picture = drawPicture(4);
  const run = check({ "a.jpg": await jpegOf(picture), "b.jpg": await jpegOf(picture, 50), "grey.png": await pngOf(flatPicture(90)) });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain("a.jpg: is disputed with b.jpg");
  expect(run.stdout).toContain("b.jpg: is disputed with a.jpg");
  expect(run.stdout).toContain("grey.png: its state is cannot_tell");
  expect(run.stdout).toContain("grey.png: no dispute with its source");
});
