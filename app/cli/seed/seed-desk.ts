import { eq } from "drizzle-orm";
import type { DemoPeople, ExtraMaker } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { ctxAt, timeAgo } from "#app/cli/seed/timeline.ts";
import { listClaims } from "#app/clinics/profile-repository.server.ts";
import { answerClaim } from "#app/clinics/state-claim.server.ts";
import { judgeClaim } from "#app/moderation/judge-claim.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";

/** Batches in use, by clinic. Of the others it is not provided, as with most clinics. */
const BATCHES: Record<string, string> = {
  "harrow-lane-scalp-studio": "SC-2609-114",
  "stockbridge-scalp-studio": "MI-88213",
  "itchen-scalp-room": "PL 0426/7",
};

/** Claims that the sum speaks against, with what the clinic said to it; `looked` where a moderator found that it explains it. */
const ANSWERS = [
  {
    clinic: "itchen-scalp-room",
    ago: 40,
    body: "Paulina practised in Poznań before she came here. Nothing from there is dated in a way you can check yet; we have asked the chamber of crafts for a paper.",
    looked: 35,
  },
  {
    clinic: "lakeshore-follicle",
    ago: 12,
    body: "The five years are those of the founder, who works at our other studio. We will put his papers in once he has found them.",
    looked: null,
  },
] as const;

/** What members of clinics have done at their desks. */
export async function seedDesk(ctx: Ctx, seeded: SeededProfiles, people: DemoPeople, extra: ExtraMaker): Promise<void> {
  const now = ctx.now();
  const editor = await extra(ctx, { role: "owner", name: "Joel Amadi", email: "joel@harrow-lane-scalp-studio.example", ago: 200 });
  await ctx.store.write(async (tx) => {
    for (const [slug, pigmentBatch] of Object.entries(BATCHES))
      await tx
        .update(clinics)
        .set({ pigmentBatch })
        .where(eq(clinics.id, known(seeded.clinics, slug)));
    const clinicId = known(seeded.clinics, "harrow-lane-scalp-studio");
    await tx.insert(clinicMembers).values({ clinicId, accountId: editor.id, role: "editor", createdAt: timeAgo(now, 180) });
  });
  for (const { clinic, ago, body, looked } of ANSWERS) {
    const clinicId = known(seeded.clinics, clinic);
    const claim = (await listClaims(ctx.store.read, clinicId)).find((one) => one.kind === "years_of_practice");
    if (!claim) throw new Error(`The demo's clinic ${clinic} claims no years`);
    await answerClaim(ctxAt(ctx, timeAgo(now, ago)), known(seeded.owners, clinic), clinicId, claim.id, { body });
    if (looked === null) continue;
    const facts =
      "The years before are said to be in Poznań. Nothing shows them, and nothing speaks against them: the sum knows of no work abroad.";
    await judgeClaim(ctxAt(ctx, timeAgo(now, looked)), people.moderator, claim.id, { rule: "claim_undecided", facts });
  }
}
