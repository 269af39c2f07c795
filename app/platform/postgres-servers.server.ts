import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Send } from "#app/platform/postgres-db.server.ts";

/** None of the servers answers, or none of them takes writes. */
export class DatabaseAwayError extends Error {
  override name = "DatabaseAwayError";
  readonly code = "DATABASE_AWAY";
}

/** The server went away after it was asked to commit: what was written may have been kept or not, and is not to be written again without a look. */
export class CommitUnknownError extends Error {
  override name = "CommitUnknownError";
  readonly code = "COMMIT_UNKNOWN";
}

const CONNECT_MS = 3_000;
/** A process that stands still in the middle of a transaction lets the next one begin after this. */
const IDLE_IN_TRANSACTION_MS = 30_000;
/** Milliseconds a statement waits for another process, as on SQLite. */
const LOCK_MS = 10_000;
const READERS = 10;
/** Every connection of the product's says so. */
export const APPLICATION = "scalpmark";
/** A failover takes seconds: whoever reads or begins to write meanwhile waits so long for a server. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 100;
/** A copy may lag behind: the server that takes writes is tried again so soon. */
const ASIDE_MS = 1_000;
/** So many statements stay prepared for each connection; texts with a list of values may be any number. */
const MOST_PREPARED = 2_000;

/** Connections that were cut, servers that start or end, and names that are not known just now. */
const AWAY_CODE = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[1-5]|08\w{3}|53300)$/;
const AWAY_WORDS = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error|Client was closed)/;

export const isAway = (error: unknown): boolean =>
  error instanceof DatabaseAwayError ||
  (error instanceof Error && (AWAY_CODE.test(String((error as { code?: unknown }).code ?? "")) || AWAY_WORDS.test(error.message)));

/** The server undid a transaction because it met another one: a deadlock, or rows that were changed under it. */
export const isUndone = (error: unknown): boolean =>
  error instanceof Error && ["40001", "40P01"].includes(String((error as { code?: unknown }).code ?? ""));

/** One address for each server of `postgres://user@one:5432,two:5432/db`, in their order. `target_session_attrs` is ours to care for. */
export function addressesOf(url: string): string[] {
  const [, scheme = "", user = "", servers = "", rest = ""] = /^(postgres(?:ql)?:\/\/)([^@/]*@)?([^/?]*)(.*)$/.exec(url) ?? [];
  const path = rest.replace(/([?&])target_session_attrs=[\w-]*&?/, "$1").replace(/[?&]$/, "");
  return servers.split(",").map((server) => `${scheme}${user}${server}${path}`);
}

const asNumber = (text: string) => Number(text);
const asIs = (text: string) => text;
/** What SQLite gives: numbers for whole and decimal ones, 1 and 0 for what is true or false, text for JSON. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, asNumber],
  [pg.types.builtins.NUMERIC, asNumber],
  [pg.types.builtins.BOOL, (text) => (text === "t" ? 1 : 0)],
  [pg.types.builtins.JSON, asIs],
  [pg.types.builtins.JSONB, asIs],
  [pg.types.builtins.DATE, asIs],
  [pg.types.builtins.TIMESTAMPTZ, asIs],
]);
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format === "binary" ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format as "text"),
};

interface PoolParts extends pg.PoolConfig {
  /** The server's own, of each connection. */
  settings: Record<string, string | number>;
}

export function openPool(connectionString: string, { settings, ...parts }: PoolParts): pg.Pool {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new pg.Pool({
    connectionString,
    max: READERS,
    connectionTimeoutMillis: CONNECT_MS,
    ...parts,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    application_name: APPLICATION,
    options: options.join(" "),
    types,
  });
  // One that dies at rest is replaced when it is needed; one that dies at work says so to whoever asked.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const names = new Map<string, string>();

/** The name under which a statement stays prepared, or none when there are too many. */
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_PREPARED) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, name);
  }
  return name;
}

/** PostgreSQL repeats the values of a broken rule in these, which may be anybody's address. */
function throwBare(error: unknown): never {
  if (error instanceof pg.DatabaseError) Object.assign(error, { detail: undefined, where: undefined, internalQuery: undefined });
  throw error;
}

