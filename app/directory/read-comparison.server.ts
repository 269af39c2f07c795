import type { Sanction } from "#app/clinics/sanction-repository.server.ts";
import { isInForce, type ShownLevel, shownLevel } from "#app/clinics/sanction-step.ts";
import { type ClinicReading, readClinics } from "#app/directory/read-clinic.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { ConductCount, OutcomeCount } from "#app/reviews/tick.ts";
import { countConductOf, countOutcomesOf, NO_CONDUCT } from "#app/reviews/tick-repository.server.ts";
import { listInputs } from "#app/trust/score-repository.server.ts";
import type { ReviewFacts } from "#app/trust/trust-facts.ts";

/** All that is put side by side of one clinic. */
export interface ComparedClinic {
  slug: string;
  reading: ClinicReading;
  /** Those that its score counted. */
  scoredReviews: readonly ReviewFacts[];
  /** The evidence level that readers see; null: never scored. */
  level: ShownLevel | null;
  outcomes: OutcomeCount;
  conduct: ConductCount;
  /** Steps in force that stand in public. */
  steps: Sanction[];
}

/** Oldest first. */
const inOrder = (a: Sanction, b: Sanction): number => Number(a.startsAt) - Number(b.startsAt) || (a.id < b.id ? -1 : 1);

/** The clinics of a list as they stand at `now`, in its order, and the names under which none is found (any more). */
export async function readComparison(
  db: Db,
  slugs: readonly string[],
  now: Date,
): Promise<{ clinics: ComparedClinic[]; missing: string[] }> {
  const readings = await readClinics(db, slugs, dayOf(now));
  const ids = readings.map(({ clinic }) => clinic.id);
  const inputs = await listInputs(db, ...readings.flatMap(({ score }) => score?.id ?? []));
  const outcomes = await countOutcomesOf(db, ids);
  const conduct = await countConductOf(db, ids);
  const bySlug = new Map(readings.map((reading) => [reading.clinic.slug, reading]));
  const found = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const clinics = found.map((reading): ComparedClinic => {
    const { clinic, score } = reading;
    const inForce = reading.sanctions.filter((step) => isInForce(step, now)).sort(inOrder);
    return {
      slug: clinic.slug,
      reading,
      scoredReviews: inputs.get(score?.id ?? 0)?.reviews ?? [],
      level: score && shownLevel(score.result.evidenceLevel, inForce, now),
      outcomes: outcomes.get(clinic.id) ?? [],
      conduct: conduct.get(clinic.id) ?? NO_CONDUCT,
      steps: inForce.filter(({ step }) => STEPS[step].shown),
    };
  });
  return { clinics, missing: slugs.filter((slug) => !bySlug.has(slug)) };
}
