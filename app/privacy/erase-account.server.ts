import { type AccountRefusal, refuseField } from "#app/accounts/account-refusal.ts";
import { countOtherAdmins, findAccount, updateAccount } from "#app/accounts/account-repository.server.ts";
import { UNUSABLE_PASSWORD_HASH } from "#app/accounts/password.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { type Ctx, outboxFolder } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { forgetOutboxMails } from "#app/platform/mailer.server.ts";
import { isFileFault, storageFaultOf } from "#app/platform/storage-fault.ts";
import type { Db } from "#app/platform/store.server.ts";
import { keepLedgers } from "#app/privacy/erasure-ledger.server.ts";
import {
  deleteExports,
  deleteJobsAbout,
  type Erasure,
  insertErasure,
  listOwnPhotos,
  listSolelyOwned,
  updateClinicsUnowned,
  updateDecidedNotices,
  updateOwnershipEnded,
  updatePhotoGone,
  updatePhotoOriginalGone,
  updateReviewsErased,
} from "#app/privacy/erasure-repository.server.ts";
import { erasureWords } from "#app/privacy/erasure-words.ts";
import { eraseAddress, erasePersonalRows } from "#app/privacy/personal-data-repository.server.ts";
import { deleteFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";

/** What stands where the name stood. */
export const FORMER_NAME = "A former member";

/** What would happen besides, told before it is done. */
export async function previewErasure(db: Db, viewer: Viewer): Promise<{ unowned: string[]; lastAdmin: boolean }> {
  return {
    unowned: (await listSolelyOwned(db, viewer.id)).map(({ name }) => name),
    lastAdmin: viewer.role === "admin" && (await countOtherAdmins(db, viewer.id)) === 0,
  };
}

/**
 * Forgets a person: address, name, password, sessions, second factor, proofs and private originals are gone when this returns. What others rely on stays
 * under the account's id, which leads to nobody any more: decisions, the history, and reviews unless they are to go as well.
 */
export function eraseAccount(ctx: Ctx, viewer: Viewer, choice: Erasure["reviews"]): Promise<{ ok: true } | AccountRefusal> {
  return forget(ctx, viewer.id, choice, async (tx) => (await previewErasure(tx, viewer)).lastAdmin);
}

/** On a backup that was put back: whoever had been erased is erased again, also where the backup knows of no other administrator. */
export const eraseAgain = (ctx: Ctx, accountId: string, choice: Erasure["reviews"]) => forget(ctx, accountId, choice, async () => false);

async function forget(
  ctx: Ctx,
  id: string,
  choice: Erasure["reviews"],
  isLastAdmin: (tx: Db) => Promise<boolean>,
): Promise<{ ok: true } | AccountRefusal> {
  const now = ctx.now();
  const say = erasureWords();
  const done = await ctx.store.write(async (tx) => {
    const account = await findAccount(tx, id);
    if (account === null || account.erasedAt !== null) return refuseField("form", say.erasedAlready);
    if (await isLastAdmin(tx)) return refuseField("form", say.onlyAdministrator);
    const unowned = (await listSolelyOwned(tx, id)).map((clinic) => clinic.id);
    const files = [...(await deleteExports(tx, id)), ...(await erasePersonalRows(tx, id)), ...(await eraseOwnPhotos(tx, id, choice, now))];
    const reviewed = await updateReviewsErased(tx, id, choice);
    await updateOwnershipEnded(tx, id, FORMER_NAME, now);
    await updateClinicsUnowned(tx, unowned);
    await updateDecidedNotices(tx, id, account.email);
    await eraseAddress(tx, account.email);
    await deleteJobsAbout(tx, id);
    await updateAccount(tx, id, {
      email: `${id}@erased.invalid`,
      emailVerifiedAt: null,
      passwordHash: UNUSABLE_PASSWORD_HASH,
      displayName: FORMER_NAME,
      role: "client",
      suspendedAt: now,
      erasedAt: now,
    });
    await insertErasure(tx, { accountId: id, reviews: choice, erasedAt: now });
    const detail = { reviews: choice, unowned: unowned.length };
    await recordEvent(tx, { actorId: id, action: "account.erased", subjectKind: "account", subjectId: id, detail }, now);
    for (const clinicId of unowned) {
      await recordEvent(tx, { actorId: null, action: "clinic.unowned", subjectKind: "clinic", subjectId: clinicId }, now);
    }
    for (const clinicId of new Set([...reviewed, ...unowned])) {
      await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
      await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
    }
    return { files, email: account.email };
  });
  if ("ok" in done) return done;
  await keepLedgers(ctx, 0);
  await deleteUnneededFiles(ctx, done.files);
  if (ctx.env.SMTP_URL === null) await forgetOutboxMails(outboxFolder(ctx.env), done.email);
  if (!(await ctx.store.checkpoint())) ctx.log.warn("the log could not be emptied after an erasure; the daily work does it");
  return { ok: true };
}

/** The private side of every photo of theirs, and with the reviews also what was shown of it. Returns files whose names went. */
export async function eraseOwnPhotos(tx: Db, accountId: string, choice: Erasure["reviews"], now: Date): Promise<string[]> {
  const files: string[] = [];
  for (const photo of await listOwnPhotos(tx, accountId)) {
    files.push(await updatePhotoOriginalGone(tx, photo));
    if (photo.purpose === "review" && choice === "anonymised") continue;
    await deleteFingerprints(tx, photo.id);
    files.push(...(await updatePhotoGone(tx, photo.id, now)));
  }
  return files;
}

/**
 * After the commit: until then another row may still have named them, and a row that comes meanwhile still may: so each is looked up right before it goes. What a store
 * that is away just now does not delete is no row's file any more, and goes with the daily sweep: to ask it for each of them would keep somebody waiting for nothing.
 */
export async function deleteUnneededFiles(ctx: Ctx, files: readonly string[]): Promise<void> {
  for (const sha256 of new Set(files)) {
    if ((await listNeededFiles(ctx.store.read, [sha256])).has(sha256)) continue;
    try {
      await ctx.files.delete(sha256);
    } catch (error) {
      const fault = storageFaultOf(error);
      if (fault === null || !isFileFault(fault)) throw error;
      ctx.log.warn("files that nobody needs any more could not be deleted: the daily sweep does it", { error });
      return;
    }
  }
}
