import { randomInt } from "node:crypto";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";
import { type EvidenceRefusal, refuseEvidence } from "#app/provenance/evidence-refusal.ts";
import { CODES_PER_PHOTO, codeExpiry, writeCode } from "#app/provenance/recapture-code.ts";
import { insertCode, listCodes } from "#app/provenance/recapture-code-repository.server.ts";

/** A new code to be photographed beside the head. Null: no such photo of this person's. */
export async function issueRecaptureCode(
  ctx: Ctx,
  viewer: Viewer,
  photoId: string,
): Promise<{ ok: true; codeId: string } | EvidenceRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if (!(await findOwnPhoto(tx, viewer, photoId))) return null;
    if ((await listCodes(tx, photoId, viewer.id)).length >= CODES_PER_PHOTO) {
      return refuseEvidence(bringEvidenceWords().mostCodes(CODES_PER_PHOTO));
    }
    const codeId = newId();
    const code = writeCode((below) => randomInt(below));
    await insertCode(tx, { id: codeId, photoId, accountId: viewer.id, code, issuedAt: now, expiresAt: codeExpiry(now) });
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "evidence.code_issued", subjectKind: "photo", subjectId: photoId, detail: { codeId } },
      now,
    );
    return { ok: true, codeId };
  });
}
