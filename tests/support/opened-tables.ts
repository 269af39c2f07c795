import type Database from "better-sqlite3";

/**
 * The tables a statement reads and writes by SQLite's own word: those whose b-trees its program opens, with what its triggers and deletions do. Values are left out:
 * they change no program. Tables of SQLite itself are not named.
 */
export function openedTables(connection: Database.Database, text: string): { read: string[]; written: string[] } {
  const trees = connection
    .prepare("select rootpage, lower(tbl_name) as name from sqlite_schema where rootpage > 0 and tbl_name not like 'sqlite_%'")
    .all() as { rootpage: number; name: string }[];
  const names = new Map(trees.map(({ rootpage, name }) => [rootpage, name]));
  const read = new Set<string>();
  const written = new Set<string>();
  const program = connection.prepare(`explain ${text.replace(/\?\d*|[:@]\w+/g, "null")}`).all() as Record<"p1" | "p2" | "p3", number>[] &
    { opcode: string }[];
  for (const { opcode, p1, p2, p3 } of program) {
    // Database 0 is the file, 1 what a query keeps for itself.
    const [tree, database] = opcode === "Clear" ? [p1, p2] : [p2, p3];
    const name = database === 0 ? names.get(tree) : undefined;
    if (name === undefined || !/^(?:OpenRead|OpenWrite|Clear|ReopenIdx)$/.test(opcode)) continue;
    read.add(name);
    if (opcode === "OpenWrite" || opcode === "Clear") written.add(name);
  }
  return { read: [...read], written: [...written] };
}
