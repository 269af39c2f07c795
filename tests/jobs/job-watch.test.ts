import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** A process that watches what it runs for at most half a second. */
async function watched(body: string): Promise<{ code: number | null; signal: string | null; said: string }> {
  const code = `const { watchJobs } = await import("#app/jobs/job-watch.server.ts"); const watch = watchJobs(500); ${body}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [exit, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code: exit, signal, said };
}

test("Q11: a job that turns in circles or waits for ever ends its worker, which says so; one that throws or takes its time does not", async () => {
  const [loop, wait, good] = await Promise.all([
    watched("await watch.over(async () => { for (;;); });"),
    watched("setInterval(() => {}, 100); await watch.over(() => new Promise(() => {}));"),
    watched(`const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      for (let n = 0; n < 4; n++) await watch.over(() => sleep(200));
      await watch.over(async () => { throw new Error("no"); }).catch((error) => console.log(error.message));
      await sleep(800);
      console.log("idle and alive");`),
  ]);
  for (const bad of [loop, wait]) {
    expect(bad.signal).toBe("SIGKILL");
    expect(bad.said).toContain("a job hangs: ending the worker");
  }
  expect(good).toEqual({ code: 0, signal: null, said: "no\nidle and alive\n" });
});
