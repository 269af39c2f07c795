import { eq, isNotNull } from "drizzle-orm";
import { ANSWER_SUBJECTS } from "#app/cases/case-answer.ts";
import { linkExpiry } from "#app/cases/case-link.ts";
import { type Case, insertCase } from "#app/cases/case-repository.server.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, timeAgo } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { proofClass } from "#app/reviews/proof.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { caseAnswers, caseLinks, cases, correctionReplies, corrections } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";
import { reviews } from "#db/schema/reviews.ts";
import { type PlainCase, plainCases } from "#db/seed/plain-cases.ts";

const DAY_MS = 86_400_000;

/** What mending clinics found, and whose work their clients say it was: a clinic of the demo, or a name. */
const CORRECTIONS = [
  {
    clinic: "taff-scalp-clinic",
    found: { dots: "too_big", colour: "blue", hairline: "too_low", healing: "normal" },
    laserSessions: 3,
    cost: 1_450,
    currency: "GBP",
    earlier: { name: "A tattoo shop that has closed since" },
  },
  {
    clinic: "carter-scalp-works",
    found: { dots: "merged", depth: "blowout", colour: "too_dark", density: "heavy" },
    laserSessions: 5,
    cost: 2_900,
    currency: "USD",
    earlier: { clinic: "elite-crown-smp" },
    reply:
      "We have no record of anybody who was corrected there. If it was a client of ours, please write to us, and we will look at the photos together.",
  },
] as const;

/** What happened to cases that nobody lives through: how their clients were asked, what they answered, and what corrections found. Inserted at once. */
export async function seedCases(ctx: Ctx, seeded: SeededProfiles): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (const one of plainCases) await insertPlain(tx, one, seeded, now);
    const confirmed = await tx.select().from(cases).where(isNotNull(cases.confirmedAt)).all();
    const resting = await restReviewsOn(tx, confirmed);
    for (const [place, treated] of confirmed.entries()) {
      await insertAnswered(tx, treated, { mailed: place % 3 !== 0, accountId: resting.get(treated.id) ?? null });
    }
    for (const clinic of await tx.select().from(clinics).where(isNotNull(clinics.pigment)).all()) {
      await tx.update(cases).set({ pigment: clinic.pigment }).where(eq(cases.clinicId, clinic.id));
    }
    for (const one of CORRECTIONS) await insertCorrection(tx, one, seeded, now);
  });
}

async function insertPlain(
  tx: Db,
  { clinic, practitioner, treatment, ended }: PlainCase,
  seeded: SeededProfiles,
  now: Date,
): Promise<void> {
  const id = newId();
  const row = { clinicId: known(seeded.clinics, clinic), practitionerId: known(seeded.practitioners, practitioner), treatment };
  const times = { createdAt: timeAgo(now, ended - 3), confirmedAt: timeAgo(now, ended - 6) };
  const createdBy = known(seeded.owners, clinic).id;
  await insertCase(tx, { id, ...row, ...times, createdBy }, [dayAgo(now, ended + 28), dayAgo(now, ended + 14), dayAgo(now, ended)]);
}

/** A link as it was after its client had said yes four times. */
async function insertAnswered(tx: Db, treated: Case, { mailed, accountId }: { mailed: boolean; accountId: string | null }): Promise<void> {
  const answeredAt = treated.confirmedAt ?? treated.createdAt;
  const createdAt = new Date(answeredAt.getTime() - 2 * DAY_MS);
  const linkId = newId();
  await tx.insert(caseLinks).values({
    id: linkId,
    caseId: treated.id,
    tokenHash: sha256(newId()),
    createdBy: treated.createdBy ?? "demo",
    createdAt,
    expiresAt: linkExpiry(createdAt),
    answeredAt,
    holderTokenHash: sha256(newId()),
    accountId,
  });
  await tx
    .insert(caseAnswers)
    .values(ANSWER_SUBJECTS.map((subject) => ({ id: newId(), caseId: treated.id, linkId, subject, answer: "yes" as const, answeredAt })));
  const asked = { actorId: treated.createdBy, action: "case.client_asked", subjectKind: "case", subjectId: treated.id };
  await recordEvent(tx, { ...asked, detail: { linkId, mailed } }, createdAt);
}

/**
 * Reviews that name the practitioner and treatment of a confirmed case rest on it. Only those whose treatment was proven in full without it: no score of the
 * demo is another one by this. The author of each, by case.
 */
async function restReviewsOn(tx: Db, confirmed: readonly Case[]): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const review of await tx.select().from(reviews).where(eq(reviews.state, "published")).all()) {
    const treated = confirmed.find(
      (one) =>
        !authors.has(one.id) &&
        one.clinicId === review.clinicId &&
        one.practitionerId === review.practitionerId &&
        one.treatment === review.treatment &&
        one.createdAt < review.createdAt,
    );
    if (!treated || proofClass(await listReviewProofs(tx, [review.id]), false) !== "V2") continue;
    await tx.update(reviews).set({ caseId: treated.id }).where(eq(reviews.id, review.id));
    authors.set(treated.id, review.accountId);
  }
  return authors;
}

async function insertCorrection(tx: Db, one: (typeof CORRECTIONS)[number], seeded: SeededProfiles, now: Date): Promise<void> {
  const { found, laserSessions, cost, currency, earlier } = one;
  const clinicId = known(seeded.clinics, one.clinic);
  const treated = (await tx.select().from(cases).where(eq(cases.clinicId, clinicId)).all()).find((row) => row.treatment === "correction");
  if (!treated) throw new Error(`The demo's clinic ${one.clinic} has corrected nothing`);
  const named = "clinic" in earlier ? { earlierClinicId: known(seeded.clinics, earlier.clinic) } : { earlierName: earlier.name };
  await tx
    .insert(corrections)
    .values({ caseId: treated.id, found, laserSessions, cost: cost * 100, currency, namedAt: timeAgo(now, 60), ...named });
  if (!("reply" in one) || !("clinic" in earlier)) return;
  const accountId = known(seeded.owners, earlier.clinic).id;
  await tx.insert(correctionReplies).values({ caseId: treated.id, accountId, body: one.reply, createdAt: timeAgo(now, 52) });
}
