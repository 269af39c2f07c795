import { readFile } from "node:fs/promises";
import { may, type Viewer } from "#app/accounts/role.ts";
import type { StatedValues } from "#app/clinics/document-form.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { evidenceVocabulary } from "#app/clinics/evidence-field.ts";
import {
  countSentSince,
  countWaitingDocuments,
  type EvidenceDocument,
  findDocument,
  findDocumentOfClinic,
  listDocuments,
} from "#app/clinics/evidence-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { replaceDocument } from "#app/clinics/replace-document.server.ts";
import { storeDocument } from "#app/clinics/store-document.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findDocumentPeople } from "#app/practitioners/document-people.server.ts";
import { recordTraining } from "#app/practitioners/record-training.server.ts";
import { setTrainingAside } from "#app/practitioners/settle-training.server.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { sendDocumentWords } from "#app/provenance/send-document-words.ts";

/** Documents of one clinic that can wait at once: more only fills the moderators' queue. */
export const MOST_WAITING = 30;
/** Documents one clinic can send in 24 hours, withdrawn ones too: each is a file of up to 12 MB. */
export const MOST_A_DAY = 60;
const DAY_MS = 86_400_000;

/** A file as it arrived. */
export interface SentDocument {
  path: string;
  sha256: string;
}

/** In words for the page, by field name; "form" is the form as a whole. */
interface DocumentRefusal {
  ok: false;
  status: 409 | 422 | 429;
  errors: Record<string, string>;
}

export type SubmitDocumentResult = { ok: true; documentId: string } | DocumentRefusal;

const refuse = (message: string, field = "form", status: DocumentRefusal["status"] = 422): DocumentRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});

/**
 * A clinic sends one document and says what it shows. It counts for nothing until a moderator has checked it. With `replaces` it stands in the place of
 * an older one of its kind once it is accepted; until then the older one counts on. Null: no such clinic of theirs, or no such older document.
 */
export async function submitDocument(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  { kind, stated, file, replaces }: { kind: EvidenceKind; stated: StatedValues; file: SentDocument; replaces: string | null },
): Promise<SubmitDocumentResult | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const read = readDocumentFormat(await readFile(file.path));
  if (!read.ok) return refuse(read.message, "file");
  // Before the transaction: the file first, then the row that names it.
  const { sha256 } = await ctx.files.put({ path: file.path });
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<SubmitDocumentResult | null> => {
    const older = replaces === null ? null : await findDocumentOfClinic(tx, clinicId, replaces);
    if (replaces !== null && (older?.kind !== kind || older.withdrawnAt !== null)) return null;
    const problem = (await replacementProblem(tx, older)) ?? (await sendingProblem(tx, clinicId, kind, sha256, now));
    if (problem !== null) return problem;
    const people = await findDocumentPeople(tx, clinicId, stated, dayOf(now));
    if (!people.ok) return refuse(people.message, people.field);
    const documentId = newId();
    const known = statedTexts(kind, { ...stated, ...people.names });
    await storeDocument(
      tx,
      viewer,
      {
        id: documentId,
        clinicId,
        practitionerId: people.practitionerId,
        kind,
        title: known.course ?? known.title ?? known.covers ?? known.company ?? known.premises ?? "",
        datedOn: known.datedOn ?? "",
        dueOn: known.dueOn ?? null,
        issuer: known.issuer ?? null,
        fileSha256: sha256,
        fileFormat: read.format,
        submittedAt: now,
      },
      known,
    );
    if (kind === "training_record" && people.practitionerId !== null) {
      await recordTraining(tx, documentId, { practitionerId: people.practitionerId, trainerId: people.trainerId }, known);
    }
    if (older) await replaceDocument(tx, viewer, older, documentId, now);
    // Nobody has read the older one, and nobody will: what it claims is told by the newer one.
    if (older?.state === "submitted") await setTrainingAside(tx, older.id);
    return { ok: true, documentId };
  });
}

/** The fields of the kind that were stated, amounts of nothing left out: what was not claimed is not checked. */
function statedTexts(kind: EvidenceKind, stated: StatedValues): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, type } of evidenceVocabulary(kind).fields) {
    const text = stated[name];
    if (text === undefined || text === "") continue;
    const amount = type === "hours" || type === "count";
    if (!amount) texts[name] = text;
    else if (type === "count" || Number(text) > 0) texts[name] = String(Number(text));
  }
  return texts;
}

async function replacementProblem(db: Db, older: EvidenceDocument | null): Promise<DocumentRefusal | null> {
  if (!older?.replacedBy) return null;
  const newer = await findDocument(db, older.replacedBy);
  if (newer === null || newer.withdrawnAt !== null || newer.state === "refused") return null;
  const { newerWaits, newerStands } = sendDocumentWords();
  return refuse(newer.state === "submitted" ? newerWaits : newerStands, "form", 409);
}

async function sendingProblem(db: Db, clinicId: number, kind: EvidenceKind, sha256: string, now: Date): Promise<DocumentRefusal | null> {
  const say = sendDocumentWords();
  const known = (await listDocuments(db, clinicId)).find(
    ({ document }) =>
      document.kind === kind && document.fileSha256 === sha256 && document.withdrawnAt === null && document.state !== "refused",
  );
  if (known) return refuse(say.fileSentBefore, "file");
  if ((await countSentSince(db, clinicId, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY) {
    return refuse(say.mostADay(MOST_A_DAY), "form", 429);
  }
  if ((await countWaitingDocuments(db, clinicId)) < MOST_WAITING) return null;
  return refuse(say.mostWaiting(MOST_WAITING), "form", 429);
}
