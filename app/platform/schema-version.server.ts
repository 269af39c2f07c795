import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type Db, hasTable, MIGRATIONS_FOLDER } from "#app/platform/store.server.ts";

/**
 * "empty": nothing was ever put into it. "behind": this version would change it. "newer": a later version has changed it, in ways this one cannot know. "moving":
 * `npm run move` has not yet put all rows into it.
 */
export type SchemaStanding = "empty" | "behind" | "current" | "newer" | "moving";

/** There while a move into the database is not finished. */
export const MOVE_TABLE = "scalpmark_move";

/** How the database stands to the migrations of this version; null where there are none to compare it with. */
export async function schemaStanding(db: Db, folder = MIGRATIONS_FOLDER): Promise<SchemaStanding | null> {
  const ours = newestMigration(folder);
  if (ours === null) return null;
  if (await hasTable(db, MOVE_TABLE)) return "moving";
  if (!(await hasTable(db, "__drizzle_migrations"))) return "empty";
  const { newest } = await db.get<{ newest: number | null }>(sql`select max(created_at) as newest from __drizzle_migrations`);
  if (newest === null) return "empty";
  return newest === ours ? "current" : newest > ours ? "newer" : "behind";
}

/** When the newest migration of this version was written (milliseconds); null where there are none. */
export function newestMigration(folder: string): number | null {
  const journal = join(folder, "meta", "_journal.json");
  if (!existsSync(journal)) return null;
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  return Math.max(0, ...entries.map(({ when }) => when));
}

/** Said by every process that finds one. Restoring is the way back: there is none through the newer schema. */
const NEWER_SCHEMA =
  "the database was changed by a newer version of Scalpmark. Run that version, or put back the copy it made before (DATA_DIR/before-update, or a backup).";

const UNFINISHED_MOVE = "a move into this database is not finished. Run the same npm run move again; it goes on where it stopped.";

/** Why no process may work on such a database; null: it may. */
export const standingRefusal = (standing: SchemaStanding | null): string | null =>
  standing === "newer" ? NEWER_SCHEMA : standing === "moving" ? UNFINISHED_MOVE : null;