/** A text with a NUL is no text to PostgreSQL. It comes from an address or a form that nothing is kept under. */
const withoutNul = (value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value);

export const sendTo =
  (to: pg.Pool | pg.ClientBase): Send =>
  (text, values, inArrays) =>
    to
      .query({ text, values: values.map(withoutNul), name: nameOf(text), rowMode: inArrays ? "array" : undefined } as pg.QueryConfig)
      .catch(throwBare);

export interface Servers {
  /** From the server that took the last write; while it is away, from any that answers. */
  read: Send;
  /** A connection to a server that takes writes, its transaction begun. Patient unless it is known that there is none. */
  begin(patient: boolean): Promise<pg.PoolClient>;
  /** The same for a transaction that takes no turn. */
  beginAside(patient: boolean): Promise<pg.PoolClient>;
  /** A connection of its own that hears notifications; to be closed by whoever asked. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

const BEGIN_ASIDE = "begin; show transaction_read_only";
/** All who write take turns, whatever process they are in: what is checked before a write still holds when it is made, and seals follow each other without a gap. */
export const WRITE_LOCK = "hashtext('scalpmark write')";
const BEGIN = `${BEGIN_ASIDE}; select pg_advisory_xact_lock(${WRITE_LOCK})`;
const ASIDES = 2;

export function openServers(url: string): Servers {
  const addresses = addressesOf(url);
  const writing = { lock_timeout: LOCK_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS };
  const writers = addresses.map((address) => openPool(address, { max: 1, settings: writing }));
  const asides = addresses.map((address) => openPool(address, { max: ASIDES, settings: writing }));
  const readers = addresses.map((address) => openPool(address, { settings: { default_transaction_read_only: "on" } }));
  /** Where reading goes while the server that takes writes is away. */
  let aside = { at: 0, until: 0 };
  let writer = 0;

  const beginOn = (pools: pg.Pool[], statement: string) => (patient: boolean) =>
    untilAnswered(patient ? PATIENCE_MS : 0, async () => {
      const { answer, at } = await firstOf(pools, writer, (pool) => beginWith(pool, statement));
      writer = at;
      return answer;
    });

  return {
    read: (text, values, inArrays) =>
      untilAnswered(PATIENCE_MS, async () => {
        const now = performance.now();
        const { answer, at } = await firstOf(readers, now < aside.until ? aside.at : writer, (pool) =>
          sendTo(pool)(text, values, inArrays),
        );
        if (at !== writer && now >= aside.until) aside = { at, until: now + ASIDE_MS };
        return answer;
      }),
    begin: beginOn(writers, BEGIN),
    beginAside: beginOn(asides, BEGIN_ASIDE),
    connect: () => untilAnswered(PATIENCE_MS, () => firstOf(addresses, 0, connectTo)).then(({ answer }) => answer),
    async close() {
      await Promise.all([...writers, ...asides, ...readers].map((pool) => pool.end()));
    },
  };
}

/** The answer of the first that is not away, beginning with the one at `from`. */
async function firstOf<S, T>(all: readonly S[], from: number, ask: (one: S) => Promise<T>): Promise<{ answer: T; at: number }> {
  for (let tries = 0; ; tries += 1) {
    const at = (from + tries) % all.length;
    try {
      return { answer: await ask(all[at] as S), at };
    } catch (error) {
      if (!isAway(error) || tries + 1 >= all.length) throw error;
    }
  }
}

async function connectTo(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: APPLICATION,
    types,
  });
  // Whoever asks is told; nobody else need be.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ transaction_read_only: string }>("show transaction_read_only");
    if (rows[0]?.transaction_read_only === "on") throw new DatabaseAwayError("this server takes no writes");
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function beginWith(pool: pg.Pool, statement: string): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    const answers = (await client.query(statement)) as unknown as pg.QueryResult<{ transaction_read_only: string }>[];
    if (answers[1]?.rows[0]?.transaction_read_only === "on") throw new DatabaseAwayError("this server takes no writes");
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Tries again while no server answers. Only for what has done nothing yet. */
async function untilAnswered<T>(patienceMs: number, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (Date.now() >= until) throw new DatabaseAwayError("no database server answers", { cause: error });
      await sleep(AGAIN_MS);
    }
  }
}
