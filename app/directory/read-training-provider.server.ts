import { type ListedClinic, listListedClinics } from "#app/directory/listing-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import { listEngagements } from "#app/practitioners/engagement-repository.server.ts";
import { type Graduate, listGraduates } from "#app/practitioners/graduate-repository.server.ts";
import {
  findPractitionerById,
  findProviderBySlug,
  listPractitionersById,
  type Practitioner,
  type TrainingProvider,
} from "#app/practitioners/practitioner-repository.server.ts";
import { outcomeOf, type ProviderOutcome } from "#app/practitioners/provider-outcome.ts";
import { listPractitionerReviews } from "#app/reviews/practitioner-review-repository.server.ts";
import { gatherEvidence } from "#app/trust/practitioner-evidence.server.ts";
import { standingOf, type TrainerStanding } from "#app/trust/practitioner-record.server.ts";

export interface TaughtGraduate extends Graduate {
  trainer: Practitioner | null;
  /** Null: the trainer is not known here. */
  standing: TrainerStanding | null;
  /** The clinics where they work now, of those that anybody may see. */
  clinics: ListedClinic[];
}

export interface ProviderReading {
  provider: TrainingProvider;
  runBy: Practitioner | null;
  graduates: TaughtGraduate[];
  outcome: ProviderOutcome;
}

/** Reads a training provider as it stands on `asOf`. Null: none has this address. */
export async function readTrainingProvider(db: Db, slug: string, asOf: Day): Promise<ProviderReading | null> {
  const provider = await findProviderBySlug(db, slug);
  if (!provider) return null;
  const graduates = await listGraduates(db, provider.id);
  const ids = [...new Set(graduates.map(({ practitioner }) => practitioner.id))];
  const trainerIds = graduates.flatMap(({ record }) => record.trainerId ?? []);
  const trainers = new Map((await listPractitionersById(db, trainerIds)).map((person) => [person.id, person]));
  const evidence = await gatherEvidence(db, trainerIds);
  const posts = (await listEngagements(db, ids)).filter((engagement) => isPresent(engagement, asOf));
  const clinics = await listListedClinics(
    db,
    posts.map((post) => post.clinicId),
  );
  const clinicsOf = (id: number) => posts.filter((post) => post.practitionerId === id).flatMap((post) => clinics.get(post.clinicId) ?? []);
  // What nobody checked could be anybody's certificate: outcomes are of those whose course was accepted.
  const accepted = new Set(graduates.filter(({ record }) => (record.acceptedHours ?? 0) > 0).map(({ practitioner }) => practitioner.id));
  const scores = [...accepted].flatMap((id) => {
    const own = clinicsOf(id).flatMap((clinic) => clinic.score ?? []);
    return own.length === 0 ? [] : own.reduce((sum, score) => sum + score, 0) / own.length;
  });
  const reviews = (await listPractitionerReviews(db, [...accepted])).filter((review) => review.verified);
  return {
    provider,
    runBy: provider.runById === null ? null : await findPractitionerById(db, provider.runById),
    graduates: graduates.map((graduate) => ({
      ...graduate,
      trainer: trainers.get(graduate.record.trainerId ?? 0) ?? null,
      standing: graduate.record.trainerId === null ? null : standingOf(evidence.get(graduate.record.trainerId), graduate.record.startedOn),
      clinics: clinicsOf(graduate.practitioner.id),
    })),
    outcome: outcomeOf(
      scores,
      reviews.map((review) => review.overall),
    ),
  };
}
