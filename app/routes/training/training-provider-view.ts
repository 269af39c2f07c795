import { countryName } from "#app/clinics/country.ts";
import type { ProviderReading } from "#app/directory/read-training-provider.server.ts";
import { printCount, printDay, printList, printMonth, printNumber } from "#app/platform/printed.ts";
import type { TrainingRecord } from "#app/practitioners/practitioner-repository.server.ts";
import { LEAST_REVIEWS, LEAST_SCORED_GRADUATES, type ProviderOutcome } from "#app/practitioners/provider-outcome.ts";
import { yearsWords } from "#app/routes/practitioners/lineage-view.ts";
import type { PrintedFact } from "#app/routes/practitioners/practitioner-view.ts";

export const GRADUATES_A_PAGE = 100;
const MOST_COURSE_NAMES = 6;

const claimedHours = (record: TrainingRecord) =>
  record.hoursLiveSupervised + record.hoursLiveTheory + record.hoursOnline + record.hoursHome;

/** What the certificates together say of the school. */
export function toFacts({ provider, graduates }: ProviderReading): PrintedFact[] {
  const records = graduates.map(({ record }) => record);
  const names = [...new Set(records.map((record) => record.course))];
  const checked = records.filter((record) => record.acceptedHours !== null);
  const mean = (values: readonly number[]) => printNumber(Math.round(values.reduce((sum, value) => sum + value, 0) / values.length));
  const days = records.map((record) => record.startedOn).sort();
  return [
    { term: "Country", value: provider.country && countryName(provider.country) },
    {
      term: "Courses",
      value: names.length === 0 ? null : printList(names.slice(0, MOST_COURSE_NAMES)),
      note: names.length > MOST_COURSE_NAMES ? `and ${names.length - MOST_COURSE_NAMES} more` : undefined,
    },
    {
      term: "Certificates brought",
      value: printCount(records.length, "certificate"),
      note: days.length === 0 ? undefined : `Courses from ${printMonth(days[0] ?? "")} to ${printMonth(days.at(-1) ?? "")}.`,
    },
    {
      term: "Hours of a course",
      value: checked.length === 0 ? null : `${mean(checked.map((record) => record.acceptedHours ?? 0))} h accepted on average`,
      note:
        records.length === 0
          ? undefined
          : `${mean(records.map(claimedHours))} h claimed on average; ${printNumber(checked.length)} of ${printNumber(records.length)} checked.`,
    },
  ];
}

export function toOutcome({ scores, scoredGraduates, reviews, verifiedReviews }: ProviderOutcome): PrintedFact[] {
  return [
    {
      term: "Scores of the clinics where they work",
      value: scores
        ? `${printNumber(scores.median)} in the middle, from ${printNumber(scores.least)} to ${printNumber(scores.most)}`
        : "Not enough yet",
      note: `${printCount(scoredGraduates, "graduate")} at a clinic with a score; printed from ${LEAST_SCORED_GRADUATES} on.`,
    },
    {
      term: "Overall, in reviews with proof that name them",
      value: reviews ? `${printNumber(reviews.mean)} of 5` : "Not enough yet",
      note: `${printCount(verifiedReviews, "review")} with proof; printed from ${LEAST_REVIEWS} on.`,
    },
  ];
}

export function toGraduates({ provider, graduates }: ProviderReading) {
  return graduates.toReversed().map(({ record, practitioner, trainer, standing, clinics }) => ({
    id: record.id,
    name: practitioner.name,
    href: `/practitioners/${practitioner.slug}`,
    course: record.course,
    when: printDay(record.startedOn),
    hours: `${printNumber(claimedHours(record))} h claimed, ${record.acceptedHours === null ? "never checked" : `${printNumber(record.acceptedHours)} h accepted`}`,
    trainer: {
      name: trainer?.name ?? record.trainerName ?? "Not provided",
      href: trainer && `/practitioners/${trainer.slug}`,
      years: standing && yearsWords(standing),
    },
    clinics: clinics.map((clinic) => ({ name: clinic.name, href: `/clinics/${clinic.slug}` })),
    selfIssued: provider.runById === practitioner.id || record.trainerId === practitioner.id,
  }));
}
