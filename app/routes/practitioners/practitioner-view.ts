import { countryName } from "#app/clinics/country.ts";
import type { TrainingMode } from "#app/components/training-hours.tsx";
import type { OwnCourse, Post, PractitionerReading } from "#app/directory/read-practitioner.server.ts";
import { printCount, printDay, printList, printMonth, printNumber } from "#app/platform/printed.ts";
import { DATED_EVIDENCE_LABELS, earliestEvidence } from "#app/practitioners/experience.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { FLAG_WORDS, yearsWords } from "#app/routes/practitioners/lineage-view.ts";

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
  const now = posts.filter((post) => post.present).flatMap(({ clinic }) => clinic ?? []);
  if (now.length === 0) return "Works at no clinic that is known here now. The record is theirs and stays.";
  return `Works at ${printList(now.map((clinic) => `${clinic.name}, ${clinic.city}`))}.`;
}

export function toPosts(posts: readonly Post[]) {
  return posts.toReversed().map(({ engagement, clinic, present }) => ({
    id: engagement.id,
    name: clinic?.name ?? "A clinic that is not shown here any more",
    href: clinic && `/clinics/${clinic.slug}`,
    place: clinic && `${clinic.city}, ${countryName(clinic.country)}`,
    role: engagement.role,
    when: periodWords(engagement.startedOn, engagement.endedOn),
    present,
  }));
}

export function periodWords(startedOn: string | null, endedOn: string | null): string {
  const from = startedOn === null ? "since when is not provided" : `since ${printMonth(startedOn)}`;
  if (endedOn === null) return from;
  return startedOn === null ? `until ${printMonth(endedOn)}` : `${printMonth(startedOn)} to ${printMonth(endedOn)}`;
}

/** What is evidenced of the person, each figure with what it is made of. */
export function toFigures({ record, practitioner }: PractitionerReading): PrintedFact[] {
  const first = earliestEvidence(record.dated);
  const claimed = record.training.reduce((sum, course) => sum + claimedHours(course), 0);
  const checked = record.training.some((course) => course.acceptedHours !== null);
  return [
    {
      term: "Evidenced practice",
      value: first && printCount(Math.round(record.evidencedYears * 10) / 10, "year"),
      note: first ? `Since ${DATED_EVIDENCE_LABELS[first.kind]} of ${printDay(first.on)}.` : "Nothing dated shows any practice yet.",
    },
    {
      term: "Training",
      value: checked ? `${printNumber(record.verifiedHours)} h accepted of ${printNumber(claimed)} h claimed` : null,
      note: checked ? undefined : claimed > 0 ? `${printNumber(claimed)} h are claimed, and nobody has checked them.` : undefined,
    },
    {
      term: "Evidenced procedures",
      value: printNumber(record.procedures),
      note: "Treated heads that the client confirmed, that a checked photo shows, or that a verified review tells of.",
    },
    { term: "Work before SMP", value: practitioner.background, note: "As stated." },
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
  return {
    id: record.id,
    course: record.course,
    provider: { name: record.provider, href: provider && `/training/${provider.slug}` },
    when: record.startedOn === record.endedOn ? printDay(record.startedOn) : `${printDay(record.startedOn)} to ${printDay(record.endedOn)}`,
    hours: `${printNumber(claimedHours(record))} h claimed, ${record.acceptedHours === null ? "never checked" : `${printNumber(record.acceptedHours)} h accepted`}`,
    trainer: { name: trainer?.name ?? record.trainerName, href: trainer && `/practitioners/${trainer.slug}` },
    years: standing && yearsWords(standing),
    flags: flags.filter((flag) => flag === "self_issued" || flag === "short_experience").map((flag) => FLAG_WORDS[flag]),
  };
}

export function toResults({ reviews, healed, sizes, posts, record }: PractitionerReading) {
  const verified = reviews.filter((review) => review.verified);
  const clinicOf = (id: number) => posts.find((post) => post.engagement.clinicId === id)?.clinic ?? null;
  return {
    figures: [
      {
        term: "Reviews that name them",
        value: reviews.length === 0 ? "None" : printNumber(reviews.length),
        note: `${printNumber(verified.length)} with proof of treatment; ${printNumber(reviews.filter((review) => review.daysSinceSession >= HEALED_FROM).length)} of a healed result.`,
      },
      {
        term: "Overall, in reviews with proof",
        value:
          verified.length < LEAST_RATINGS
            ? "Not enough yet"
            : `${printNumber(verified.reduce((sum, review) => sum + review.overall, 0) / verified.length)} of 5`,
        note: `Printed from ${LEAST_RATINGS} on.`,
      },
      { term: "Evidenced procedures", value: printNumber(record.procedures) },
    ] satisfies PrintedFact[],
    latest: reviews.slice(0, LATEST_REVIEWS).map((review) => ({
      id: review.id,
      href: `/reviews/${review.id}`,
      title: review.title,
      words: `${review.overall} of 5, ${printMonth(review.writtenOn)}${clinicOf(review.clinicId) ? `, about ${clinicOf(review.clinicId)?.name}` : ""}${review.verified ? "" : ", without proof"}`,
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
