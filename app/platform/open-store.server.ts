import { isPostgresUrl } from "#app/platform/engine.server.ts";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import { openSqliteStore } from "#app/platform/sqlite-store.server.ts";
import type { OnWrite, Store } from "#app/platform/store.server.ts";

/**
 * Opens the database at a PostgreSQL address, or else the SQLite file of that name (":memory:" is a private one for tests).
 * `readUrl` names copies of a PostgreSQL database. Whoever writes history passes `sealWrites` of platform/audit-chain as `onWrite`.
 */
export const openStore = (address: string, onWrite?: OnWrite, readUrl: string | null = null): Store =>
  isPostgresUrl(address) ? openPostgresStore(address, onWrite, readUrl) : openSqliteStore(address, onWrite);
