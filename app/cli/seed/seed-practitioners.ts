import { and, eq, gt, isNull } from "drizzle-orm";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, timeAgo } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { providerOf } from "#app/practitioners/training-provider.server.ts";
import { engagementQuestions, engagements, trainingProviders, trainingRecords } from "#db/schema/practitioners.ts";

/** Schools whose owner is a practitioner of the demo. */
const OWN_SCHOOLS: readonly [provider: string, runBy: string][] = [
  ["Arlo Finch Training", "arlo-finch"],
  ["Harrow Lane Scalp Studio", "maya-okafor"],
];

/** What lineage pages exist to show: a certificate somebody gave themselves, and two who taught one another. Nobody has checked them. */
const DOUBTFUL: readonly { pupil: string; trainer: string; course: string; provider: string; ago: number; hours: number }[] = [
  {
    pupil: "arlo-finch",
    trainer: "arlo-finch",
    course: "Master trainer certificate",
    provider: "Arlo Finch Training",
    ago: 300,
    hours: 16,
  },
  { pupil: "dominik-vesely", trainer: "kyle-rennard", course: "Advanced hairlines", provider: "Elite Pigment Online", ago: 200, hours: 12 },
  {
    pupil: "kyle-rennard",
    trainer: "dominik-vesely",
    course: "Density masterclass",
    provider: "Elite Pigment Online",
    ago: 150,
    hours: 12,
  },
];

/** Named by a clinic, and not heard of yet: nothing of her record is shown there. */
const ASKED = { practitioner: "kelly-sharrow", clinic: "headrow-scalp-clinic", ago: 6 };

/** What was known of practitioners beyond their profiles: schools, doubtful certificates, and somebody who was asked where she works now. */
export async function seedPractitioners(ctx: Ctx, seeded: SeededProfiles): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (const { pupil, trainer, course, provider, ago, hours } of DOUBTFUL) {
      await tx.insert(trainingRecords).values({
        id: newId(),
        practitionerId: known(seeded.practitioners, pupil),
        trainerId: known(seeded.practitioners, trainer),
        course,
        provider,
        startedOn: dayAgo(now, ago),
        endedOn: dayAgo(now, ago - 1),
        hoursLiveSupervised: hours,
        hoursLiveTheory: 0,
        hoursOnline: 0,
        hoursHome: 0,
        liveModels: null,
        acceptedHours: null,
      });
    }
    await findProviders(tx, now);
    for (const [name, runBy] of OWN_SCHOOLS) {
      const id = await providerOf(tx, name, now);
      await tx
        .update(trainingProviders)
        .set({ runById: known(seeded.practitioners, runBy), country: "GB" })
        .where(eq(trainingProviders.id, id));
      await tx.update(trainingRecords).set({ providerId: id }).where(eq(trainingRecords.provider, name));
    }
    await ask(tx, seeded, now);
  });
}

/** Every school of which a certificate was accepted. */
async function findProviders(tx: Db, now: Date): Promise<void> {
  const named = await tx
    .selectDistinct({ provider: trainingRecords.provider })
    .from(trainingRecords)
    .where(and(gt(trainingRecords.acceptedHours, 0), isNull(trainingRecords.providerId)));
  for (const { provider } of named) {
    const providerId = await providerOf(tx, provider, now);
    await tx.update(trainingRecords).set({ providerId }).where(eq(trainingRecords.provider, provider));
  }
}

async function ask(tx: Db, seeded: SeededProfiles, now: Date): Promise<void> {
  const [engagement] = await tx
    .insert(engagements)
    .values({
      practitionerId: known(seeded.practitioners, ASKED.practitioner),
      clinicId: known(seeded.clinics, ASKED.clinic),
      role: "Practitioner",
      startedOn: dayAgo(now, ASKED.ago),
      state: "asked",
    })
    .returning();
  if (!engagement) throw new Error("The demo’s engagement was not inserted");
  const id = newId();
  await tx.insert(engagementQuestions).values({
    id,
    engagementId: engagement.id,
    email: "kelly@sharrow.example",
    // Nobody has this link: the mail was not sent.
    tokenHash: sha256(id),
    createdAt: timeAgo(now, ASKED.ago),
    expiresAt: timeAgo(now, ASKED.ago - 30),
  });
}
