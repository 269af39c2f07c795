import type { Viewer } from "#app/accounts/role.ts";
import { ANSWER_SUBJECTS, newestByLink } from "#app/cases/case-answer.ts";
import { listCaseAnswers, listClaimedCases } from "#app/cases/case-link-repository.server.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import { type CaseQuestion, findHeldCase } from "#app/cases/find-case-question.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { findEarlier } from "#app/directory/find-earlier.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listReviewableCases, listReviewsOfCases } from "#app/reviews/case-review-repository.server.ts";
import { listInvitations } from "#app/reviews/invitation-repository.server.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { findClientReview } from "#app/reviews/review-repository.server.ts";
import { listAskedPhotos, toAskedCase } from "#app/routes/cases/asked-case.server.ts";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { myCaseWords } from "#app/routes/cases/my-case-words.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";

/** The case that the address names, for whoever keeps its link or has tied it to their account. Null: it names none of theirs. */
export async function findHeld({ request, context: { ctx } }: GuardArgs, viewer: Viewer | null): Promise<CaseQuestion | null> {
  const { searchParams } = new URL(request.url);
  const [token, caseId] = [searchParams.get("token"), searchParams.get("case")];
  if (token !== null) return findHeldCase(ctx.store.read, { token });
  return caseId === null || viewer === null ? null : findHeldCase(ctx.store.read, { caseId, accountId: viewer.id });
}

/** What the person may know of their case, and do with it. */
export async function readHeldCase({ request, context: { ctx } }: GuardArgs, found: CaseQuestion, viewer: Viewer | null) {
  const db = ctx.store.read;
  const { link, treated } = found;
  const { searchParams } = new URL(request.url);
  const answers = newestByLink(await listCaseAnswers(db, [treated.id])).get(link.id) ?? {};
  const saidYes = answers.my_head === "yes" && answers.practitioner === "yes" && answers.dates === "yes";
  return {
    asked: toAskedCase(found),
    answers: Object.fromEntries(ANSWER_SUBJECTS.map((subject) => [subject, answers[subject] ?? ""])),
    photos: await listAskedPhotos(db, treated.id),
    token: searchParams.get("token"),
    changed: saidYes && treated.confirmedAt === null,
    withdrawn: treated.withdrawnAt !== null,
    publicHref: (await readCasePage(db, treated.id)) ? `/cases/${treated.id}` : null,
    done: searchParams.get("done"),
    earlier:
      treated.treatment === "correction" && treated.confirmedAt !== null
        ? await readEarlier(db, found, searchParams.get("find"), viewer, ctx.now())
        : null,
    review: await readReviewPart(db, found, viewer),
    mailed: (await listInvitations(db, { caseId: treated.id })).some(
      (one) => one.declinedAt === null && (one.email ?? one.accountId) !== null,
    ),
  };
}

/** Whose work was mended, as the client said, and the clinics that what they look for may mean. */
async function readEarlier(db: Db, { treated, link }: CaseQuestion, find: string | null, viewer: Viewer | null, now: Date) {
  const correction = await findCorrection(db, treated.id);
  const named = correction?.earlierClinicId == null ? null : await findClinicById(db, correction.earlierClinicId);
  return {
    named: named
      ? { name: named.name, href: `/clinics/${named.slug}` }
      : correction?.earlierName
        ? { name: correction.earlierName, href: null }
        : null,
    find,
    mayProve: named !== null && viewer !== null && link.accountId === viewer.id && (await mayProve(db, viewer.id, named.id)),
    choices: (await findEarlier(db, find ?? "", now))
      .filter((one) => one.clinicId !== treated.clinicId)
      .map(({ slug, name, city, listed }) => ({ value: slug, label: name, hint: listed ? city : myCaseWords().notListed })),
  };
}

/** Their review of the clinic they named has no proof of a correction yet. */
async function mayProve(db: Db, accountId: string, clinicId: number): Promise<boolean> {
  const review = await findClientReview(db, clinicId, accountId);
  if (review?.state !== "published") return false;
  return !(await listReviewProofs(db, [review.id])).some((piece) => piece.kind === "correction");
}

export type ReviewStep = "claim" | "other_account" | "confirm" | "write" | "tie" | "written";

/** The next step towards a review that rests on this case. */
async function readReviewPart(
  db: Db,
  { link, treated, clinic }: CaseQuestion,
  viewer: Viewer | null,
): Promise<{ step: ReviewStep; href: string }> {
  const written = (await listReviewsOfCases(db, [treated.id])).get(treated.id);
  if (written !== undefined) return { step: "written", href: `/reviews/${written}` };
  if (link.accountId === null) return { step: "claim", href: "" };
  if (link.accountId !== viewer?.id) return { step: "other_account", href: "" };
  const open = await listReviewableCases(db, clinic.id, viewer.id);
  if (!open.some((one) => one.id === treated.id)) return { step: "confirm", href: "" };
  const review = await findClientReview(db, clinic.id, viewer.id);
  if (review?.state === "published" && review.caseId === null) return { step: "tie", href: `/reviews/${review.id}` };
  return { step: "write", href: `/clinics/${clinic.slug}/review?case=${treated.id}` };
}

/** The cases tied to an account; for anybody else, why there are none. */
export async function readHeldList({ request, context: { ctx } }: GuardArgs, viewer: Viewer | null) {
  const say = myCaseWords();
  const db = ctx.store.read;
  const { searchParams } = new URL(request.url);
  const cases = [];
  for (const treated of viewer === null ? [] : await listClaimedCases(db, viewer.id)) {
    const clinic = await findClinicById(db, treated.clinicId);
    const words = say.treatmentEntered(treatmentLabel(treated.treatment), printDay(dayOf(treated.createdAt)));
    cases.push({ id: treated.id, clinic: clinic?.name ?? say.goneClinic, words, withdrawn: treated.withdrawnAt !== null });
  }
  return { cases, signedIn: viewer !== null, dead: searchParams.has("token") || searchParams.has("case") };
}
