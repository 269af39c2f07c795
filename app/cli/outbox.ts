/** `npm run outbox`: prints the mails that were written to DATA_DIR/outbox because no SMTP_URL is set, the newest last. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { outboxFolder } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";

async function waitingMails(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    // Names begin with the time of writing; a .tmp is one being written.
    return names.filter((name) => name.endsWith(".txt")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

const folder = outboxFolder(parseEnvOrExit(process.env));
const names = await waitingMails(folder);
for (const name of names) {
  const writtenAt = name.slice(0, 19).replace(/T(\d\d)-(\d\d)-(\d\d)$/, " $1:$2:$3 UTC");
  console.log(`--- ${writtenAt}\n${await readFile(join(folder, name), "utf8")}`);
}
console.log(names.length === 0 ? `No mail in ${folder}.` : `${names.length} ${names.length === 1 ? "mail" : "mails"} in ${folder}.`);
