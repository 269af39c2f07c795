// Loaded into the server and worker under test before anything of theirs (`--import`), told what to do by MISCHIEF. The product itself knows nothing of it.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

/**
 * @type {{
 *   killAfterRenames?: number,
 *   clockFile?: string,
 *   poison?: boolean,
 *   throwOn?: "SIGUSR2",
 * }}
 */
const told = JSON.parse(process.env.MISCHIEF ?? "{}");
const kill = () => process.kill(process.pid, "SIGKILL");

if (isMainThread) {
  if (told.killAfterRenames) killAfterRenames(told.killAfterRenames);
  if (told.clockFile) followClock(told.clockFile);
  if (told.poison) poisonMails();
  if (told.throwOn) {
    fs.writeSync(1, `${JSON.stringify({ level: 30, msg: "started", pid: process.pid })}\n`);
    process.on(told.throwOn, () => setTimeout(() => throwPlanned()));
  }
  syncBuiltinESMExports();
}

function throwPlanned() {
  throw new Error("planned");
}

/**
 * Dies right after the so-manieth file has come to its place among the stored ones, before any row can name it.
 * @param {number} renames
 */
function killAfterRenames(renames) {
  const { rename } = promises;
  let left = renames;
  promises.rename = async (from, to) => {
    await rename(from, to);
    if (!/\/files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(String(to))) return;
    left -= 1;
    if (left === 0) kill();
  };
}

/**
 * Shifts the time of this process by the milliseconds that stand in a file, as they stand there at any moment.
 * @param {string} file
 */
function followClock(file) {
  const RealDate = Date;
  let [offset, readAt] = [0, -Infinity];
  const now = () => {
    if (performance.now() - readAt > 20) {
      readAt = performance.now();
      const text = fs.readFileSync(file, "utf8");
      if (text !== "") offset = Number(text);
    }
    return RealDate.now() + offset;
  };
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parts, made) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, made),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}

/** A mail to hang@, loop@, grow@ or die@ does to its worker what its name says. */
function poisonMails() {
  const { open } = promises;
  /** @type {Record<string, () => unknown>} */
  const harm = {
    hang: () => new Promise(() => {}),
    loop: () => {
      for (;;);
    },
    grow: () => {
      for (const kept = []; ; ) kept.push(new Array(100_000).fill(kept.length));
    },
    die: kill,
  };
  promises.open = async (path, ...rest) => {
    const handle = await open(path, ...rest);
    if (!String(path).includes("/outbox/")) return handle;
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = async (content, ...more) => {
      const name = /^To: (\w+)@/.exec(String(content))?.[1] ?? "";
      if (Object.hasOwn(harm, name)) await harm[name]?.();
      return writeFile(content, ...more);
    };
    return handle;
  };
}
