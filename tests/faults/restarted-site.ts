import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { answers } from "#app/cli/bench/local-server.ts";
import { canListen, freePort } from "#tests/support/free-port.ts";

/** A real site by `npm start`'s own file: two servers and a worker, told to replace themselves as a new release would be taken up. */
export interface RestartedSite {
  ports: readonly [number, number];
  /** Replaces both servers and the worker, one after the other. Throws when one does not become ready. */
  roll(): Promise<void>;
  stop(): Promise<void>;
}

/** What the pages are asked for as, whatever stands in front. */
export const SITE_HOST = "scalpmark.example";

/** Longer than two checks of either proxy take. */
const DRAIN_SECONDS = "5";
const PATIENCE_MS = 240_000;

export async function startRestartedSite(dataDir: string): Promise<RestartedSite> {
  const port = await freePairOfPorts();
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    DEMO: "1",
    APP_ORIGIN: `https://${SITE_HOST}`,
    PORT: String(port),
    SERVERS: "2",
    DATA_DIR: dataDir,
    TRUSTED_PROXY_HOPS: "1",
    DRAIN_SECONDS,
    LOG_LEVEL: "error",
  };
  const child = spawn(process.execPath, ["app/cli/start.mjs", "--built"], { stdio: ["ignore", "pipe", "inherit"], env });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  try {
    await said(child, lines, "scalpmark: ready at");
    await bothAnswer([port, port + 1]);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    ports: [port, port + 1],
    async roll() {
      const done = said(child, lines, "all processes are replaced", "the others stay as they are", "nothing is replaced");
      child.kill("SIGHUP");
      const line = await done;
      if (!line.includes("all processes are replaced")) throw new Error(line);
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The next line that has one of these words. */
function said(child: ChildProcess, lines: Interface, ...words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      lines.off("line", onLine);
      child.off("exit", onExit);
      clearTimeout(patience);
      settle();
    };
    const onLine = (line: string) => words.some((one) => line.includes(one)) && end(() => resolve(line));
    const onExit = (code: number | null) => end(() => reject(new Error(`npm start ended with ${code} before it said "${words[0]}"`)));
    const patience = setTimeout(() => end(() => reject(new Error(`npm start does not say "${words[0]}"`))), PATIENCE_MS);
    lines.on("line", onLine);
    child.once("exit", onExit);
  });
}

async function bothAnswer(ports: readonly number[]): Promise<void> {
  for (const port of ports) await answers(`http://127.0.0.1:${port}/readyz`);
}

async function freePairOfPorts(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (await canListen(port + 1)) return port;
  }
}
