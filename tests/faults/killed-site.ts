import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { photoTask, reviewTask, sendUntil, type Task } from "#tests/faults/acknowledged-writes.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";

const CLINICS = 30;
const CONNECTIONS = 32;
/** New writers of each round. Each writes three reviews, as many as a day allows. */
const WRITERS = 20;
const REVIEWS_EACH = 3;
/** Every so many rounds a photo is sent as well. */
const PHOTO_EVERY = 4;
/** Longest pause in ms between the first acknowledgement and the kill. */
const LONGEST_PAUSE = 300;

interface Clinic {
  id: number;
  slug: string;
}

/** `kill -9` of server and worker while 32 connections write, over and over, on one database. */
export const killedSite: Fault = {
  name: "kill",
  does: "server and worker are killed while they write: what was acknowledged is there once, and everything is whole",
  rounds: 50,
  async run(rounds, chance) {
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir);
    let acknowledged: Task[] = [];
    let unanswered: Task[] = [];
    let [sent, again] = [0, 0];
    try {
      const clinics = await folder.withDatabase(async (ctx) => {
        const built: Clinic[] = [];
        for (let n = 0; n < CLINICS; n++) built.push(await buildClinic(ctx, `clinic-${n}`));
        return built;
      });
      const ownerCookie = await folder.withDatabase(async (ctx) => sessionCookie(ctx, await buildOwner(ctx, clinics[0]?.id ?? 0)));
      for (let round = 0; round < rounds; round++) {
        await site.start();
        const tasks = await folder.withDatabase(async (ctx) => {
          await mustHave(ctx, acknowledged);
          return writersOf(ctx, clinics, round);
        });
        if (round % PHOTO_EVERY === 0) tasks.splice(10, 0, photoTask("clinic-0", ownerCookie, await jpegOf(drawPicture(round + 1))));
        tasks.unshift(...unanswered);
        const result = await sendUntil(site.origin, tasks, CONNECTIONS, 1, async () => {
          await sleep(chance() * LONGEST_PAUSE);
          await site.kill();
        });
        ({ acknowledged, unanswered } = result);
        sent += acknowledged.length;
        again += unanswered.length;
      }
      await site.start();
      await folder.withDatabase((ctx) => mustHave(ctx, acknowledged));
      // A site on a busy machine may ask some of them to come again.
      for (let tries = 0; tries < 5 && unanswered.length > 0; tries += 1) {
        const last = await sendUntil(site.origin, unanswered, CONNECTIONS, Number.POSITIVE_INFINITY, async () => {});
        sent += last.acknowledged.length;
        unanswered = last.unanswered;
      }
      mustHold(unanswered.length === 0, "the site broke off without being killed");
      return await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx, 60_000 + rounds * 1_000);
        await mustBeThereOnce(ctx, sent);
        const seals = await mustBeWhole(ctx);
        const dead = await lostJobs(ctx);
        return `${rounds} kills, ${sent} acknowledged writes, 0 lost, 0 doubled; ${again} without an answer sent again; ${seals} seals whole; ${dead} jobs set aside after three killed workers`;
      });
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};

/** New writers, and what each will write in a round. */
async function writersOf(ctx: Ctx, clinics: readonly Clinic[], round: number): Promise<Task[]> {
  const writers = await addWriters(ctx, WRITERS);
  return writers.flatMap(({ id, cookie }, n) =>
    Array.from({ length: REVIEWS_EACH }, (_, review) => {
      const clinic = clinics[(round * WRITERS + n * REVIEWS_EACH + review) % clinics.length] as Clinic;
      return { ...reviewTask(clinic.slug, cookie), writes: { accountId: id, clinicId: clinic.id } };
    }),
  );
}

/** What was acknowledged before the last kill is there after it. */
async function mustHave(ctx: Ctx, acknowledged: readonly Task[]): Promise<void> {
  const wanted = acknowledged.flatMap(({ writes }) => (writes === undefined ? [] : [writes]));
  const rows = await ctx.store.read
    .select({ accountId: reviews.accountId, clinicId: reviews.clinicId })
    .from(reviews)
    .where(isAmong(reviews.accountId, [...new Set(wanted.map(({ accountId }) => accountId))]));
  const there = new Set(rows.map(({ accountId, clinicId }) => `${accountId} ${clinicId}`));
  const lost = wanted.filter(({ accountId, clinicId }) => !there.has(`${accountId} ${clinicId}`));
  mustHold(lost.length === 0, `${lost.length} of ${wanted.length} acknowledged reviews are lost: ${JSON.stringify(lost.slice(0, 3))}`);
}

/** As many reviews and photos as were acknowledged, each with one chapter and one event of its making. */
async function mustBeThereOnce(ctx: Ctx, sent: number): Promise<void> {
  const db = ctx.store.read;
  const [reviewCount, photoCount] = [await db.$count(reviews), await db.$count(photos)];
  mustHold(
    reviewCount + photoCount === sent,
    `${sent} writes were acknowledged, and ${reviewCount} reviews and ${photoCount} photos are there`,
  );
  const odd = await db.all(sql`select id from reviews where (select count(*) from chapters where review_id = reviews.id) <> 1
    or (select count(*) from events where action = 'review.published' and subject_id = reviews.id) <> 1
    union all select id from photos where (select count(*) from events where action = 'photo.added' and subject_id = photos.id) <> 1`);
  mustHold(odd.length === 0, `${odd.length} reviews and photos have not one chapter and one event: ${JSON.stringify(odd.slice(0, 3))}`);
}

/** Jobs set aside because three workers in turn were killed at them; there are no others. */
async function lostJobs(ctx: Ctx): Promise<number> {
  const db = ctx.store.read;
  const others = await db
    .select({ kind: jobs.kind, state: jobs.state, lastError: jobs.lastError })
    .from(jobs)
    .where(and(ne(jobs.state, "done"), sql`(${jobs.state} <> 'dead' or ${jobs.lastError} <> 'The worker died while it ran')`));
  mustHold(others.length === 0, `jobs failed otherwise: ${JSON.stringify(others.slice(0, 3))}`);
  return db.$count(jobs, eq(jobs.state, "dead"));
}
