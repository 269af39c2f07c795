import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PhotoSource } from "#app/cli/seed/photo-source.ts";
import { createExtraMaker, type DemoSignIn, seedSignIns } from "#app/cli/seed/seed-accounts.ts";
import { seedCases } from "#app/cli/seed/seed-cases.ts";
import { profileMoments, seedProfiles } from "#app/cli/seed/seed-clinics.ts";
import { complaintMoments } from "#app/cli/seed/seed-complaints.ts";
import { seedDesk } from "#app/cli/seed/seed-desk.ts";
import { disputeMoments } from "#app/cli/seed/seed-disputes.ts";
import { recordDocumentValues } from "#app/cli/seed/seed-document-values.ts";
import { documentMoments } from "#app/cli/seed/seed-documents.ts";
import { seedInvitations } from "#app/cli/seed/seed-invitations.ts";
import { seedOwnership } from "#app/cli/seed/seed-ownership.ts";
import { photoMoments } from "#app/cli/seed/seed-photos.ts";
import { seedPractitioners } from "#app/cli/seed/seed-practitioners.ts";
import { reviewMoments } from "#app/cli/seed/seed-reviews.ts";
import { stepMoments } from "#app/cli/seed/seed-steps.ts";
import { liveThrough } from "#app/cli/seed/timeline.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";

export type Say = (line: string) => void;

/** True when nobody and nothing is in the database yet: the demo is never mixed with somebody's own clinics. */
export async function isEmpty(ctx: Ctx): Promise<boolean> {
  const [clinic] = await ctx.store.read.select({ id: clinics.id }).from(clinics).limit(1);
  const [account] = await ctx.store.read.select({ id: accounts.id }).from(accounts).limit(1);
  return clinic === undefined && account === undefined;
}

/**
 * Fills an empty database with the demo: about five years of invented clinics, lived through in order by the product's own commands and jobs, so
 * that fingerprints, matches, disputes and scores are found and computed as they would be, and not written in. Returns the sign-ins it made.
 */
export async function seedDemo(ctx: Ctx, source: PhotoSource, say: Say): Promise<DemoSignIn[]> {
  say("places");
  await loadPlaces(ctx);
  const { people, signIns } = await seedSignIns(ctx);
  const extra = await createExtraMaker(ctx);
  const seeded = await seedProfiles(ctx, (clinic, ago) =>
    clinic.slug === "harrow-lane-scalp-studio"
      ? Promise.resolve(people.owner)
      : extra(ctx, { role: "owner", name: clinic.name, email: `hello@${clinic.slug}.example`, ago }),
  );
  const papers = await mkdtemp(join(tmpdir(), "scalpmark-papers-"));
  try {
    const photos = photoMoments(seeded, source);
    const reviews = reviewMoments(seeded, { moderator: people.moderator, join: extra }, papers);
    const disputes = disputeMoments(seeded, people, { copies: photos.copies, reviews: reviews.ids, bytes: photos.bytes }, papers);
    const documents = documentMoments(seeded, people, papers);
    const complaints = complaintMoments(seeded, people, reviews.ids);
    const moments = [
      ...profileMoments(seeded),
      ...photos.moments,
      ...reviews.moments,
      ...disputes,
      ...documents,
      ...complaints,
      ...stepMoments(seeded, people),
    ];
    say(`${moments.length} things that happened, photos drawn on the way`);
    await liveThrough(ctx, moments, runAllJobs, (done, all) => {
      if (done % 100 === 0 || done === all) say(`${done} of ${all}`);
    });
    await seedPractitioners(ctx, seeded);
    await recordDocumentValues(ctx, seeded);
    await seedOwnership(ctx, seeded, extra);
    await seedDesk(ctx, seeded, people, extra);
    await seedCases(ctx, seeded);
    await seedInvitations(ctx);
    // Every score is then one of today, as the worker keeps them.
    await askForDailyWork(ctx, null);
    await runAllJobs(ctx);
  } finally {
    await rm(papers, { recursive: true, force: true });
  }
  const left = await countOpenJobs(ctx.store.read);
  if (left.dead + left.queued > 0) throw new Error(`Jobs of the demo did not finish: ${JSON.stringify(left)}`);
  return signIns;
}
