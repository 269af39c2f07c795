import { countryName } from "#app/clinics/country.ts";
import type { ProviderReading } from "#app/directory/read-training-provider.server.ts";
import { printDay, printList, printMonth, printNumber } from "#app/platform/printed.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { LEAST_REVIEWS, LEAST_SCORED_GRADUATES, type ProviderOutcome } from "#app/practitioners/provider-outcome.ts";
import { yearsWords } from "#app/routes/practitioners/lineage-view.ts";
import type { PrintedFact } from "#app/routes/practitioners/practitioner-view.ts";
import { trainingProviderWords } from "#app/routes/training/training-provider-words.ts";

export const GRADUATES_A_PAGE = 100;
const MOST_COURSE_NAMES = 6;

const claimedHours = (record: TrainingRecord) =>
  record.hoursLiveSupervised + record.hoursLiveTheory + record.hoursOnline + record.hoursHome;

/** What the certificates together say of the school. */
export function toFacts({ provider, graduates }: ProviderReading): PrintedFact[] {
  const say = trainingProviderWords();
  const records = graduates.map(({ record }) => record);
  const names = [...new Set(records.map((record) => record.course))];
  const checked = records.filter((record) => record.acceptedHours !== null);
  const mean = (values: readonly number[]) => printNumber(Math.round(values.reduce((sum, value) => sum + value, 0) / values.length));
  const days = records.map((record) => record.startedOn).sort();
  return [
    { term: say.country, value: provider.country && countryName(provider.country) },
    {
      term: say.courses,
      value: names.length === 0 ? null : printList(names.slice(0, MOST_COURSE_NAMES)),
      note: names.length > MOST_COURSE_NAMES ? say.andMore(names.length - MOST_COURSE_NAMES) : undefined,
    },
    {
      term: say.certificatesBrought,
      value: say.certificateCount(records.length),
      note: days.length === 0 ? undefined : say.coursesFromTo(printMonth(days[0] ?? ""), printMonth(days.at(-1) ?? "")),
    },
    {
      term: say.hoursOfACourse,
      value: checked.length === 0 ? null : say.hoursAccepted(mean(checked.map((record) => record.acceptedHours ?? 0))),
      note:
        records.length === 0
          ? undefined
          : say.hoursClaimed(mean(records.map(claimedHours)), printNumber(checked.length), printNumber(records.length)),
    },
  ];
}

export function toOutcome({ scores, scoredGraduates, reviews, verifiedReviews }: ProviderOutcome): PrintedFact[] {
  const say = trainingProviderWords();
  return [
    {
      term: say.clinicScores,
      value: scores ? say.scoreRange(printNumber(scores.median), printNumber(scores.least), printNumber(scores.most)) : say.notEnoughYet,
      note: say.clinicScoresNote(scoredGraduates, LEAST_SCORED_GRADUATES),
    },
    {
      term: say.overallWithProof,
      value: reviews ? say.of5(printNumber(reviews.mean)) : say.notEnoughYet,
      note: say.overallWithProofNote(verifiedReviews, LEAST_REVIEWS),
    },
  ];
}

export function toGraduates({ provider, graduates }: ProviderReading) {
  const say = trainingProviderWords();
  return graduates.toReversed().map(({ record, practitioner, trainer, standing, clinics }) => ({
    id: record.id,
    name: practitioner.name,
    href: `/practitioners/${practitioner.slug}`,
    course: record.course,
    when: printDay(record.startedOn),
    hours: say.courseHours(printNumber(claimedHours(record)), record.acceptedHours === null ? null : printNumber(record.acceptedHours)),
    trainer: {
      name: trainer?.name ?? record.trainerName ?? say.notProvided,
      href: trainer && `/practitioners/${trainer.slug}`,
      years: standing && yearsWords(standing),
    },
    clinics: clinics.map((clinic) => ({ name: clinic.name, href: `/clinics/${clinic.slug}` })),
    selfIssued: provider.runById === practitioner.id || record.trainerId === practitioner.id,
  }));
}
