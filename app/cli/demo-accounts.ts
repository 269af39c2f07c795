/** `npm run demo:accounts`: prints the demo's sign-ins as JSON, with the code of the second factor as it is now. Exit code 1: this DATA_DIR holds no demo. */
import { readFile } from "node:fs/promises";
import { codeAt } from "#app/accounts/totp.ts";
import { type DemoSignIn, demoAccountsFile } from "#app/cli/seed/seed-accounts.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";

const file = demoAccountsFile(parseEnvOrExit(process.env));
try {
  const signIns = JSON.parse(await readFile(file, "utf8")) as DemoSignIn[];
  process.stdout.write(`${JSON.stringify(signIns.map(printed), null, 2)}\n`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  process.stderr.write(`There is no demo in this DATA_DIR: ${file} does not exist. npm start makes one.\n`);
  process.exitCode = 1;
}

/** A code works once, and for half a minute longer than the app would show it. */
function printed({ totpSecret, ...signIn }: DemoSignIn) {
  if (totpSecret === undefined) return signIn;
  const now = new Date();
  const { code, until } = codeAt(totpSecret, now);
  return { ...signIn, code, codeChangesInSeconds: Math.ceil((until.getTime() - now.getTime()) / 1_000) };
}
