/**
 * `npm run seed`: fills an empty database with the demo. With --if-empty it is silent about one that is not. Exit code 0: the demo is there, or
 * something else is and was left alone; 1: it could not be made, and the database is as empty as before.
 */
import { saveStore, writeBehind } from "#app/cli/seed/aside.ts";
import { drawBackwards, drawsInto, openPhotoSource } from "#app/cli/seed/photo-source.ts";
import { keepSignIns } from "#app/cli/seed/seed-accounts.ts";
import { isEmpty, seedDemo } from "#app/cli/seed/seed-demo.ts";
import { plannedPictures } from "#app/cli/seed/seed-photos.ts";
import { openInlineIsolate } from "#app/jobs/open-isolate.server.ts";
import { sealWrites } from "#app/platform/audit-chain.server.ts";
import { type Ctx, createContext, databaseFile } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";

const say = (line: string) => process.stderr.write(`demo: ${line}\n`);

async function main(given: string[]): Promise<number> {
  const env = parseEnvOrExit(process.env);
  const ctx = createContext(env, createLog({ name: "seed", level: env.LOG_LEVEL }));
  let empty: boolean;
  try {
    await ctx.store.migrate();
    empty = await isEmpty(ctx);
  } finally {
    await ctx.store.close();
  }
  if (empty) await make(ctx);
  else if (!given.includes("--if-empty")) say("the database is not empty, so it was left as it is");
  return 0;
}

/** Makes the demo aside, and puts it in the place of the empty database as the last thing; where PostgreSQL keeps the rows, in its own place at once. */
async function make(empty: Ctx): Promise<void> {
  const startedAt = performance.now();
  const address = empty.env.DATABASE_URL;
  const store = openStore(address ?? ":memory:", sealWrites(empty.env.APP_SECRET));
  const { files, settled } = writeBehind(empty.files);
  const source = await openPhotoSource(plannedPictures, process.argv[1] ?? "");
  try {
    await store.migrate();
    const isolate = openInlineIsolate({ store, files, env: empty.env });
    const signIns = await seedDemo({ ...empty, store, files, isolate }, source, say);
    await settled();
    await keepSignIns(empty.env, signIns);
    if (address === null) await saveStore(store, databaseFile(empty.env));
  } finally {
    await source.close();
    await store.close();
  }
  say(`made in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; npm run demo:accounts prints its sign-ins`);
}

const drawing = drawsInto(process.argv.slice(2));
if (drawing === null) process.exitCode = await main(process.argv.slice(2));
else await drawBackwards(plannedPictures, drawing);
