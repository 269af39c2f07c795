import { defineConfig } from "drizzle-kit";

// One schema for both engines: `--conditions=postgres` has it read with PostgreSQL's columns (package.json, "imports").
const postgres = process.execArgv.includes("--conditions=postgres");

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
});
