/** `npm run bench:lineage [-- --people N]`: pages of practitioners out of one large lineage, as the server makes them, nothing kept. Needs `npm run build`. */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fillLineage, type Shape, slugAt } from "#app/cli/bench/fill-lineage.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

/** Milliseconds at the server for a page out of a lineage of 1,000. */
const GOAL_MS = 200;
const WARM_UP = 5;
const ROUNDS = 25;
/** Any cookie keeps a request away from the page cache; this one means nothing to the product. */
const UNCACHED = { cookie: "bench=1" };

interface Line {
  page: string;
  "median ms": number;
  "slowest ms": number;
  "html kB": number;
  met: boolean;
}

const { values } = parseArgs({ options: { people: { type: "string", default: "1000" } } });
requireBuild();
const people = Number(values.people);
const port = await freePort();
const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-lineage-"));
let server: ChildProcess | null = null;

try {
  const ctx = createContext(
    parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir }),
    createLog({ name: "bench", level: "error" }),
  );
  await ctx.store.migrate();
  const shapes: readonly Shape[] = ["tree", "chain", "fan"];
  for (const shape of shapes) await fillLineage(ctx, shape, people);
  await ctx.store.close();
  server = startBuilt("server", { PORT: String(port), DATA_DIR: dataDir });
  await answers(`http://127.0.0.1:${port}/healthz`);
  const lines: Line[] = [];
  for (const shape of shapes) {
    for (const [name, place] of [
      ["first", 0],
      ["middle", Math.floor(people / 2)],
      ["last", people - 1],
    ] as const) {
      lines.push(await measure(`${shape}, ${name} of ${people}`, `/practitioners/${slugAt(shape, place)}`));
    }
  }
  console.table(lines);
  process.stdout.write(`${JSON.stringify({ people, goalMs: GOAL_MS, lines })}\n`);
  if (lines.some((line) => !line.met)) process.exitCode = 1;
} finally {
  server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(page: string, path: string): Promise<Line> {
  const spent: number[] = [];
  let bytes = 0;
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: UNCACHED });
    bytes = (await answer.text()).length;
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (round >= 0) spent.push(performance.now() - startedAt);
  }
  spent.sort((a, b) => a - b);
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  const median = rounded(spent[Math.floor(spent.length / 2)]);
  return { page, "median ms": median, "slowest ms": rounded(spent.at(-1)), "html kB": rounded(bytes / 1_000), met: median <= GOAL_MS };
}
