import { isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { eraseAgain } from "#app/privacy/erase-account.server.ts";
import { type LedgerLine, ledgerSubject } from "#app/privacy/erasure-ledger.server.ts";
import { erasePhoto } from "#app/provenance/erase-photo.server.ts";
import { forgetOriginal } from "#app/provenance/forget-original.server.ts";
import { forgetPictures } from "#app/provenance/forget-pictures.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";
import { withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { photos } from "#db/schema/provenance.ts";

/**
 * On a backup that was put back: erases again who had been erased since, and hides or removes again the photos that had been, with their files, at once. Of a photo
 * its last word counts. `since`: when the backup was made; people are looked for whenever they were erased. Run again it does nothing.
 */
export async function replayErasures(ctx: Ctx, lines: readonly LedgerLine[], since: Date): Promise<{ accounts: number; photos: number }> {
  const bySubject = new Map(
    lines.filter(({ act, at }) => act === "account.erased" || new Date(at) >= since).map((line) => [line.subject, line]),
  );
  const find = (id: string) => bySubject.get(ledgerSubject(ctx.env.APP_SECRET, id));
  const done = { accounts: 0, photos: 0 };
  for (const { id } of await ctx.store.read.select({ id: accounts.id }).from(accounts).where(isNull(accounts.erasedAt)).all()) {
    const line = find(id);
    if (line?.act !== "account.erased") continue;
    await eraseAgain(ctx, id, line.reviews ?? "anonymised");
    done.accounts += 1;
  }
  for (const photo of await ctx.store.read.select().from(photos).all()) {
    const line = find(photo.id);
    if (line !== undefined && (await replayPhoto(ctx, photo, line.act))) done.photos += 1;
  }
  return done;
}

async function replayPhoto(ctx: Ctx, photo: Photo, act: LedgerLine["act"]): Promise<boolean> {
  const now = ctx.now();
  const by = { actorId: null, detail: { reason: "backup restored" }, now };
  const changed = await ctx.store.write(async (tx) => {
    if (act === "photo.withdrawn") return withdrawPhoto(tx, photo, { caseId: photo.caseId ?? "", now, forget: true });
    if (act === "photo.hidden") return setPhotoHidden(tx, photo, true, by);
    if (act !== "photo.erased" && act !== "photo.unprotected") return false;
    const hidden = await setPhotoHidden(tx, photo, true, by);
    return (await erasePhoto(tx, { ...photo, hiddenAt: photo.hiddenAt ?? now }, now)) || hidden;
  });
  if (act === "photo.withdrawn") await forgetPictures(ctx, photo.id);
  if (act === "photo.erased" || act === "photo.unprotected") await forgetOriginal(ctx, photo.id);
  return changed;
}
