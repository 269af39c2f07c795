import { eq } from "drizzle-orm";
import type { Viewer } from "#app/accounts/role.ts";
import { confirmSanction } from "#app/moderation/answer-sanction.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import type { StepInput } from "#app/moderation/sanction-form.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import type { TestContext } from "#tests/support/test-context.ts";

export const DAY_MS = 86_400_000;

export const later = (ctx: TestContext, ms: number) => ctx.setNow(new Date(ctx.now().getTime() + ms).toISOString());

/** A clinic with a place and an owner, and a theft that stands against it in the log, so that every step of the ladder is open. */
export async function buildCharged(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await tx.update(clinics).set({ claimedAt: now }).where(eq(clinics.id, clinic.id));
    await tx.insert(locations).values({ clinicId: clinic.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.5 });
    const people = { proposedBy: first.id, confirmedBy: second.id };
    const theft = { id: newId(), kind: "stolen_photo" as const, clinicId: clinic.id, count: 1, rule: "copied_and_altered", facts: FACTS };
    await tx.insert(decisions).values({ ...theft, ...people, decidedOn: dayOf(now), decidedAt: now });
  });
  return { clinic, owner, first, second };
}

const RULES: Partial<Record<StepInput["step"], StepInput["rule"]>> = {
  private_notice: "to_put_right",
  hidden_photo: "photo_misleads",
  paused_reviews: "burst_under_way",
};

export const stepOf = (step: StepInput["step"], change: Partial<StepInput> = {}): StepInput => ({
  step,
  rule: RULES[step] ?? "repeated_theft",
  days: 30,
  facts: FACTS,
  ...change,
});

/** Proposed by the first and confirmed by the second a day and a minute later. */
export async function takeStep(
  ctx: TestContext,
  { clinic, first, second }: { clinic: { id: number }; first: Viewer; second: Viewer },
  input: StepInput,
): Promise<{ sanctionId: string; decisionId: string }> {
  const proposed = await proposeSanction(ctx, first, clinic.id, input);
  if (!proposed?.ok) throw new Error(`not proposed: ${JSON.stringify(proposed)}`);
  later(ctx, DAY_MS + 60_000);
  const confirmed = await confirmSanction(ctx, second, proposed.sanctionId);
  if (!confirmed?.ok) throw new Error(`not confirmed: ${JSON.stringify(confirmed)}`);
  return { sanctionId: proposed.sanctionId, decisionId: confirmed.decisionId ?? "" };
}
