import { ANSWER_SUBJECTS, newestByLink, refusalsIn } from "#app/cases/case-answer.ts";
import { listCaseAnswers, listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { caseLinkWords } from "#app/cases/case-link-words.ts";
import { type Case, findCase, listSessionDays } from "#app/cases/case-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { listSizesOfPhotos, type StandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listReviewsOfCases } from "#app/reviews/case-review-repository.server.ts";
import { casePageViewWords } from "#app/routes/cases/case-page-view-words.ts";
import { readPrintedCorrection } from "#app/routes/cases/correction-view.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** What the treated person said of one of the four, in words, or that nobody has said anything. */
export interface ClientWord {
  label: string;
  answer: "yes" | "no" | null;
}

/**
 * All that anybody may know of a case. Null: there is none, its client does not want it shown, or neither their yes nor a published photo, for which the clinic
 * vouched their consent, makes it public.
 */
export async function readCasePage(db: Db, id: string) {
  const treated = await findCase(db, id);
  const clinic = treated && (await findClinicById(db, treated.clinicId));
  if (!treated || !clinic || clinic.hiddenAt !== null || treated.withdrawnAt !== null) return null;
  const photos = (await listCasePhotos(db, [id])).filter(isPublished);
  const client = await readClient(db, treated, photos);
  if (photos.length === 0 && !client.agreed) return null;
  return {
    ...(await readFacts(db, treated, clinic)),
    photos: await toViews(db, photos),
    client,
    correction: await readPrintedCorrection(db, treated),
  };
}

async function readFacts(db: Db, treated: Case, clinic: Clinic) {
  const [practitioner] = treated.practitionerId === null ? [] : await listPractitionersById(db, [treated.practitionerId]);
  const sessions = await listSessionDays(db, treated.id);
  const review = (await listReviewsOfCases(db, [treated.id])).get(treated.id);
  return {
    id: treated.id,
    clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` },
    practitioner: practitioner ? { name: practitioner.name, href: `/practitioners/${practitioner.slug}` } : null,
    treatment: treatmentLabel(treated.treatment),
    grade: treated.grade,
    skinType: treated.skinType,
    pigment:
      treated.pigment === null
        ? null
        : [treated.pigment, treated.pigmentBatch && casePageViewWords().batch(treated.pigmentBatch)].filter(Boolean).join(", "),
    sessions: sessions.map((day, place) => ({ day, words: sessionWords(day, sessions[place - 1]) })),
    reviewHref: review === undefined ? null : `/reviews/${review}`,
  };
}

function sessionWords(day: Day, before: Day | undefined): string {
  if (before === undefined) return printDay(day);
  const days = Math.round((Date.parse(day) - Date.parse(before)) / 86_400_000);
  return casePageViewWords().sessionAfter(printDay(day), days);
}

async function toViews(db: Db, photos: readonly StandingPhoto[]) {
  const sizes = await listSizesOfPhotos(
    db,
    photos.map((photo) => photo.id),
  );
  return photos.flatMap((photo) => {
    const view = toPhotoView(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
    );
    return view ? [{ ...view, href: `/photos/${photo.id}`, reportHref: `/reports/new?photo=${photo.id}` }] : [];
  });
}

/** What the treated person said, when, and how they were reached. */
async function readClient(db: Db, treated: Case, photos: readonly StandingPhoto[]) {
  const say = casePageViewWords();
  const answers = await listCaseAnswers(db, [treated.id]);
  const last = answers.at(-1);
  const link = last && (await listCaseLinks(db, treated.id)).find((one) => one.id === last.linkId);
  const said = last === undefined ? undefined : newestByLink(answers).get(last.linkId);
  const asked = (await listEvents(db, "case", treated.id)).find(
    (event) => event.action === "case.client_asked" && event.detail.linkId === link?.id,
  );
  const words: ClientWord[] = ANSWER_SUBJECTS.map((subject) => {
    const answer = said?.[subject];
    return { label: caseLinkWords().subjects[subject], answer: answer === undefined ? null : answer === "yes" ? "yes" : "no" };
  });
  const shown = link?.answeredAt ?? null;
  return {
    words,
    confirmedOn: treated.confirmedAt && printDay(dayOf(treated.confirmedAt)),
    /** Confirmed before cases had links, or without one. */
    answered: last !== undefined,
    reached: asked === undefined ? null : asked.detail.mailed === true ? say.askedByMail : say.askedByHand,
    agreed: last !== undefined && !refusalsIn(answers).unpublished,
    /** Photos that came after the answer: the client was not shown them then. */
    addedSince: shown === null ? 0 : photos.filter((photo) => photo.createdAt > shown).length,
    changedSince: treated.confirmedAt === null && words.slice(0, 3).every((word) => word.answer === "yes"),
  };
}
