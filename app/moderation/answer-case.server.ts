import type { Viewer } from "#app/accounts/role.ts";
import { ANSWER_SUBJECTS, type AnswersInput, isConfirmed, newestByLink, nextAnswerAt } from "#app/cases/case-answer.ts";
import {
  type CaseLink,
  findCaseLink,
  findCaseLinkByToken,
  insertCaseAnswers,
  listCaseAnswers,
  updateLinkAnswered,
} from "#app/cases/case-link-repository.server.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { type Case, findCase } from "#app/cases/case-repository.server.ts";
import { settleCase } from "#app/cases/settle-case.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { insertReport } from "#app/moderation/report-repository.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { planInvitations } from "#app/reviews/plan-invitations.server.ts";

/**
 * The treated person answers the four questions by the one-time link, once. `holderToken` is what they change or withdraw their answers with later; it is shown
 * this once. Null: the link opens nothing, was answered, or has ended.
 */
export async function answerCase(
  ctx: Ctx,
  viewer: Viewer | null,
  token: string,
  input: AnswersInput,
): Promise<{ ok: true; holderToken: string } | CaseRefusal | null> {
  const holderToken = newId();
  return ctx.store.write(async (tx): Promise<{ ok: true; holderToken: string } | CaseRefusal | null> => {
    const link = await findCaseLinkByToken(tx, token);
    const refused =
      link && (await record(ctx, tx, viewer, link, input, () => updateLinkAnswered(tx, link.id, sha256(holderToken), ctx.now())));
    if (!link || refused === "gone") return null;
    return refused ?? { ok: true, holderToken };
  });
}

/** The same person answers again, by the link they keep or from their account. */
export async function changeCaseAnswers(
  ctx: Ctx,
  viewer: Viewer | null,
  linkId: string,
  input: AnswersInput,
): Promise<{ ok: true } | CaseRefusal | null> {
  return ctx.store.write(async (tx): Promise<{ ok: true } | CaseRefusal | null> => {
    const link = await findCaseLink(tx, linkId);
    const refused = link && (await record(ctx, tx, viewer, link, input, async () => link.answeredAt !== null));
    if (!link || refused === "gone") return null;
    return refused ?? { ok: true };
  });
}

async function record(
  ctx: Ctx,
  tx: Db,
  viewer: Viewer | null,
  link: CaseLink,
  input: AnswersInput,
  use: () => Promise<boolean>,
): Promise<CaseRefusal | "gone" | null> {
  const now = ctx.now();
  const treated = await findCase(tx, link.caseId);
  if (!treated) return "gone";
  if (viewer !== null && (await isMember(tx, treated.clinicId, viewer.id))) {
    return refuseCase(moderationRefusalWords().treatedCase.clinicAnswers, "form", 403);
  }
  if (treated.version !== input.version) return refuseCase(moderationRefusalWords().treatedCase.changed, "form", 409);
  if (!(await use())) return "gone";
  const given = await listCaseAnswers(tx, [treated.id]);
  const before = newestByLink(given).get(link.id);
  const answeredAt = nextAnswerAt(given, now);
  await insertCaseAnswers(
    tx,
    ANSWER_SUBJECTS.map((subject) => ({
      id: newId(),
      caseId: treated.id,
      linkId: link.id,
      subject,
      answer: input[subject],
      answeredAt,
    })),
  );
  if (input.my_head === "no" && before?.my_head !== "no") await reportPhotos(tx, treated, now);
  const confirmed = isConfirmed(await listCaseAnswers(tx, [treated.id]), link.id);
  await settleCase(tx, treated, now, confirmed ? (treated.confirmedAt ?? now) : null);
  if (confirmed && input.mayWrite === "yes" && link.email !== null) await planInvitations(ctx, tx, { caseId: treated.id }, now, link.email);
  // Whether they may be written to is between them and us.
  const { version: _, mayWrite: __, ...answers } = input;
  const detail = { linkId: link.id, ...answers };
  await recordEvent(tx, { actorId: link.accountId, action: "case.answered", subjectKind: "case", subjectId: treated.id, detail }, now);
  return null;
}

/** Somebody shows a head as this person's that is not: each photo is for a moderator to look at first of all. Hidden ones are asked about already. */
async function reportPhotos(tx: Db, treated: Case, now: Date): Promise<void> {
  for (const photo of await listCasePhotos(tx, [treated.id])) {
    if (photo.hiddenAt !== null) continue;
    await insertReport(tx, {
      id: newId(),
      subjectKind: "photo",
      subjectId: photo.id,
      reason: "shows_me",
      detail: siteNoteWords().caseNotMyHead(treated.id),
      reporterId: null,
      contact: null,
      createdAt: now,
    });
  }
}
