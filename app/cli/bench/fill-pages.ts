import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addReviews, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { insertRow } from "#app/cli/bench/hot-insert.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { addScore } from "#app/trust/rescore-clinic.server.ts";
import { decisions } from "#db/schema/moderation.ts";

/** Reviews of the busiest clinic, the first; with up to this many beyond two for each other one there are ten reviews to a clinic. */
const BUSIEST_REVIEWS = 1_000;
const MOST_REVIEWS = 21;
const BUSIEST_DAYS = 2_000;
const CLIENTS = 10_000;
const DECISIONS = 300;

/** Fills the folder's database, unless it was filled with as many clinics before. */
export async function fillPages(dataDir: string, count: number, say: (line: string) => void): Promise<void> {
  const mark = join(dataDir, `filled-${count}`);
  if (existsSync(mark)) return;
  const ctx = createContext(parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  try {
    await ctx.store.migrate();
    await loadPlaces(ctx);
    const size = { clients: CLIENTS, mostReviews: MOST_REVIEWS };
    await fillDirectory(ctx, count, (done) => say(`${done} of ${count} clinics made`), size);
    await addReviews(ctx, 1, 1, BUSIEST_REVIEWS, BUSIEST_DAYS);
    await ctx.store.write(async (tx) => {
      await addScore(tx, 1, ctx.now());
      await listClinic(ctx, 1);
    });
    await decideSome(ctx, count);
    writeFileSync(mark, "");
  } finally {
    await ctx.store.close();
  }
}

/** The public log is a page too. These deduct nothing. */
async function decideSome(ctx: Ctx, count: number): Promise<void> {
  const decidedAt = ctx.now();
  await ctx.store.write(async (tx) => {
    for (let number = 0; number < DECISIONS; number += 1) {
      await insertRow(tx, decisions, {
        id: `bench-decision-${number}`,
        kind: "cleared",
        clinicId: 1 + ((number * 331) % count),
        count: 0,
        rule: "used_with_permission",
        facts: "The clinic that did the work wrote that the other may show the photo, and sent the agreement of the person it shows.",
        proposedBy: "client-0",
        confirmedBy: "client-1",
        decidedOn: addDays(dayOf(decidedAt), number - DECISIONS),
        decidedAt,
      });
    }
  });
}
