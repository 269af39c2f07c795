import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { reviews } from "#db/schema/reviews.ts";
import { reviewTask, sendUntil } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole } from "#tests/faults/fault-site.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { freePort } from "#tests/support/free-port.ts";

const CONNECTIONS = 16;
const WRITERS = 60;
/** Two seconds at most on a machine with nothing else to do; this one may be busy with other tests. */
const MOST_RESTART_MS = 15_000;

/** An error that nobody caught, out of a timer, while clients write: the server finishes what it has begun, ends, and is started again by its supervisor. */
export const thrownTimer: Fault = {
  name: "throw",
  does: "an error nobody caught ends the server only after what it had begun, it is started again at once, and nothing acknowledged is lost",
  rounds: 4,
  async run(rounds, chance) {
    const folder = await createFaultFolder();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const site = startSupervised(folder.dataDir, port);
    const gaps: number[] = [];
    let acknowledged = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        const tasks = await folder.withDatabase(async (ctx) => {
          const { slug } = await buildClinic(ctx, `clinic-${round}`);
          return (await addWriters(ctx, WRITERS)).map(({ cookie }) => reviewTask(slug, cookie));
        });
        await site.listening();
        const result = await sendUntil(origin, tasks, CONNECTIONS, 1, async () => {
          await sleep(chance() * 200);
          gaps.push(await site.throwInTimer());
        });
        acknowledged += result.acknowledged.length;
      }
      await site.listening();
      // Later ones in a row wait longer, on purpose.
      const [first = 0] = gaps;
      mustHold(first <= MOST_RESTART_MS, `the supervisor took ${Math.round(first)} ms to start the server again`);
      return await folder.withDatabase(async (ctx) => {
        const there = await ctx.store.read.$count(reviews);
        mustHold(there >= acknowledged, `${acknowledged} reviews were acknowledged, and ${there} are there`);
        await mustBeWhole(ctx);
        return `${rounds} errors, ${acknowledged} acknowledged writes, 0 lost; started again after ${gaps.map(Math.round).join(", ")} ms`;
      });
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};

/** A server under the supervisor of `npm start`. */
function startSupervised(dataDir: string, port: number) {
  const preload = `--import ${new URL("mischief.mjs", import.meta.url).href}`;
  const code = `import { supervise } from "#app/cli/supervise.mjs";
    supervise({ server: "build/bin/server.js" }, { ...process.env, NODE_OPTIONS: ${JSON.stringify(preload)} }, (line) => console.log(line));`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    DEMO: "1",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "info",
    MISCHIEF: JSON.stringify({ throwOn: "SIGUSR2" }),
  };
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
    cwd: process.env.BUILT_SITE,
  });
  let [pid, isListening, endedAt]: [number, boolean, number] = [0, false, 0];
  let gap: number | null = null;
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.includes("ended unexpectedly")) [endedAt, isListening] = [performance.now(), false];
    if (!line.startsWith("{")) return;
    const said = JSON.parse(line) as { msg: string; pid?: number };
    if (said.msg === "started") {
      pid = said.pid ?? 0;
      gap = performance.now() - endedAt;
    }
    if (said.msg === "listening") isListening = true;
  });
  const until = async <T>(look: () => T | null): Promise<T> => {
    for (;;) {
      const found = look();
      if (found !== null) return found;
      await sleep(10);
    }
  };
  return {
    listening: () => until(() => (isListening ? pid : null)),
    /** Milliseconds from the end of a server told to throw to the start of the next. */
    async throwInTimer(): Promise<number> {
      gap = null;
      process.kill(pid, "SIGUSR2");
      return until(() => gap);
    },
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
