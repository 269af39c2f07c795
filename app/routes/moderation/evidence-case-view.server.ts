import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { type EvidenceCase, isFileOpen } from "#app/moderation/evidence-case.server.ts";
import { weighQuestion, weightWords } from "#app/moderation/evidence-weighing.ts";
import { findVeils } from "#app/moderation/veil-pictures.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { evidenceText, weighedLabel } from "#app/provenance/photo-evidence.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { evidenceCaseWords } from "#app/routes/moderation/evidence-case-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

export type EvidenceCaseView = Awaited<ReturnType<typeof readEvidenceCase>>;

/** One piece of evidence as the moderator who weighs it sees it. */
export async function readEvidenceCase(ctx: Ctx, viewer: Viewer, { evidence, photo }: EvidenceCase) {
  const say = evidenceCaseWords();
  const db = ctx.store.read;
  const clinic = photo.clinicId === null ? null : await findClinicById(db, photo.clinicId);
  const [dispute] = await listUndecidedDisputesOf(db, [photo.id]);
  const code = evidence.codeId === null ? null : await findCode(db, photo.id, evidence.codeId);
  const view = toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
  const veil = (await findVeils(db, viewer.id, [photo.id])).get(photo.id) ?? null;
  return {
    id: evidence.id,
    kind: evidence.kind,
    label: evidenceText(evidence.kind).label,
    question: weighQuestion(evidence.kind),
    doesNotProve: evidenceText(evidence.kind).doesNotProve,
    weight: weightWords(evidence.kind),
    party: clinic?.name ?? say.protectingClient,
    on: printTime(evidence.createdAt),
    view: view && (veil ? { ...view, veil } : view),
    veil,
    file: await readFile(ctx, { evidence, photo }),
    code: code && { text: code.code, issued: printTime(code.issuedAt) },
    dispute: dispute ? { href: `/moderation/disputes/${dispute.id}` } : null,
    facts: [
      { term: say.ownerSays, value: evidence.body === "" ? null : evidence.body },
      {
        term: say.saidToBeTaken,
        value: photo.takenOn && printDay(photo.takenOn),
        note: say.saidToBeTakenNote,
      },
      { term: say.firstSeenHere, value: printTime(photo.createdAt) },
      { term: say.readsNow, value: stateText(photo.state).label },
    ],
    url: evidence.url,
    findings: evidence.findings,
    mayWeigh: may(viewer, "evidence.weigh"),
    weighed: evidence.weighedAt && {
      label: weighedLabel(evidence.weighed),
      on: printTime(evidence.weighedAt),
      note: evidence.weighedNote ?? "",
    },
  };
}

/** What can be shown of the file now; "closed": its time is over. */
async function readFile(ctx: Ctx, found: Pick<EvidenceCase, "evidence" | "photo">): Promise<"none" | "closed" | "document" | "picture"> {
  const { fileSha256 } = found.evidence;
  if (fileSha256 === null) return "none";
  if (!(await isFileOpen(ctx.store.read, found))) return "closed";
  const bytes = await ctx.files.get(fileSha256);
  const read = bytes && readDocumentFormat(bytes);
  if (!read?.ok) return "closed";
  return read.format === "pdf" ? "document" : "picture";
}
