import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { deleteUnneededFiles, eraseOwnPhotos } from "#app/privacy/erase-account.server.ts";
import { listErasures, listOwnPhotos, updateDecidedNotices } from "#app/privacy/erasure-repository.server.ts";

/**
 * Once a day: what had to wait when somebody was forgotten, since people were deciding about it, goes once they have decided: photos of an open dispute and
 * the parties of a legal notice.
 */
export async function finishErasures(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const erasures = await listErasures(ctx.store.read);
  if (erasures.length === 0) return;
  const files: string[] = [];
  for (const { accountId, reviews } of erasures) {
    const waiting = (await listOwnPhotos(ctx.store.read, accountId)).length;
    const gone = await ctx.store.write(async (tx) => {
      await updateDecidedNotices(tx, accountId, null);
      if (waiting === 0) return [];
      const subject = { subjectKind: "account", subjectId: accountId };
      await recordEvent(tx, { actorId: null, action: "account.erasure_finished", ...subject, detail: { photos: waiting } }, now);
      return eraseOwnPhotos(tx, accountId, reviews, now);
    });
    files.push(...gone);
  }
  // Of all of them at once: a store that is away is asked once a day, not once for each person.
  await deleteUnneededFiles(ctx, files);
  await ctx.store.checkpoint();
}
