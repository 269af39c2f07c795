import { findUpheldReport, insertReport, listReportedIds } from "#app/moderation/report-repository.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";

/**
 * The job after a photo was found to be a copy of one that was taken down: it waits in the queue under the reason of that removal. Where the person shown
 * withdrew the first one, nobody reported it, and the reason is theirs. Run again it does nothing.
 */
export async function reportRemovedCopy(ctx: Ctx, photoId: string, removedId: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const photo = await findPhoto(tx, photoId);
    if (photo?.state !== "matched" || photo.hiddenAt !== null || (await listReportedIds(tx, "photo", [photoId])).size > 0) return;
    const reason = (await findUpheldReport(tx, "photo", removedId))?.reason ?? "shows_me";
    const reportId = newId();
    const say = siteNoteWords();
    const said = photo.purpose === "clinic" ? say.copyOfRemovedHeld : say.copyOfRemoved;
    const row = { id: reportId, subjectKind: "photo", subjectId: photoId, reason, detail: said, reporterId: null, createdAt: now } as const;
    await insertReport(tx, row);
    const detail = { reportId, reason, removedId };
    await recordEvent(tx, { actorId: null, action: "photo.reported", subjectKind: "photo", subjectId: photoId, detail }, now);
  });
}
