import type { Sanction } from "#app/clinics/sanction-repository.server.ts";
import { isInForce, type ShownLevel, shownLevel } from "#app/clinics/sanction-step.ts";
import { type ClinicReading, readClinic } from "#app/directory/read-clinic.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { ConductCount, OutcomeCount } from "#app/reviews/tick.ts";
import { countConduct, countOutcomes } from "#app/reviews/tick-repository.server.ts";
import { findInputs } from "#app/trust/score-repository.server.ts";
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
  const clinics: ComparedClinic[] = [];
  const missing: string[] = [];
  for (const slug of slugs) {
    const reading = await readClinic(db, slug, dayOf(now));
    if (reading === null) {
      missing.push(slug);
      continue;
    }
    const { id } = reading.clinic;
    const inForce = reading.sanctions.filter((step) => isInForce(step, now)).sort(inOrder);
    clinics.push({
      slug,
      reading,
      scoredReviews: reading.score === null ? [] : (await findInputs(db, reading.score.id)).reviews,
      level: reading.score && shownLevel(reading.score.result.evidenceLevel, inForce, now),
      outcomes: await countOutcomes(db, id),
      conduct: await countConduct(db, id),
      steps: inForce.filter(({ step }) => STEPS[step].shown),
    });
  }
  return { clinics, missing };
}
