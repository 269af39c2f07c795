import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { tellingMailDomain } from "#app/clinics/telling-mail-domain.ts";
import { isSameBusiness, websiteHost } from "#app/moderation/conflict.ts";
import { insertReport } from "#app/moderation/report-repository.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { HeadAnswer } from "#app/provenance/head-confirmation.ts";
import {
  findHeadConfirmationByLink,
  type HeadConfirmation,
  updateHeadAnswered,
} from "#app/provenance/head-confirmation-repository.server.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import { insertEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";

/**
 * The person shown answers, once. Yes: evidence that a moderator weighs. No: an urgent report, since somebody shows a head without leave or as their
 * work. The address goes in either case. False: the link opens nothing, was answered, or has expired.
 */
export async function answerHeadConfirmation(ctx: Ctx, secret: string, input: HeadAnswer): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const question = await findHeadConfirmationByLink(tx, secret);
    const photo = question && (await findPhoto(tx, question.photoId));
    if (!question || !photo || photo.hiddenAt !== null || photo.clinicId === null) return false;
    // Before the answer, with which the address goes.
    const address = await addressFinding(tx, photo.clinicId, question);
    if (!(await updateHeadAnswered(tx, question.id, input.answer, now))) return false;
    const say = siteNoteWords();
    if (input.answer === "yes") {
      await insertEvidence(tx, {
        id: newId(),
        photoId: photo.id,
        accountId: question.askedBy,
        kind: "client_confirmation",
        body: input.detail === "" ? say.headConfirmed : say.headConfirmedAndWrote(input.detail),
        findings: [{ term: say.asked, value: printTime(question.askedAt) }, { term: say.answered, value: printTime(now) }, address],
        createdAt: now,
      });
    } else {
      await insertReport(tx, {
        id: newId(),
        subjectKind: "photo",
        subjectId: photo.id,
        reason: "shows_me",
        detail: input.detail === "" ? say.headDenied : say.headDeniedAndWrote(input.detail),
        reporterId: null,
        contact: null,
        createdAt: now,
      });
    }
    await recordEvent(
      tx,
      {
        actorId: null,
        action: "evidence.confirmation_answered",
        subjectKind: "photo",
        subjectId: photo.id,
        detail: { confirmationId: question.id, answer: input.answer },
      },
      now,
    );
    return true;
  });
}

/** What can be said of the address without keeping it: whether the clinic could have written to itself. */
async function addressFinding(db: Db, clinicId: number, { email }: HeadConfirmation): Promise<Finding> {
  const say = siteNoteWords();
  const term = say.address;
  const domain = tellingMailDomain(email ?? "");
  if (domain === null) return { term, value: say.addressOfAnybody };
  const members = await Promise.all((await listMemberAccountIds(db, clinicId)).map((id) => findAccount(db, id)));
  const own =
    isSameBusiness(domain, websiteHost((await findClinicById(db, clinicId))?.website ?? null)) ||
    members.some((member) => member !== null && tellingMailDomain(member.email) === domain);
  return { term, value: own ? say.addressOfClinic : say.addressElsewhere };
}
