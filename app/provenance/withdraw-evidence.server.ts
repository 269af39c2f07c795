import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";
import { type EvidenceRefusal, refuseEvidence } from "#app/provenance/evidence-refusal.ts";
import { deleteOpenEvidence, findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";

/** Takes back a piece that nobody has weighed. What was weighed stays on record. Null: no such piece brought by this person. */
export async function withdrawEvidence(
  ctx: Ctx,
  viewer: Viewer,
  photoId: string,
  evidenceId: string,
): Promise<{ ok: true } | EvidenceRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const evidence = await findEvidence(tx, evidenceId);
    if (!evidence || evidence.photoId !== photoId || evidence.accountId !== viewer.id) return null;
    if (!(await findOwnPhoto(tx, viewer, photoId))) return null;
    if (!(await deleteOpenEvidence(tx, evidenceId))) return refuseEvidence(bringEvidenceWords().weighed, "form", 409);
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "evidence.withdrawn",
        subjectKind: "photo",
        subjectId: photoId,
        detail: { evidenceId, kind: evidence.kind },
      },
      now,
    );
    return { ok: true };
  });
}
