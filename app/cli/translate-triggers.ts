/** `npm run db:generate`, last step: the triggers and views of SQLite's migrations, in PostgreSQL's words, into the migration of the same name. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inPostgresWords } from "#db/postgres-triggers.ts";

const FROM = "db/migrations/sqlite";
const TO = "db/migrations/postgres";

for (const name of readdirSync(FROM).filter((file) => file.endsWith(".sql"))) {
  const text = readFileSync(`${FROM}/${name}`, "utf8");
  if (!/^create (?:trigger|view) /im.test(text)) continue;
  if (!readdirSync(TO).includes(name)) throw new Error(`${TO} has no ${name}: generate it with --custom first`);
  writeFileSync(`${TO}/${name}`, inPostgresWords(text));
}
