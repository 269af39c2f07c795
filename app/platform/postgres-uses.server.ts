import pg from "pg";
import { addressesOf, isAway } from "#app/platform/postgres-servers.server.ts";
import { CLEAN_EVERY, type SharedUses, type Uses, usesTexts } from "#app/platform/shared-uses.ts";
import { type Counted, MOST_KEYS } from "#app/platform/use-counter.ts";

/** What a use waits for at most, and how long nobody waits again after that. */
const PATIENCE_MS = 1_000;
const CONNECTIONS = 2;

/**
 * Beside the schema, as SQLite's file is beside the database: unlogged, so that counting costs neither the log nor the copies anything, and waits for none of them. After a crash
 * of the server and on a copy that is promoted it is empty, and everybody begins anew.
 */
const SCHEMA =
  'create unlogged table if not exists limit_uses (name text collate "C" primary key, used bigint not null, until bigint not null) with (fillfactor = 50)';
const NOW = "cast(extract(epoch from statement_timestamp()) * 1000 as bigint)";
/** In the order of their names: two who count the same visitors at once would otherwise each wait for the other. */
const ASKED = `select name, times, ${NOW} + ms from unnest(cast($1 as text[]), cast($2 as bigint[]), cast($3 as bigint[])) as asked (name, times, ms) order by name`;
const TEXTS = usesTexts({ table: "limit_uses", asked: ASKED, now: NOW, most: String(MOST_KEYS) });

const MISSING_TABLE = "42P01";
const READ_ONLY = "25006";
const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

/** Uses counted in PostgreSQL, by its clock: in common by the processes of all machines. */
export function openPostgresUses(url: string): SharedUses {
  const pools = addressesOf(url).map(openPool);
  let writer = 0;
  let left = CLEAN_EVERY;
  let away: { until: number; error: unknown } = { until: 0, error: null };

  async function addOn(pool: pg.Pool, all: readonly Uses[]): Promise<Counted[]> {
    const values = [all.map(({ name }) => name), all.map(({ times }) => times), all.map(({ seconds }) => seconds * 1_000)];
    const { rows } = await pool.query<{ name: string; used: string; left_ms: string }>({ name: "add uses", text: TEXTS.add, values });
    const byName = new Map(rows.map(({ name, used, left_ms }) => [name, { used: Number(used), leftMs: Number(left_ms) }]));
    return all.map(({ name }) => byName.get(name) as Counted);
  }

  /** The first of the servers that counts: a copy takes no writes, and one that was just promoted may be the next. */
  async function addAnywhere(all: readonly Uses[]): Promise<Counted[]> {
    for (let tries = 0; ; tries += 1) {
      const at = (writer + tries) % pools.length;
      const pool = pools[at] as pg.Pool;
      try {
        const counted = await addOn(pool, all).catch(async (error: unknown) => {
          if (codeOf(error) !== MISSING_TABLE) throw error;
          // Another process may be making it just now.
          await pool.query(SCHEMA).catch(() => {});
          return addOn(pool, all);
        });
        writer = at;
        return counted;
      } catch (error) {
        if (tries + 1 >= pools.length || !(isAway(error) || codeOf(error) === READ_ONLY)) throw error;
      }
    }
  }

  return {
    async add(all) {
      if (performance.now() < away.until) throw away.error;
      try {
        const counted = await addAnywhere(all);
        left -= 1;
        if (left <= 0) {
          left = CLEAN_EVERY;
          void pools[writer]?.query(TEXTS.clean).catch(() => {});
        }
        return counted;
      } catch (error) {
        away = { until: performance.now() + PATIENCE_MS, error };
        throw error;
      }
    },
    close: async () => void (await Promise.all(pools.map((pool) => pool.end()))),
  };
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    application_name: "scalpmark limits",
    options: `-c synchronous_commit=off -c statement_timeout=${PATIENCE_MS}`,
  });
  // Whoever asks is told.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
