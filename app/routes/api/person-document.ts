import type { z } from "zod";
import type { PractitionerReading } from "#app/directory/read-practitioner.server.ts";
import type { ProviderReading } from "#app/directory/read-training-provider.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import type { practitionerSchema, providerSchema } from "#app/routes/api/person-shape.ts";

const sumHours = (record: TrainingRecord) => record.hoursLiveSupervised + record.hoursLiveTheory + record.hoursOnline + record.hoursHome;

function trainerOf(record: TrainingRecord, trainer: { slug: string; name: string } | null, standing: { years: number } | null) {
  const name = trainer?.name ?? record.trainerName;
  return name === null ? null : { slug: trainer?.slug ?? null, name, evidencedYears: standing?.years ?? null };
}

/** A practitioner's page as data. */
export function practitionerDocument(reading: PractitionerReading, origin: string, asOf: Day): z.input<typeof practitionerSchema> {
  const { practitioner, record } = reading;
  return {
    slug: practitioner.slug,
    name: practitioner.name,
    page: `${origin}/practitioners/${practitioner.slug}`,
    asOf,
    background: practitioner.background,
    evidencedYears: record.dated.length === 0 ? null : record.evidencedYears,
    verifiedHours: record.training.some((course) => course.acceptedHours !== null) ? record.verifiedHours : null,
    procedures: record.procedures,
    posts: reading.posts.map(({ engagement, clinic, present }) => ({
      clinic: clinic && { slug: clinic.slug, name: clinic.name, page: `${origin}/clinics/${clinic.slug}` },
      role: engagement.role,
      startedOn: engagement.startedOn,
      endedOn: engagement.endedOn,
      present,
    })),
    courses: reading.courses.map(({ record: course, trainer, standing, provider }) => ({
      course: course.course,
      provider: { slug: provider?.slug ?? null, name: course.provider },
      startedOn: course.startedOn,
      endedOn: course.endedOn,
      claimedHours: {
        liveSupervised: course.hoursLiveSupervised,
        liveTheory: course.hoursLiveTheory,
        online: course.hoursOnline,
        home: course.hoursHome,
      },
      acceptedHours: course.acceptedHours,
      liveModels: course.liveModels,
      trainer: trainerOf(course, trainer, standing),
    })),
    reviews: { count: reading.reviews.length, verified: reading.reviews.filter((review) => review.verified).length },
    healedPhotos: reading.healed.map(({ id }) => id),
  };
}

/** A training provider's page as data; `graduates`: those of one page. */
export function providerDocument(
  { provider, runBy, graduates: all, outcome }: ProviderReading,
  graduates: ProviderReading["graduates"],
  { origin, asOf, next }: { origin: string; asOf: Day; next: string | null },
): z.input<typeof providerSchema> {
  const person = ({ slug, name }: { slug: string; name: string }) => ({ slug, name, page: `${origin}/practitioners/${slug}` });
  return {
    slug: provider.slug,
    name: provider.name,
    page: `${origin}/training/${provider.slug}`,
    asOf,
    country: provider.country,
    runBy: runBy && person(runBy),
    certificates: all.length,
    checked: all.filter(({ record }) => record.acceptedHours !== null).length,
    scores: outcome.scores,
    reviews: outcome.reviews,
    graduates: graduates.map(({ record, practitioner, trainer, standing }) => ({
      practitioner: person(practitioner),
      course: record.course,
      startedOn: record.startedOn,
      endedOn: record.endedOn,
      claimedHours: sumHours(record),
      acceptedHours: record.acceptedHours,
      trainer: trainerOf(record, trainer, standing),
      selfIssued: provider.runById === practitioner.id || record.trainerId === practitioner.id,
    })),
    next,
  };
}
