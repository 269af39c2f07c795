import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#tests/support/free-port.ts";

const DISK_BYTES = 8 * 1024 ** 3;
const START_MS = 120_000;

export interface CephServer {
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Of the gateway: what clients meet when it is stopped and started. */
  stopGateway(): Promise<void>;
  startGateway(): Promise<void>;
  close(): Promise<void>;
}

/** A whole Ceph cluster of one monitor, one disk (a sparse file) and one S3 gateway in `folder`, on loopback. It encrypts what it is asked to. */
export async function startCeph(folder: string): Promise<CephServer> {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["mon", "osd", "rgw", "run"]) mkdirSync(join(folder, name), { recursive: true });
  const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
  const fsid = randomUUID();
  const conf = join(folder, "ceph.conf");
  writeFileSync(conf, confOf({ folder, fsid, monitorPort, gatewayPort }));
  const processes = new Map<string, ChildProcess>();
  const call = (command: string, ...args: string[]) =>
    execFileSync(command, ["-c", conf, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const start = (name: string, command: string, ...args: string[]) => {
    const log = openSync(join(folder, `${name}.out`), "a");
    processes.set(name, spawn(command, ["-c", conf, "-f", ...args], { stdio: ["ignore", log, log] }));
    closeSync(log);
  };
  const stop = async (name: string) => {
    const child = processes.get(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  };
  const startGateway = async () => {
    start("rgw", "radosgw", "-n", "client.rgw");
    await until(() => fetch(`http://127.0.0.1:${gatewayPort}/`).then(({ ok }) => ok));
  };

  const close = async () => {
    for (const name of ["rgw", "osd", "mon"]) await stop(name);
    rmSync(folder, { recursive: true, force: true });
  };
  const [accessKeyId, secretAccessKey] = [randomBytes(10).toString("hex").toUpperCase(), randomBytes(20).toString("hex")];

  try {
    execFileSync("monmaptool", ["--create", "--fsid", fsid, "--addv", "a", `[v1:127.0.0.1:${monitorPort}]`, join(folder, "monmap")], {
      stdio: "ignore",
    });
    call("ceph-mon", "--mkfs", "-i", "a", "--monmap", join(folder, "monmap"));
    start("mon", "ceph-mon", "-i", "a");
    await until(async () => spawnSync("ceph", ["-c", conf, "--connect-timeout", "5", "health"], { stdio: "ignore" }).status === 0);
    const osd = randomUUID();
    call("ceph", "osd", "new", osd, "0");
    call("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd);
    // Placed here: a disk that places itself as it starts may ask before it has heard the cluster's id, and ends ("wrong fsid", one start in four).
    call("ceph", "osd", "crush", "add", "osd.0", "1", "root=default", "host=localhost");
    start("osd", "ceph-osd", "-i", "0");
    await until(async () => call("ceph", "osd", "stat").includes("1 up"));
    await startGateway();
    call(
      "radosgw-admin",
      "user",
      "create",
      "--uid=site",
      "--display-name=site",
      `--access-key=${accessKeyId}`,
      `--secret=${secretAccessKey}`,
    );
  } catch (error) {
    const said = [...processes.keys()].map((name) => `${name}: ${lastWords(folder, name)}`).join("\n");
    await close();
    throw new Error(`Ceph did not start. ${said}`, { cause: error });
  }

  return {
    endpoint: `http://127.0.0.1:${gatewayPort}`,
    accessKeyId,
    secretAccessKey,
    stopGateway: () => stop("rgw"),
    startGateway,
    close,
  };
}

function confOf(place: { folder: string; fsid: string; monitorPort: number; gatewayPort: number }): string {
  const { folder, fsid, monitorPort, gatewayPort } = place;
  return `[global]
fsid = ${fsid}
mon host = [v1:127.0.0.1:${monitorPort}]
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
public addr = 127.0.0.1
cluster addr = 127.0.0.1
run dir = ${folder}/run
admin socket = ${folder}/run/$name.sock
log file = ${folder}/$name.log
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pgp num = 8
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon warn on pool no redundancy = false
mon max pg per osd = 1000

[mon.a]
mon data = ${folder}/mon
mon data avail crit = 1
mon data avail warn = 2

[osd.0]
osd data = ${folder}/osd
osd objectstore = bluestore
bluestore block size = ${DISK_BYTES}
osd memory target = 1073741824
osd class update on start = false
osd crush update on start = false

[client.rgw]
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${gatewayPort} tcp_nodelay=1
rgw crypt require ssl = false
rgw crypt default encryption key = ${randomBytes(32).toString("base64")}
rgw thread pool size = 64
`;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) return;
    await sleep(250);
  }
  throw new Error("a part of Ceph did not start in time");
}

/** The last lines of what a part of it said, for whoever looks into a start that failed. */
const lastWords = (folder: string, name: string) => readFileSync(join(folder, `${name}.out`), "utf8").slice(-2_000);
