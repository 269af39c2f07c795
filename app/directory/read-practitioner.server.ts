import { type ListedClinic, listListedClinics } from "#app/directory/listing-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import { listEngagements } from "#app/practitioners/engagement-repository.server.ts";
import {
  type Engagement,
  findPractitionerBySlug,
  listPractitionersById,
  listProvidersById,
  type Practitioner,
  type TrainingProvider,
  type TrainingRecord,
} from "#app/practitioners/practitioner-repository.server.ts";
import { listHealedWorkIds } from "#app/provenance/checked-photo-repository.server.ts";
import { type DerivativeSize, listSizesOfPhotos, listStandingPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listPractitionerReviews, type PractitionerReview } from "#app/reviews/practitioner-review-repository.server.ts";
import { gatherPractitionerRecords, type PractitionerRecord, type TrainerStanding } from "#app/trust/practitioner-record.server.ts";
import { flagsOf, type Lineage, type LineageFlag, readLineage } from "#app/trust/read-lineage.server.ts";

/** One time at one clinic. */
export interface Post {
  engagement: Engagement;
  /** Null: the clinic is not shown here any more. */
  clinic: ListedClinic | null;
  present: boolean;
}

export interface OwnCourse {
  record: TrainingRecord;
  trainer: Practitioner | null;
  standing: TrainerStanding | null;
  provider: TrainingProvider | null;
  flags: LineageFlag[];
}

/** Everything a practitioner's page is made of. */
export interface PractitionerReading {
  practitioner: Practitioner;
  posts: Post[];
  record: PractitionerRecord;
  courses: OwnCourse[];
  lineage: Lineage;
  healed: Photo[];
  sizes: DerivativeSize[];
  reviews: PractitionerReview[];
}

const MOST_PHOTOS = 24;

/** Reads a practitioner as they stand on `asOf`. Null: nobody has this address, or nothing about them has been confirmed by anybody. */
export async function readPractitioner(db: Db, slug: string, asOf: Day): Promise<PractitionerReading | null> {
  const practitioner = await findPractitionerBySlug(db, slug);
  if (!practitioner) return null;
  const record = (await gatherPractitionerRecords(db, [practitioner.id], asOf)).get(practitioner.id);
  if (!record) return null;
  const engagements = await listEngagements(db, [practitioner.id]);
  const clinics = await listListedClinics(
    db,
    engagements.map((one) => one.clinicId),
  );
  const photos = await listStandingPhotos(db, await listHealedWorkIds(db, practitioner.id, MOST_PHOTOS));
  const healed = photos.filter((photo) => isPublished(photo) && photo.state !== "confirmed_stolen");
  return {
    practitioner,
    posts: engagements.map((engagement) => ({
      engagement,
      clinic: clinics.get(engagement.clinicId) ?? null,
      present: isPresent(engagement, asOf),
    })),
    record,
    courses: await readCourses(db, record),
    lineage: await readLineage(db, practitioner.id, asOf),
    healed,
    sizes: await listSizesOfPhotos(
      db,
      healed.map((photo) => photo.id),
    ),
    reviews: await listPractitionerReviews(db, [practitioner.id]),
  };
}

async function readCourses(db: Db, { training, trainers }: PractitionerRecord): Promise<OwnCourse[]> {
  const people = await listPractitionersById(
    db,
    training.flatMap((course) => course.trainerId ?? []),
  );
  const providers = await listProvidersById(
    db,
    training.flatMap((course) => course.providerId ?? []),
  );
  return training.map((record) => {
    const provider = providers.find((one) => one.id === record.providerId) ?? null;
    const standing = trainers.get(record.id) ?? null;
    return {
      record,
      trainer: people.find((person) => person.id === record.trainerId) ?? null,
      standing,
      provider,
      flags: flagsOf(
        {
          trainerId: record.trainerId,
          pupilId: record.practitionerId,
          providerRunById: provider?.runById ?? null,
          acceptedHours: record.acceptedHours,
        },
        standing,
        false,
      ),
    };
  });
}
