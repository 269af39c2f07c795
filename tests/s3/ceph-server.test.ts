import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startCeph } from "#tests/s3/ceph-server.ts";

/** Programs of Ceph's names in whose place a shell says what is told. */
function usePrograms(folder: string, programs: Record<string, string>): void {
  for (const [name, script] of Object.entries(programs)) writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const { PATH } = process.env;
  process.env.PATH = `${folder}:${PATH}`;
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
}

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("where Ceph does not start whole nothing of it is left, and what its parts said is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-ceph-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pidFile = join(folder, "pid");
  usePrograms(folder, {
    monmaptool: "",
    "ceph-mon": `case "$*" in *--mkfs*) ;; *) echo $$ > ${pidFile}; echo the monitor is up; exec sleep 600 ;; esac`,
    ceph: `case "$*" in *health*) test -s ${pidFile} ;; *) exit 1 ;; esac`,
  });
  await expect(startCeph(join(folder, "cluster"))).rejects.toThrow("the monitor is up");
  expect(runs(Number(readFileSync(pidFile, "utf8")))).toBe(false);
});
