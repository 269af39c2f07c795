import { createHash } from "node:crypto";
import { fillListings } from "#app/cli/bench/fill-listings.ts";
import { fillQueue } from "#app/cli/bench/fill-queue.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { hotStatement, type Store } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { fingerprints, photos } from "#db/schema/provenance.ts";

/** As many at every size: bench:pages has many whole clinics, bench:queue many matters. */
export interface ScaleWorld {
  /** Clinics that have all a page shows, from the first on. */
  whole: number;
  /** Things that wait for moderators. */
  matters: number;
}

export const WORLD: ScaleWorld = { whole: 200, matters: 1_000 };
const JOBS = 1_000;

type Report = (line: string) => void;

/** Adds invented clinics until there are `count`. Beyond the whole ones there is what search reads of them. */
export async function growDirectory(ctx: Ctx, count: number, report: Report, { whole, matters } = WORLD): Promise<void> {
  let there = await ctx.store.read.$count(clinics);
  if (there === 0) {
    await fillQueue(ctx, matters, report, whole);
    there = await ctx.store.read.$count(clinics);
  }
  await fillListings(ctx.store, count, (done) => report(`${done} of ${count} clinics listed`), there);
}

/** Lets jobs wait, and adds people who have written nothing yet. */
export async function addWork({ store, now }: Ctx, writers: number): Promise<string[]> {
  const ids = Array.from({ length: writers }, () => newId());
  await store.write(async (tx) => {
    for (let number = 0; number < JOBS; number += 1)
      await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: 1 + number } }, now());
    for (const id of ids)
      await tx.insert(accounts).values({
        id,
        email: `${id}@bench.example`,
        emailVerifiedAt: now(),
        passwordHash: "none: nobody signs in to a bench",
        displayName: "Writer",
        role: "client",
        createdAt: now(),
      });
  });
  return ids;
}

/** Rows in one statement, and in one transaction. */
const A_STATEMENT = 200;
const A_TRANSACTION = 50_000;
const WHOLE = JSON.stringify({ left: 0, top: 0, width: 1, height: 1 });

/** Adds fingerprints with invented hashes and without points, hundreds at a time, until there are `count`, as if the photos there are had so many panels. */
export async function growFingerprints(store: Store, count: number, report: Report): Promise<void> {
  const photoIds = (await store.read.select({ id: photos.id }).from(photos).orderBy(photos.id).all()).map(({ id }) => id);
  const row = "(?, 'bench', ?, ?, ?, 100, ?)";
  const text = `insert into fingerprints (photo_id, engine_version, panel, region, pdq, quality, features) values ${Array.from({ length: A_STATEMENT }, () => row).join(", ")}`;
  for (let number = await store.read.$count(fingerprints); number < count; ) {
    const until = Math.min(count, number + A_TRANSACTION);
    await store.write(async (tx) => {
      for (; number < until; number += A_STATEMENT) {
        const values = Array.from({ length: A_STATEMENT }, (_, place) => {
          const panel = Math.floor((number + place) / photoIds.length);
          return [photoIds[(number + place) % photoIds.length], panel, WHOLE, inventHash(number + place), Buffer.alloc(0)];
        });
        await hotStatement(tx, text).run(...values.flat());
      }
    });
    report(`${until} of ${count} fingerprints`);
  }
}

/** Equal numbers give equal hashes. */
export const inventHash = (number: number): Buffer => createHash("sha256").update(String(number)).digest();
