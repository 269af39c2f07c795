import { type AnonymousForm, admitAnonymous, openAnonymousForm, type SendingRefusal } from "#app/moderation/anonymous-sending.server.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { OWN_HEAD_LIMIT, type OwnHeadInput, ownHeadDetail } from "#app/moderation/own-head.ts";
import { insertReport } from "#app/moderation/report-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findStandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";

const FORM: AnonymousForm = {
  purpose: "own head",
  limit: OWN_HEAD_LIMIT,
  tooMany: (minutes) => moderationRefusalWords().sending.photosAtMost(OWN_HEAD_LIMIT.points, minutes),
};

export const openOwnHeadForm = (ctx: Ctx): string => openAnonymousForm(ctx, FORM);

/**
 * Somebody without an account says that a photo shows them: it goes to the front of the moderators' queue. Nothing is taken down by it, and nothing is
 * decided about theft. Null: nobody is shown such a photo.
 */
export async function reportOwnHead(
  ctx: Ctx,
  clientIp: string,
  photoId: string,
  input: OwnHeadInput,
): Promise<{ ok: true } | SendingRefusal | null> {
  const now = ctx.now();
  const photo = await findStandingPhoto(ctx.store.read, photoId);
  if (!photo || !isPublished(photo)) return null;
  const admitted = await admitAnonymous(ctx, clientIp, FORM, input);
  if (admitted === "machine") return { ok: true };
  if (admitted !== "person") return admitted;
  const reportId = newId();
  await ctx.store.write(async (tx) => {
    await insertReport(tx, {
      id: reportId,
      subjectKind: "photo",
      subjectId: photoId,
      reason: "shows_me",
      detail: ownHeadDetail(input),
      reporterId: null,
      contact: input.contact ?? null,
      createdAt: now,
    });
    const detail = { reportId, reason: "shows_me", wish: input.wish };
    await recordEvent(tx, { actorId: null, action: "photo.reported", subjectKind: "photo", subjectId: photoId, detail }, now);
  });
  return { ok: true };
}
