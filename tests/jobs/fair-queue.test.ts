import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { runNextJob } from "#app/jobs/run-jobs.server.ts";
import type { JobRequest } from "#app/platform/job.ts";
import { PATIENCE_MS } from "#app/platform/job.ts";
import { claimJob, countOpenJobs, enqueue } from "#app/platform/job-queue.server.ts";
import { addPhoto } from "#app/provenance/add-photo.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const at = (seconds: number) => new Date(Date.parse("2026-11-23T12:00:00Z") + seconds * 1_000).toISOString();

async function ask(ctx: TestContext, ...requests: JobRequest[]): Promise<void> {
  await ctx.store.write(async (tx) => {
    for (const request of requests) await enqueue(tx, request, ctx.now());
  });
}

/** Letters about shortlists, as the site sends them by itself. */
async function askForLetters(ctx: TestContext, count: number): Promise<void> {
  const now = ctx.now().getTime();
  await ctx.store.write(async (tx) => {
    await tx.run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
      insert into jobs (kind, payload, dedupe_key, state, run_at, created_at) select 'mail_shortlist', '{"accountId":' || i || '}', 'letter ' || i, 'queued', ${now}, ${now} from n`);
  });
}

test("Q10 behind ten thousand jobs that the site asked for itself, what somebody waits for goes first, then what people asked for", async () => {
  const ctx = await createTestContext();
  await askForLetters(ctx, 10_000);
  ctx.setNow(at(60));
  await ask(ctx, { kind: "rescore_clinic", payload: { clinicId: 1 } }, { kind: "mail_email_token", payload: { tokenId: "one" } });
  const kinds = [];
  for (let turn = 0; turn < 3; turn++) kinds.push((await claimJob(ctx.store, ctx.now()))?.kind);
  expect(kinds).toEqual(["mail_email_token", "rescore_clinic", "mail_shortlist"]);
});

test("Q10 what the site does of its own accord waits ten minutes at most: then it is as old as it is", async () => {
  const ctx = await createTestContext();
  await askForLetters(ctx, 1);
  ctx.setNow(at(PATIENCE_MS / 1_000));
  await ask(ctx, { kind: "rescore_clinic", payload: { clinicId: 1 } });
  expect((await claimJob(ctx.store, ctx.now()))?.kind).toBe("mail_shortlist");
});

test("Q10 with ten thousand jobs waiting, taking a hundred takes no more than a few seconds", async () => {
  const ctx = await createTestContext();
  await askForLetters(ctx, 10_000);
  const startedAt = performance.now();
  for (let turn = 0; turn < 100; turn++) expect(await claimJob(ctx.store, ctx.now())).not.toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(await countOpenJobs(ctx.store.read)).toEqual({ queued: 9_900, running: 100, dead: 0 });
});

test("Q10 a clinic that sends forty photos at once does not make another wait for all of them", async () => {
  const ctx = await createTestContext();
  const send = async (clinicId: number, uploadedBy: string, photo: number) => {
    const received = { ok: true as const, originalSha256: photo.toString(16).padStart(64, "0"), originalBytes: 1, width: 10, height: 10 };
    await addPhoto(ctx, received, { clinicId, uploadedBy, purpose: "clinic", treatment: "full_shave", beforeTreatment: false });
  };
  const [large, small] = [await buildClinic(ctx, "large"), await buildClinic(ctx, "small")];
  const [owner, other] = [await buildOwner(ctx, large.id), await buildOwner(ctx, small.id)];
  for (let photo = 0; photo < 40; photo++) await send(large.id, owner.id, photo);
  // Three seconds later the second photo of the large clinic is under way.
  ctx.setNow(at(3));
  await send(small.id, other.id, 100);
  const order = [];
  for (let turn = 0; turn < 41; turn++) order.push((await claimJob(ctx.store, ctx.now()))?.id);
  expect(order.indexOf(41)).toBeLessThanOrEqual(3);
  expect(new Set(order).size).toBe(41);
  expect(await runNextJob(ctx)).toBe(false);
  expect((await ctx.store.read.select({ behind: jobs.behind }).from(jobs).orderBy(jobs.id).all()).at(-1)).toEqual({ behind: 0 });
});
