import { randomBytes } from "node:crypto";
import pg from "pg";
import { ENGINE } from "#app/platform/engine.server.ts";

/** A database that nobody else uses. */
export interface TestDatabase {
  /** For `openStore`. */
  address: string;
  /** Whether it is still to be migrated. */
  isEmpty: boolean;
  remove(): Promise<void>;
}

/** Migrated once for a whole run (tests/postgres), copied for each test. */
export const TEMPLATE = "scalpmark_template";

/** SQLite's is in memory. With DATABASE_URL it is a copy of the template on that server, which takes some 50 ms. */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (ENGINE === "sqlite") return { address: ":memory:", isEmpty: true, remove: async () => {} };
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await ask(server, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { address: address.href, isEmpty: false, remove: () => ask(server, `drop database ${name} with (force)`) };
}

/** One statement, on a connection of its own to the server's own database. */
export async function ask(server: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
