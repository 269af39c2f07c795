import { defineConfig } from "vitest/config";

/** Here servers are started and watched, disks filled and times waited for: one file at a time, so that none takes the processor from another. */
const PROCESSES = ["abuse", "cli", "faults", "jobs", "ops", "platform", "security", "web"].map((folder) => `tests/${folder}/**`);

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    pool: "forks",
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/postgres/**", ...PROCESSES],
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "processes",
          include: PROCESSES.map((folder) => `${folder}/*.test.{ts,tsx}`),
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
