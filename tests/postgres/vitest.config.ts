import { defineConfig } from "vitest/config";

/** All that works on rows. */
const FOLDERS = [
  "accounts",
  "api",
  "cases",
  "clinics",
  "directory",
  "feeds",
  "jobs",
  "moderation",
  "postgres",
  "practitioners",
  "privacy",
  "provenance",
  "reviews",
  "scale",
  "trust",
];

/** What is about SQLite itself, its files and its plans. */
const OF_SQLITE = ["clinics/import-cut", "privacy/erasure", "privacy/replay-erasures"];

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    pool: "forks",
    testTimeout: 40_000,
    hookTimeout: 40_000,
    maxWorkers: "100%",
    include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
    exclude: OF_SQLITE.map((name) => `tests/${name}.test.ts`),
  },
});
