import { countryName } from "#app/clinics/country.ts";
import type { TrainingMode } from "#app/components/training-hours.tsx";
import type { OwnCourse, Post, PractitionerReading } from "#app/directory/read-practitioner.server.ts";
import { printDay, printList, printMonth, printNumber } from "#app/platform/printed.ts";
import { claimSumWords } from "#app/practitioners/claim-sum-words.ts";
import { earliestEvidence } from "#app/practitioners/experience.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { flagWords, yearsWords } from "#app/routes/practitioners/lineage-view.ts";
import { practitionerViewWords } from "#app/routes/practitioners/practitioner-view-words.ts";

/** A fact as printed; null is "Not provided". */
export interface PrintedFact {
  term: string;
  value: string | null;
  note?: string;
}

/** Fewer reviews make no average of a person. */
const LEAST_RATINGS = 5;
/** Day from which a result is healed (PRODUCT.md). */
const HEALED_FROM = 28;
const LATEST_REVIEWS = 5;

/** "Works at Harrow Lane, Leeds, United Kingdom": one sentence under the name. */
export function ledeOf(posts: readonly Post[]): string {
  const say = practitionerViewWords();
  const now = posts.filter((post) => post.present).flatMap(({ clinic }) => clinic ?? []);
  if (now.length === 0) return say.worksAtNoClinic;
  return say.worksAt(printList(now.map((clinic) => `${clinic.name}, ${clinic.city}`)));
}

export function toPosts(posts: readonly Post[]) {
  return posts.toReversed().map(({ engagement, clinic, present }) => ({
    id: engagement.id,
    name: clinic?.name ?? practitionerViewWords().hiddenClinic,
    href: clinic && `/clinics/${clinic.slug}`,
    place: clinic && `${clinic.city}, ${countryName(clinic.country)}`,
    role: engagement.role,
    when: periodWords(engagement.startedOn, engagement.endedOn),
    present,
  }));
}

export function periodWords(startedOn: string | null, endedOn: string | null): string {
  const say = practitionerViewWords();
  const from = startedOn === null ? say.sinceUnknown : say.sinceMonth(printMonth(startedOn));
  if (endedOn === null) return from;
  return startedOn === null ? say.untilMonth(printMonth(endedOn)) : say.fromTo(printMonth(startedOn), printMonth(endedOn));
}

/** What is evidenced of the person, each figure with what it is made of. */
export function toFigures({ record, practitioner }: PractitionerReading): PrintedFact[] {
  const say = practitionerViewWords();
  const first = earliestEvidence(record.dated);
  const claimed = record.training.reduce((sum, course) => sum + claimedHours(course), 0);
  const checked = record.training.some((course) => course.acceptedHours !== null);
  return [
    {
      term: say.evidencedPractice,
      value: first && say.evidencedYears(Math.round(record.evidencedYears * 10) / 10),
      note: first ? say.sinceEvidence(claimSumWords().dated[first.kind], printDay(first.on)) : say.noDatedEvidence,
    },
    {
      term: say.training,
      value: checked ? say.hoursAcceptedOf(printNumber(record.verifiedHours), printNumber(claimed)) : null,
      note: checked ? undefined : claimed > 0 ? say.hoursUnchecked(printNumber(claimed)) : undefined,
    },
    {
      term: say.evidencedProcedures,
      value: printNumber(record.procedures),
      note: say.proceduresNote,
    },
    { term: say.workBeforeSmp, value: practitioner.background, note: say.asStated },
  ];
}

type CourseRow = OwnCourse["record"];
const claimedHours = (course: CourseRow) => course.hoursLiveSupervised + course.hoursLiveTheory + course.hoursOnline + course.hoursHome;

export function toTraining({ record, courses }: PractitionerReading) {
  const sum = (pick: (course: CourseRow) => number) => record.training.reduce((total, course) => total + pick(course), 0);
  const models = record.training.flatMap((course) => course.liveModels ?? []);
  const modes: { mode: TrainingMode; hours: number }[] = [
    { mode: "live supervised", hours: sum((course) => course.hoursLiveSupervised) },
    { mode: "live theory", hours: sum((course) => course.hoursLiveTheory) },
    { mode: "online", hours: sum((course) => course.hoursOnline) },
    { mode: "home", hours: sum((course) => course.hoursHome) },
  ];
  return {
    modes,
    acceptedHours: record.training.some((course) => course.acceptedHours !== null) ? record.verifiedHours : null,
    liveModels: models.length === 0 ? null : models.reduce((total, count) => total + count, 0),
    courses: courses.map(toCourse),
  };
}

function toCourse({ record, trainer, standing, provider, flags }: OwnCourse) {
  const say = practitionerViewWords();
  return {
    id: record.id,
    course: record.course,
    provider: { name: record.provider, href: provider && `/training/${provider.slug}` },
    when:
      record.startedOn === record.endedOn ? printDay(record.startedOn) : say.fromTo(printDay(record.startedOn), printDay(record.endedOn)),
    hours: say.courseHours(printNumber(claimedHours(record)), record.acceptedHours === null ? null : printNumber(record.acceptedHours)),
    trainer: { name: trainer?.name ?? record.trainerName, href: trainer && `/practitioners/${trainer.slug}` },
    years: standing && yearsWords(standing),
    flags: flags.filter((flag) => flag === "self_issued" || flag === "short_experience").map((flag) => flagWords()[flag]),
  };
}

export function toResults({ reviews, healed, sizes, posts, record }: PractitionerReading) {
  const say = practitionerViewWords();
  const verified = reviews.filter((review) => review.verified);
  const clinicOf = (id: number) => posts.find((post) => post.engagement.clinicId === id)?.clinic ?? null;
  return {
    figures: [
      {
        term: say.reviews,
        value: reviews.length === 0 ? say.noReviews : printNumber(reviews.length),
        note: say.reviewsNote(
          printNumber(verified.length),
          printNumber(reviews.filter((review) => review.daysSinceSession >= HEALED_FROM).length),
        ),
      },
      {
        term: say.overallWithProof,
        value:
          verified.length < LEAST_RATINGS
            ? say.notEnoughYet
            : say.of5(printNumber(verified.reduce((sum, review) => sum + review.overall, 0) / verified.length)),
        note: say.printedFrom(LEAST_RATINGS),
      },
      { term: say.evidencedProcedures, value: printNumber(record.procedures) },
    ] satisfies PrintedFact[],
    latest: reviews.slice(0, LATEST_REVIEWS).map((review) => ({
      id: review.id,
      href: `/reviews/${review.id}`,
      title: review.title,
      words: say.latestReview({
        overall: review.overall,
        writtenOn: printMonth(review.writtenOn),
        clinic: clinicOf(review.clinicId)?.name ?? null,
        verified: review.verified,
      }),
    })),
    photos: healed.flatMap((photo) => {
      const view = toPhotoView(
        photo,
        sizes.filter((size) => size.photoId === photo.id),
      );
      return view ? { ...view, href: `/photos/${photo.id}` } : [];
    }),
  };
}
