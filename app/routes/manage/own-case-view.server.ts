import { ANSWER_SUBJECTS, newestByLink } from "#app/cases/case-answer.ts";
import { listCaseAnswers, listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { caseLinkWords } from "#app/cases/case-link-words.ts";
import type { Case } from "#app/cases/case-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { heldBackText, isPublished } from "#app/provenance/published-photo.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";
import { readStandings } from "#app/routes/manage/own-cases-view.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

/** How the case stands with its client: who was asked when, and what they said. */
export async function readClientPart(ctx: Ctx, treated: Case) {
  const say = ownCaseWords();
  const db = ctx.store.read;
  const now = ctx.now();
  const answers = newestByLink(await listCaseAnswers(db, [treated.id]));
  const links = (await listCaseLinks(db, treated.id)).map((link) => ({
    id: link.id,
    made: printDay(dayOf(link.createdAt)),
    state:
      link.answeredAt !== null
        ? say.answeredOn(printDay(dayOf(link.answeredAt)))
        : link.endedAt !== null
          ? say.endedByNewerLink
          : link.expiresAt <= now
            ? say.ranOut
            : say.openUntil(printDay(dayOf(link.expiresAt))),
    said: ANSWER_SUBJECTS.flatMap((subject) => {
      const answer = answers.get(link.id)?.[subject];
      return answer === undefined ? [] : [`${caseLinkWords().subjects[subject]}: ${caseLinkWords().answers[answer].toLowerCase()}`];
    }),
  }));
  return {
    standing: (await readStandings(db, [treated], now)).get(treated.id) ?? ("not_asked" as const),
    links,
    answered: answers.size > 0,
  };
}

/** The photos of a case as its clinic sees them, held-back and hidden ones told in words. */
export async function readOwnCasePhotos(db: Db, caseId: string) {
  const photos = await listCasePhotos(db, [caseId]);
  const sizes = await listSizesOfPhotos(
    db,
    photos.map((photo) => photo.id),
  );
  return photos.map((photo) => {
    const view = toPhotoView(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
    );
    return {
      id: photo.id,
      label: stateText(photo.state).label,
      words: photo.failure ?? heldBackText(photo) ?? stateText(photo.state).shows,
      evidenceHref: null,
      view: view && { ...view, ...(isPublished(photo) ? { href: `/photos/${photo.id}` } : {}) },
    };
  });
}
