/** `npm run demo:accounts`: prints the demo's sign-ins as JSON. Exit code 1: this DATA_DIR holds no demo. */
import { readFile } from "node:fs/promises";
import { demoAccountsFile } from "#app/cli/seed/seed-accounts.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";

const file = demoAccountsFile(parseEnvOrExit(process.env));
try {
  process.stdout.write(await readFile(file, "utf8"));
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  process.stderr.write(`There is no demo in this DATA_DIR: ${file} does not exist. npm start makes one.\n`);
  process.exitCode = 1;
}
