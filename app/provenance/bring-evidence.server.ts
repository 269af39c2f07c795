import { readFile } from "node:fs/promises";
import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { EVIDENCE_FILES, type EvidenceInput } from "#app/provenance/evidence-form.ts";
import { type EvidenceRefusal, refuseEvidence } from "#app/provenance/evidence-refusal.ts";
import { EVIDENCE_PER_PHOTO } from "#app/provenance/photo-evidence.ts";
import { countEvidence, insertEvidence, listEvidenceOfPhotos } from "#app/provenance/photo-evidence-repository.server.ts";
import { readPhotoHeader } from "#app/provenance/photo-header.ts";
import { findPhoto, type Photo } from "#app/provenance/photo-repository.server.ts";
import { updateCodeAsUsed } from "#app/provenance/recapture-code-repository.server.ts";

/** A file as it arrived. */
export interface SentEvidence {
  path: string;
  sha256: string;
  bytes: number;
}

/**
 * The photo, if this person may show that it is theirs: it is on a profile of a clinic they speak for or protected by it, or they protect it
 * themself. Photos that clients sent with reviews belong to no clinic. Null: none, as for a photo that does not exist.
 */
export async function findOwnPhoto(db: Db, viewer: Viewer, photoId: string): Promise<Photo | null> {
  if (!may(viewer, "evidence.bring")) return null;
  const photo = await findPhoto(db, photoId);
  if (!photo || photo.hiddenAt !== null || photo.state === "failed") return null;
  if (photo.purpose !== "clinic" && photo.purpose !== "protected") return null;
  const own = photo.clinicId === null ? photo.uploadedBy === viewer.id : await isMember(db, photo.clinicId, viewer.id);
  return own ? photo : null;
}

/** Adds one piece of evidence to the viewer's own photo. It counts once a moderator accepts it. Null: no such photo of theirs. */
export async function bringEvidence(
  ctx: Ctx,
  viewer: Viewer,
  photoId: string,
  input: EvidenceInput,
  file: SentEvidence | null,
): Promise<{ ok: true; evidenceId: string } | EvidenceRefusal | null> {
  const say = bringEvidenceWords();
  if (!(await findOwnPhoto(ctx.store.read, viewer, photoId))) return null;
  const problem = await findFileProblem(input.intent, file);
  if (problem !== null) return refuseEvidence(problem, "file");
  // Before the transaction: the file first, then the row that names it.
  const stored = file && (await ctx.files.put({ path: file.path }));
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if ((await countEvidence(tx, photoId, viewer.id)) >= EVIDENCE_PER_PHOTO) {
      return refuseEvidence(say.mostPieces(EVIDENCE_PER_PHOTO));
    }
    const known = await listEvidenceOfPhotos(tx, [photoId]);
    if (stored && known.some((piece) => piece.fileSha256 === stored.sha256)) {
      return refuseEvidence(say.fileKnown, "file");
    }
    const codeId = input.intent === "live_recapture" ? input.codeId : null;
    if (codeId !== null && !(await updateCodeAsUsed(tx, { id: codeId, photoId, accountId: viewer.id }, now))) {
      return refuseEvidence(say.codeNotUsable, "codeId");
    }
    const evidenceId = newId();
    await insertEvidence(tx, {
      id: evidenceId,
      photoId,
      accountId: viewer.id,
      kind: input.intent,
      body: bodyOf(input),
      url: input.intent === "earlier_page" ? input.url : null,
      fileSha256: stored?.sha256 ?? null,
      fileBytes: stored?.size ?? null,
      findings: [],
      codeId,
      createdAt: now,
    });
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "evidence.brought",
        subjectKind: "photo",
        subjectId: photoId,
        detail: { evidenceId, kind: input.intent },
      },
      now,
    );
    await enqueue(tx, { kind: "examine_evidence", payload: { evidenceId } }, now);
    return { ok: true, evidenceId };
  });
}

/** What is wrong with the file of a piece of this kind; null: nothing. */
async function findFileProblem(kind: EvidenceInput["intent"], file: SentEvidence | null): Promise<string | null> {
  const wanted = EVIDENCE_FILES[kind];
  if (file === null) return wanted === "photo" ? bringEvidenceWords().chooseTheFile : null;
  if (wanted === "none") return bringEvidenceWords().noFileBelongs;
  const bytes = await readFile(file.path);
  if (wanted === "document_or_none") {
    const read = readDocumentFormat(bytes);
    return read.ok ? null : read.message;
  }
  const header = readPhotoHeader(bytes);
  return header.ok ? null : header.message;
}

/** What the owner says, the fields of the form in words before their own. */
function bodyOf(input: EvidenceInput): string {
  const fields =
    input.intent === "session_log"
      ? bringEvidenceWords().sessionsBetween(input.firstOn, input.lastOn)
      : input.intent === "earlier_page"
        ? bringEvidenceWords().onPageSince(input.seenOn)
        : "";
  return [fields, input.body].filter((part) => part !== "").join("\n\n");
}
