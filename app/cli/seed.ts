/**
 * `npm run seed`: fills an empty database with the demo. With --if-empty it is silent about one that is not. Exit code 0: the demo is there, or
 * something else is and was left alone; 1: it could not be made, and what was begun has to be removed by hand (DATA_DIR).
 */
import { drawBackwards, drawsInto, openPhotoSource } from "#app/cli/seed/photo-source.ts";
import { isEmpty, seedDemo } from "#app/cli/seed/seed-demo.ts";
import { plannedPictures } from "#app/cli/seed/seed-photos.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const say = (line: string) => process.stderr.write(`demo: ${line}\n`);

async function main(given: string[]): Promise<number> {
  const env = parseEnvOrExit(process.env);
  const ctx = createContext(env, createLog({ name: "seed", level: env.LOG_LEVEL }));
  try {
    ctx.store.migrate();
    if (!(await isEmpty(ctx))) {
      if (!given.includes("--if-empty")) say("the database is not empty, so it was left as it is");
      return 0;
    }
    const startedAt = performance.now();
    const source = await openPhotoSource(plannedPictures, process.argv[1] ?? "");
    try {
      await seedDemo(ctx, source, say);
    } finally {
      await source.close();
    }
    say(`made in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; npm run demo:accounts prints its sign-ins`);
    return 0;
  } finally {
    ctx.store.close();
  }
}

const drawing = drawsInto(process.argv.slice(2));
if (drawing === null) process.exitCode = await main(process.argv.slice(2));
else await drawBackwards(plannedPictures, drawing);
