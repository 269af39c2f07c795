import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { assertOurs, columnsOf, LATER_TABLE, listOf, MoveError, quoted, type Row, type RowTarget } from "#app/cli/move/row-place.ts";
import type { Kind, TableShape } from "#app/cli/move/table-shapes.ts";
import { dbOver } from "#app/platform/postgres-db.server.ts";
import { APPLICATION, openServers, sendTo, WRITE_LOCK } from "#app/platform/postgres-servers.server.ts";
import { MOVE_TABLE } from "#app/platform/schema-version.server.ts";

const MIGRATIONS = "db/migrations/postgres";

const TYPES: Record<Kind, string> = { INTEGER: "bigint", REAL: "double precision", TEXT: "text", BLOB: "bytea" };

/** The driver's own, but a whole number keeps all its bits. */
const types = {
  getTypeParser: (oid: number, format?: string) =>
    oid === pg.types.builtins.INT8 && format !== "binary" ? BigInt : pg.types.getTypeParser(oid, format as "text"),
} as pg.CustomTypesConfig;

/** Triggers, links between tables and indexes that no key is: how each is taken away and put back. They are put back in this order. */
const ASIDE = [
  `select format('drop index %I.%I', n.nspname, c.relname) as away, pg_get_indexdef(i.indexrelid) as back
   from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and not i.indisunique order by c.relname`,
  `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
   from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  `select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) as away, pg_get_triggerdef(t.oid) as back
   from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by c.relname, t.tgname`,
];

/** Host and database, and nothing that opens them. */
export function postgresName(address: string): string {
  const [, scheme = "", rest = ""] = /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?([^?]*)/.exec(address) ?? [];
  return scheme + rest;
}

/** Opens a database so that no site can write to it. Throws MoveError where one is connected. */
export async function openPostgresPlace(address: string): Promise<RowTarget> {
  const name = postgresName(address);
  const servers = openServers(address);
  const client = await servers.connect();
  try {
    await assertAlone(client, name);
  } catch (error) {
    await client.end();
    throw error;
  }
  const ask = async (text: string, values: Row = []): Promise<Row[]> => {
    const { rows } = await client.query({ text, values: [...values], rowMode: "array", types });
    return rows;
  };
  const one = async (text: string, values: Row = []) => (await ask(text, values))[0]?.[0];

  async function inOne(fn: () => Promise<void>): Promise<void> {
    await client.query("begin");
    try {
      await fn();
      await client.query("commit");
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    }
  }

  const tables = async () =>
    (await ask("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")).map(([table]) =>
      String(table),
    );
  const hasTable = async (table: string) => (await tables()).includes(table);

  async function setAside(): Promise<void> {
    for (const query of ASIDE) {
      for (const [away, back] of await ask(query)) {
        await client.query(`insert into ${LATER_TABLE} (statement) values ($1)`, [back]);
        await client.query(String(away));
      }
    }
  }

  return {
    name,
    db: dbOver(sendTo(client)),
    migrations: MIGRATIONS,
    async newestMigration() {
      if (!(await hasTable("__drizzle_migrations"))) return null;
      const newest = await one("select max(created_at) from public.__drizzle_migrations");
      return newest === null || newest === undefined ? null : Number(newest);
    },
    isMoving: () => hasTable(MOVE_TABLE),
    // Its server checks pages and links.
    assertWhole: async () => {},
    count: async (table) => Number(await one(`select count(*) from ${quoted(table.name)}`)),
    readAfter(table, key, atMost) {
      const after = key === null ? "" : ` where (${listOf(table.key)}) > (${key.map((_, at) => `$${at + 2}`).join(", ")})`;
      return ask(`select ${columnsOf(table)} from ${quoted(table.name)}${after} order by ${listOf(table.key)} limit $1`, [
        BigInt(atMost),
        ...(key ?? []),
      ]);
    },
    async lastNumber(table) {
      return BigInt(String(await one(`select case when is_called then last_value else 0 end from ${await sequenceOf(one, table)}`)));
    },
    async begin(from) {
      if ((await one("show server_encoding")) !== "UTF8") throw new MoveError(`${name} must be made with the encoding UTF8.`);
      const begunFrom = (await hasTable(MOVE_TABLE)) ? String(await one(`select source from ${MOVE_TABLE}`)) : null;
      assertOurs(name, await tables(), begunFrom, from);
      if (begunFrom === null) {
        await inOne(async () => {
          await client.query(`create table ${MOVE_TABLE} (source text not null)`);
          await client.query(`create table ${LATER_TABLE} (id bigint generated always as identity primary key, statement text not null)`);
          await client.query(`insert into ${MOVE_TABLE} values ($1)`, [from]);
        });
      }
      await migrate(drizzle(client), { migrationsFolder: MIGRATIONS, migrationsSchema: "public" });
      await inOne(setAside);
      return begunFrom === null ? "new" : "again";
    },
    async lastKey(table) {
      const descending = table.key.map((column) => `${quoted(column)} desc`).join(", ");
      return (await ask(`select ${listOf(table.key)} from ${quoted(table.name)} order by ${descending} limit 1`))[0] ?? null;
    },
    async add(table, rows) {
      const lists = table.columns.map((_, at) => rows.map((row) => row[at] ?? null));
      const from = table.columns.map(({ kind }, at) => `$${at + 1}::${TYPES[kind]}[]`).join(", ");
      await client.query(`insert into ${quoted(table.name)} (${columnsOf(table)}) select * from unnest(${from})`, lists);
    },
    async empty(table) {
      await client.query(`truncate ${quoted(table.name)}`);
    },
    // A text with a NUL is no text to PostgreSQL; the running site keeps it in the same way.
    fit: (text) => text.replaceAll("\0", "\ufffd"),
    async finish(lastNumbers) {
      await inOne(async () => {
        for (const [text] of await ask(`select statement from ${LATER_TABLE} order by id`)) await client.query(String(text));
        for (const [table, last] of lastNumbers) {
          const given = last > 0n;
          await client.query("select setval($1, $2, $3)", [await sequenceOf(one, table), given ? last : 1n, given]);
        }
        await client.query(`drop table ${LATER_TABLE}, ${MOVE_TABLE}`);
      });
      await client.query("analyze");
    },
    async close() {
      await client.end();
      await servers.close();
    },
  };
}

async function sequenceOf(one: (text: string, values: Row) => Promise<unknown>, { name, numbered }: TableShape): Promise<string> {
  return String(await one("select pg_get_serial_sequence($1, $2)", [quoted(name), numbered]));
}

/** Holds the writers' turn until the connection ends. */
async function assertAlone(client: pg.Client, name: string): Promise<void> {
  const others = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = '${APPLICATION}' and pid <> pg_backend_pid()`,
  );
  const lock = await client.query<{ held: unknown }>(`select case when pg_try_advisory_lock(${WRITE_LOCK}) then 1 else 0 end as held`);
  if (others.rows.length > 0 || Number(lock.rows[0]?.held) !== 1)
    throw new MoveError(`${name} is in use. Stop the site (servers and workers) and every other move, and run this again.`);
}
