import { type AccountRefusal, refuseField, refuseForNow } from "#app/accounts/account-refusal.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { deleteUnneededFiles } from "#app/privacy/erase-account.server.ts";
import { erasureWords } from "#app/privacy/erasure-words.ts";
import { type DataExport, deleteExportsOf, findNewestExport, insertExport } from "#app/privacy/export-repository.server.ts";

/** Each reads everything a person has here. */
const EXPORT_LIMIT: RateLimit = { name: "data_export", points: 5, seconds: 86_400 };

/** Asks for a file with all of one's data. It takes the place of an earlier one. */
export async function requestExport(ctx: Ctx, viewer: Viewer): Promise<{ ok: true } | AccountRefusal> {
  const newest = await findNewestExport(ctx.store.read, viewer.id);
  if (newest !== null && newest.readyAt === null) return refuseField("form", erasureWords().exportUnderWay);
  const wait = await ctx.limits.take(EXPORT_LIMIT, viewer.id);
  if (wait !== null) return refuseForNow(wait);
  const id = newId();
  const now = ctx.now();
  const replaced = await ctx.store.write(async (tx) => {
    const files = await deleteExportsOf(tx, viewer.id);
    await insertExport(tx, { id, accountId: viewer.id, requestedAt: now });
    await enqueue(tx, { kind: "export_personal_data", payload: { exportId: id } }, now);
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.export_asked" });
    return files;
  });
  await deleteUnneededFiles(ctx, replaced);
  return { ok: true };
}

/** The file that is ready for this person, and not over; its fetching is recorded. Null: none is. */
export async function fetchExport(ctx: Ctx, viewer: Viewer): Promise<(DataExport & { fileSha256: string }) | null> {
  const newest = await findNewestExport(ctx.store.read, viewer.id);
  if (newest?.fileSha256 == null || newest.expiresAt === null || newest.expiresAt <= ctx.now()) return null;
  await ctx.store.write((tx) => recordAccountEvent(ctx, tx, viewer.id, { action: "account.export_fetched" }));
  return { ...newest, fileSha256: newest.fileSha256 };
}
