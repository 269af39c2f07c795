import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Figures } from "#app/platform/metrics.server.ts";

/** Milliseconds between two writings. */
export const FIGURES_EVERY_MS = 10_000;
/** What is older was left by a worker that is gone, or that hangs. */
const STALE_MS = 60_000;

const fileOf = (ctx: Pick<Ctx, "env">) => join(ctx.env.DATA_DIR, "worker-figures.json");

/** The worker listens on no port: it leaves its figures in a file, which the server hands out with its own. */
export async function keepWorkerFigures(ctx: Pick<Ctx, "env" | "metrics" | "now">): Promise<void> {
  const text = JSON.stringify({ at: ctx.now().getTime(), figures: await ctx.metrics.read() });
  await writeFile(`${fileOf(ctx)}.tmp`, text, { mode: 0o600 });
  await rename(`${fileOf(ctx)}.tmp`, fileOf(ctx));
}

/** Null: there are none, or they are not of now. */
export async function readWorkerFigures(ctx: Pick<Ctx, "env" | "now">): Promise<Figures | null> {
  try {
    const { at, figures } = JSON.parse(await readFile(fileOf(ctx), "utf8")) as { at: number; figures: Figures };
    return Math.abs(ctx.now().getTime() - at) < STALE_MS ? figures : null;
  } catch {
    return null;
  }
}
