import type { Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { insertBatch } from "#app/provenance/upload-repository.server.ts";

/** A clinic says that it will send this many files, so that they can be followed together. Null: the viewer does not speak for it. */
export async function startUploadBatch(ctx: Ctx, viewer: Viewer, clinicId: number, expected: number): Promise<string | null> {
  if (!(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const id = newId();
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await insertBatch(tx, { id, clinicId, accountId: viewer.id, expected, createdAt: now });
    const event = { actorId: viewer.id, action: "upload_batch.started", subjectKind: "upload_batch", subjectId: id };
    await recordEvent(tx, { ...event, detail: { clinicId, expected } }, now);
  });
  return id;
}
