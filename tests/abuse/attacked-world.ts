import { eq } from "drizzle-orm";
import { findSession } from "#app/accounts/sessions.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { Mail } from "#app/platform/mailer.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { AttackedHome } from "#tests/abuse/attacked-home.ts";
import { TWIN_EMAIL } from "#tests/abuse/payloads.ts";
import { ASKERS, type Asker, buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import type { TestContext } from "#tests/support/test-context.ts";

/** Stands in everything that is somebody's secret, so that one look finds all of it wherever it leaks. */
export const CANARY = "zq7canary";
/** Of the processes under attack: nobody is ever to read it either. */
export const ATTACKED_SECRET = `${CANARY}-of-the-site, at least 32 bytes long`;

export type Person = Exclude<Asker, "anonymous">;
export const PEOPLE = ASKERS.filter((asker): asker is Person => asker !== "anonymous");

/** A context on what the site under attack has open too. The caller closes its store. */
export function openAttacked(home: AttackedHome): Ctx {
  const env = parseEnv({ NODE_ENV: "production", DEMO: "1", ...home, APP_SECRET: ATTACKED_SECRET });
  return createContext(env, createLog({ level: "silent" }));
}

/** The world of the authorisation matrix, with a canary in every address. */
export async function buildAttackedWorld(home: AttackedHome): Promise<MatrixWorld> {
  const opened = openAttacked(home);
  await opened.store.migrate();
  const sent: Mail[] = [];
  const ctx: TestContext = { ...opened, chance: () => 1, sent, setNow() {} };
  const world = await buildMatrixWorld(ctx);
  for (const person of PEOPLE) {
    const { id } = world.viewers[person];
    await ctx.store.write((tx) =>
      tx
        .update(accounts)
        .set({ email: emailOf(person) })
        .where(eq(accounts.id, id)),
    );
  }
  await buildAccount(ctx, { email: TWIN_EMAIL });
  await ctx.store.checkpoint();
  return world;
}

export const emailOf = (person: Person) => `${person.toLowerCase()}@${CANARY}.example`;

/** Where each route of the build is in the world. A route without a row there fails the test of the matrix. */
export function addressesOf(world: MatrixWorld): Map<string, string> {
  return new Map(Object.entries(ROUTE_MATRIX).map(([path, { url }]) => [path, typeof url === "string" ? url : url(world)]));
}

/** Cookies of everybody, opened anew where an attack ended a session. */
export class Sessions {
  readonly #cookies = new Map<Person, string>();
  /** Whose new session does not stand by itself: suspended, erased or in another role, from the start or by an attack. */
  readonly #spent = new Set<Person>();

  constructor(
    private readonly ctx: Ctx,
    private readonly world: MatrixWorld,
  ) {}

  async renew(): Promise<void> {
    for (const person of PEOPLE) {
      if (this.#spent.has(person) || (await this.#stands(person))) continue;
      this.#cookies.set(person, await sessionCookie(this.ctx, this.world.viewers[person]));
      if (!(await this.#stands(person))) this.#spent.add(person);
    }
  }

  async #stands(person: Person): Promise<boolean> {
    const cookie = this.#cookies.get(person);
    const session = cookie === undefined ? null : await findSession(this.ctx, cookie);
    return session?.standing === "full" && session.viewer.role === this.world.viewers[person].role;
  }

  /** A Cookie header; null for anonymous. */
  of(asker: Asker): string | null {
    return asker === "anonymous" ? null : (this.#cookies.get(asker) ?? null);
  }
}
