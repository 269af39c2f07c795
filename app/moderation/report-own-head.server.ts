import { LONGEST_MS, OWN_HEAD_LIMIT, type OwnHeadInput, ownHeadDetail, SHORTEST_MS } from "#app/moderation/own-head.ts";
import { insertReport } from "#app/moderation/report-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { readSignedTime, signTime } from "#app/platform/signed-time.server.ts";
import { findStandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";

const PURPOSE = "own head";

export interface OwnHeadRefusal {
  ok: false;
  /** 400: sent faster than a person can read. 422: the page was open for too long. 429: too many from one address. */
  status: 400 | 422 | 429;
  errors: Record<string, string>;
}

export const openOwnHeadForm = (ctx: Ctx): string => signTime(ctx.env.APP_SECRET, PURPOSE, ctx.now());

/**
 * Somebody without an account says that a photo shows them: it goes to the front of the moderators' queue. Nothing is taken down by it, and nothing is
 * decided about theft. Null: nobody is shown such a photo.
 */
export async function reportOwnHead(
  ctx: Ctx,
  clientIp: string,
  photoId: string,
  input: OwnHeadInput,
): Promise<{ ok: true } | OwnHeadRefusal | null> {
  const now = ctx.now();
  const photo = await findStandingPhoto(ctx.store.read, photoId);
  if (!photo || !isPublished(photo)) return null;
  // Only a machine fills in the field that people do not see. It is told what it wants to hear.
  if (input.website !== undefined) return { ok: true };
  const opened = readSignedTime(ctx.env.APP_SECRET, PURPOSE, input.opened);
  const openFor = opened === null ? null : now.getTime() - opened.getTime();
  if (openFor === null || openFor > LONGEST_MS) {
    return {
      ok: false,
      status: 422,
      errors: { form: "This page was open for a long time. Everything you wrote is below: please send it once more." },
    };
  }
  if (openFor < SHORTEST_MS) {
    return { ok: false, status: 400, errors: { form: "This came faster than a person can read the page. Please send it once more." } };
  }
  const wait = await ctx.limits.take(OWN_HEAD_LIMIT, addressBlock(clientIp));
  if (wait !== null) {
    const message = `${OWN_HEAD_LIMIT.points} photos an hour can be named from one address. Please send this in ${Math.ceil(wait / 60)} minutes, or sign in and report it.`;
    return { ok: false, status: 429, errors: { form: message } };
  }
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
