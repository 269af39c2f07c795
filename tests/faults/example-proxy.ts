import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureSystemPackage } from "#app/cli/system-package.mjs";
import { freePort } from "#tests/support/free-port.ts";
import { selfSigned } from "#tests/support/self-signed.ts";

/** HAProxy with the file that operators are given, on ports of its own. */
export interface ExampleProxy {
  /** The https address. Its certificate is for `host` and signed by nobody. */
  origin: string;
  /** The plain http address. */
  plainOrigin: string;
  close(): Promise<void>;
}

/** Null: HAProxy is not there and could not be installed. Throws where the file is not one it accepts. */
export async function openExampleProxy(ports: readonly [number, number], host: string): Promise<ExampleProxy | null> {
  if (!(await ensureSystemPackage("haproxy", "haproxy"))) return null;
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-proxy-"));
  const [plain, tls] = [await freePort(), await freePort()];
  const { key, cert } = selfSigned(host);
  writeFileSync(join(folder, "site.pem"), cert + key, { mode: 0o600 });
  const file = join(folder, "haproxy.cfg");
  writeFileSync(
    file,
    replaced(readFileSync("app/ops/haproxy.cfg", "utf8"), [
      ["/etc/haproxy/scalpmark.pem", join(folder, "site.pem")],
      ["bind :80", `bind 127.0.0.1:${plain}`],
      ["bind :443", `bind 127.0.0.1:${tls}`],
      ["127.0.0.1:3000", `127.0.0.1:${ports[0]}`],
      ["127.0.0.1:3001", `127.0.0.1:${ports[1]}`],
    ]),
  );
  const checked = spawnSync("haproxy", ["-c", "-f", file], { encoding: "utf8" });
  if (checked.status !== 0) throw new Error(`app/ops/haproxy.cfg is not accepted: ${checked.stderr}`);
  const child = spawn("haproxy", ["-db", "-f", file], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const origin = `https://127.0.0.1:${tls}`;
  // Its first checks have been made by then.
  await sleep(1_500);
  if (child.exitCode !== null) throw new Error(`HAProxy does not start: ${said}`);
  return {
    origin,
    plainOrigin: `http://127.0.0.1:${plain}`,
    async close() {
      if (child.exitCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function replaced(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`app/ops/haproxy.cfg does not say ${from} any more`);
    return now.replaceAll(from, to);
  }, text);
}
