import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Targets } from "#tests/abuse/abuse-class.ts";
import { type AttackedHome, copyHome, makeHome } from "#tests/abuse/attacked-home.ts";
import { ATTACKED_SECRET, addressesOf, buildAttackedWorld, openAttacked, Sessions } from "#tests/abuse/attacked-world.ts";
import { DatabaseWatch } from "#tests/abuse/database-watch.ts";
import { type BuiltRoute, builtRoutes, type FoundForm, formsIn, routeOf } from "#tests/abuse/form-catalogue.ts";
import { faultOfLine } from "#tests/abuse/oracle.ts";
import { rawPieces, requestOf } from "#tests/abuse/request-bytes.ts";
import type { RawShot, Shot } from "#tests/abuse/shot.ts";
import { type Answer, type Exchange, exchange, Wire } from "#tests/abuse/wire.ts";
import { createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";
import { ASKERS, type MatrixWorld } from "#tests/security/matrix-world.ts";

/** Requests under way at once. */
const WIRES = 8;

/** Built once: what every chapter of a campaign begins from. */
export interface Ground {
  folder: string;
  base: AttackedHome;
  /** Of every chapter in turn. */
  dataDir: string;
  world: MatrixWorld;
  routes: BuiltRoute[];
  clear(): void;
}

/** `folder` holds build/ and node_modules/. */
export async function prepareGround(folder: string): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), "scalpmark-abuse-"));
  mkdirSync(join(root, "base"));
  const base = await makeHome(join(root, "base"));
  const world = await buildAttackedWorld(base);
  await world.ctx.store.close();
  return {
    folder,
    base,
    dataDir: join(root, "attacked"),
    world,
    routes: await builtRoutes(folder),
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The built server and worker on a copy of the world, and all that is needed to attack and to watch them. */
export class AttackedSite {
  /** Lines of the logs that should not be there. */
  readonly logFaults: string[] = [];
  forms: FoundForm[] = [];
  ctx!: Ctx;
  watch!: DatabaseWatch;
  sessions!: Sessions;
  wires: Wire[] = [];
  port = 0;
  #process!: SiteProcess;
  #pids: (number | null)[] = [];
  #addresses: Map<string, string>;
  #visitors = 0;

  private constructor(readonly ground: Ground) {
    this.#addresses = addressesOf(ground.world);
  }

  static async start(ground: Ground): Promise<AttackedSite> {
    const site = new AttackedSite(ground);
    const home = await copyHome(ground.base, ground.dataDir);
    site.#process = await createSiteProcess(ground.dataDir, {
      folder: ground.folder,
      // Every request comes from an address of its own, as through a proxy: the limits for each visitor stay as they are. Nothing is asked of the world outside.
      env: { ...home, NODE_ENV: "production", APP_SECRET: ATTACKED_SECRET, TRUSTED_PROXY_HOPS: "1", DNS_SERVERS: "127.0.0.1:9" },
      onLine: (line) => {
        const fault = faultOfLine(line);
        if (fault !== null && site.logFaults.length < 100) site.logFaults.push(fault);
      },
    });
    await site.#process.start();
    site.#pids = site.#process.pids();
    site.port = Number(new URL(site.#process.origin).port);
    site.ctx = openAttacked(home);
    site.sessions = new Sessions(site.ctx, ground.world);
    await site.sessions.renew();
    site.wires = Array.from({ length: WIRES }, () => new Wire(site.port));
    site.watch = await DatabaseWatch.open(site.ctx.store.read);
    await site.untilQuiet();
    return site;
  }

  /** Both processes are the ones that were started. */
  isAlive(): boolean {
    return this.#process.pids().every((pid, place) => pid !== null && pid === this.#pids[place]);
  }

  /** Milliseconds of processor the server has used; 0 where the system does not say. */
  serverMs(): number {
    try {
      const fields = readFileSync(`/proc/${this.#pids[0]}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      // User and system time, in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    for (const wire of this.wires) wire.close();
    await this.ctx.store.close();
    await this.#process.stop();
  }

  /** Another visitor with every call: addresses for documentation and of private networks, so nobody's. */
  nextVisitor(): string {
    this.#visitors += 1;
    const n = this.#visitors;
    return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  }

  addressOf(route: string): string {
    const address = this.#addresses.get(route);
    if (address === undefined) throw new Error(`${route} has no row in tests/security/route-matrix.ts`);
    return address;
  }

  async send(shot: Shot, wire: Wire = this.wires[0] as Wire, visitor = this.nextVisitor()): Promise<Answer | null> {
    return wire.send(requestOf(shot, this, visitor), shot.method);
  }

  async exchange(shot: RawShot, quietMs: number): Promise<Exchange> {
    return exchange(this.port, rawPieces(shot, this), shot.ends ?? "half", quietMs);
  }

  /** Waits for the worker to have done what it was asked for. */
  async untilQuiet(): Promise<void> {
    for (let tries = 0; tries < 100 && !(await this.watch.isQuiet()); tries += 1) await sleep(100);
    await this.watch.settle();
  }

  /** Asks for every page as everybody and keeps the forms they show; for an action that no page has a form of, an empty one. */
  async findForms(): Promise<Targets> {
    const { routes } = this.ground;
    const pages = routes.filter(({ hasPage, path }) => hasPage && !path.includes("*")).map(({ path }) => path);
    const found = new Map<string, FoundForm>();
    const asks = pages.flatMap((path) => ASKERS.map((as) => ({ path, as })));
    await this.inParallel(asks, async ({ path, as }, wire) => {
      const address = this.addressOf(path);
      const answer = await this.send({ as, method: "GET", target: address }, wire);
      if (answer?.status !== 200 || answer.headers.get("content-type")?.startsWith("text/html") !== true) return;
      for (const form of formsIn(answer.body.toString("utf8"), address)) {
        const route = routeOf(routes, new URL(form.action, "http://here.test").pathname);
        if (route === null || !route.hasAction) continue;
        const name = `${route.path} ${form.fields.map((field) => field.name).join(" ")}`;
        if (!found.has(`${name} ${as}`)) found.set(`${name} ${as}`, { ...form, name, route: route.path, as });
      }
    });
    const known = new Set([...found.values()].map(({ route }) => route));
    for (const { path } of routes.filter(({ hasAction, path }) => hasAction && !known.has(path))) {
      const bare = { name: `${path} `, route: path, action: this.addressOf(path), multipart: false, fields: [] };
      for (const as of ASKERS) found.set(`${path} ${as}`, { ...bare, as });
    }
    this.forms = [...found.values()].sort((a, b) => `${a.name}${a.as}`.localeCompare(`${b.name}${b.as}`));
    await this.untilQuiet();
    return { forms: this.forms, pages: pages.map((path) => `{${path}}`), routes, askers: ASKERS };
  }

  /** Those of another site on the same world. */
  takeForms(targets: Targets): Targets {
    this.forms = [...targets.forms];
    return targets;
  }

  /** The form of that name as that asker is shown it, or, in another version of the product, one of the same route. */
  formNamed(name: string, as: string): FoundForm {
    const same = this.forms.filter((form) => form.name === name);
    const [route] = name.split(" ", 1);
    const form = same.find((one) => one.as === as) ?? same[0] ?? this.forms.find((one) => one.route === route);
    if (form === undefined) throw new Error(`no form is sent to ${route} any more`);
    return form;
  }

  /** Over all the wires, in order. */
  async inParallel<T>(things: readonly T[], use: (thing: T, wire: Wire, place: number) => Promise<void>): Promise<void> {
    let next = 0;
    await Promise.all(
      this.wires.map(async (wire) => {
        for (let place = next++; place < things.length; place = next++) await use(things[place] as T, wire, place);
      }),
    );
  }
}
