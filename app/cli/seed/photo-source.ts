import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawHeadPhoto } from "#db/seed/draw-head.ts";
import type { HeadPicture } from "#db/seed/head-picture.ts";

/** Drawn photos by their place in a list. */
export interface PhotoSource {
  take(place: number): Promise<Buffer>;
  close(): Promise<void>;
}

const fileOf = (dir: string, place: number) => join(dir, `${place}.jpg`);

/**
 * Draws on two cores: this process takes photos from the front of the list, a second one draws ahead from its end, and what it has drawn is not
 * drawn again. `program` starts itself with `drawArguments` for that. Should the second process fail, the first draws everything.
 */
export async function openPhotoSource(pictures: readonly HeadPicture[], program: string): Promise<PhotoSource> {
  const dir = await mkdtemp(join(tmpdir(), "scalpmark-demo-"));
  const helper: ChildProcess = fork(program, drawArguments(dir), { stdio: "ignore" });
  helper.on("error", () => {});
  return {
    async take(place) {
      const drawn = await readFile(fileOf(dir, place)).catch(() => null);
      if (drawn) return drawn;
      const picture = pictures[place];
      if (!picture) throw new RangeError(`There is no photo ${place}`);
      return drawHeadPhoto(picture);
    },
    async close() {
      if (helper.exitCode === null && helper.signalCode === null) {
        const ended = new Promise((resolve) => helper.once("exit", resolve));
        if (helper.kill("SIGKILL")) await ended;
      }
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const DRAW = "--draw-into";

const drawArguments = (dir: string): string[] => [DRAW, dir];

/** The folder to draw into, when this process was started by `openPhotoSource`; else null. */
export const drawsInto = (given: readonly string[]): string | null => (given[0] === DRAW ? (given[1] ?? null) : null);

/** The second process's whole work: from the end of the list to its front, each file whole or not there. */
export async function drawBackwards(pictures: readonly HeadPicture[], dir: string): Promise<void> {
  process.once("disconnect", () => process.exit(0));
  for (const [place, picture] of [...pictures.entries()].reverse()) {
    const file = fileOf(dir, place);
    await writeFile(`${file}.part`, await drawHeadPhoto(picture));
    await rename(`${file}.part`, file);
  }
  process.disconnect?.();
}
