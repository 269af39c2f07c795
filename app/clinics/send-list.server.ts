import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicList, findOpenList, insertClinicList, updateClinicList } from "#app/clinics/clinic-list-repository.server.ts";
import { readRecords } from "#app/clinics/import-clinics.server.ts";
import { openImportFile } from "#app/clinics/import-file.server.ts";
import { ImportFileError } from "#app/clinics/source-record.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

export type SendResult = { ok: true; id: string } | { ok: false; message: string };

/**
 * Keeps a list of clinics that an administrator sent and asks for its trial; nothing is imported yet. A file that cannot be read as one is refused at once,
 * with the reason. The same file sent again leads to the list that waits. Null: not this person's to do.
 */
export async function sendList(
  ctx: Ctx,
  viewer: Viewer,
  file: { path: string; bytes: number },
  listName: string,
): Promise<SendResult | null> {
  if (!may(viewer, "site.administer")) return null;
  try {
    const read = await openImportFile(file.path);
    // The first record says whether the rest can be read at all.
    for await (const _first of readRecords(read, () => {})) break;
    const waiting = await findOpenList(ctx.store.read, read.sha256, listName);
    if (waiting !== null) return { ok: true, id: waiting.id };
    const { sha256 } = await ctx.files.put({ path: file.path });
    const [id, now] = [newId(), ctx.now()];
    await ctx.store.write(async (tx) => {
      const list = { id, fileSha256: sha256, size: file.bytes, format: read.format, listName, sentBy: viewer.id, sentAt: now };
      await insertClinicList(tx, { ...list, state: "trying" });
      await enqueue(tx, { kind: "try_import", payload: { importId: id } }, now);
      const detail = { format: read.format, bytes: file.bytes };
      await recordEvent(tx, { actorId: viewer.id, action: "import.sent", subjectKind: "import", subjectId: id, detail }, now);
    });
    return { ok: true, id };
  } catch (error) {
    if (error instanceof ImportFileError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Has a tried list imported in the background, or dropped unused. False: there is none that was tried and waits, or it is not this person's to do. */
export async function settleList(ctx: Ctx, viewer: Viewer, id: string, what: "start" | "drop"): Promise<boolean> {
  if (!may(viewer, "site.administer")) return false;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if ((await findClinicList(tx, id)) === null) return false;
    const starts = what === "start";
    const change = starts
      ? { state: "importing" as const, startedBy: viewer.id, startedAt: now }
      : { state: "dropped" as const, startedBy: viewer.id, finishedAt: now };
    if (!(await updateClinicList(tx, id, "tried", change))) return false;
    if (starts) await enqueue(tx, { kind: "import_clinics", payload: { importId: id } }, now);
    const action = starts ? "import.started" : "import.dropped";
    await recordEvent(tx, { actorId: viewer.id, action, subjectKind: "import", subjectId: id }, now);
    return true;
  });
}
