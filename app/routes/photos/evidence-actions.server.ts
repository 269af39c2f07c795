import { redirect } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { askHeadConfirmation } from "#app/provenance/ask-head-confirmation.server.ts";
import { bringEvidence } from "#app/provenance/bring-evidence.server.ts";
import { codeForm, evidenceForms, withdrawForm } from "#app/provenance/evidence-form.ts";
import type { EvidenceRefusal } from "#app/provenance/evidence-refusal.ts";
import { issueRecaptureCode } from "#app/provenance/issue-recapture-code.server.ts";
import { isEvidenceKind } from "#app/provenance/photo-evidence.ts";
import { withdrawEvidence } from "#app/provenance/withdraw-evidence.server.ts";
import { photoEvidenceWords } from "#app/routes/photos/photo-evidence-words.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import type { SentFile } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

/** Carries out one of the forms of `/photos/:id/evidence`. Throws where it goes next. */
export async function takeEvidenceForm(ctx: Ctx, viewer: Viewer, photoId: string, form: URLSearchParams, file: SentFile | null) {
  const intent = form.get("intent");
  const values = Object.fromEntries(form);
  const after = <T extends { ok: true }>(result: T | EvidenceRefusal | null, next: (done: T) => string) => {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, values);
    throw redirect(next(result), 303);
  };
  const page = `/photos/${photoId}/evidence`;
  if (intent === "issue_code") {
    const parsed = parseForm(codeForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    return after(await issueRecaptureCode(ctx, viewer, photoId), ({ codeId }) => `${page}/code/${codeId}`);
  }
  if (intent === "withdraw") {
    const parsed = parseForm(withdrawForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    return after(await withdrawEvidence(ctx, viewer, photoId, parsed.data.evidenceId), () => `${page}?done=withdrawn`);
  }
  if (!isEvidenceKind(intent)) throw badRequest(photoEvidenceWords().noSuchForm);
  const forms = evidenceForms(dayOf(ctx.now()));
  if (intent === "client_confirmation") {
    const parsed = parseForm(forms.client_confirmation, form);
    if (!parsed.ok) return mend(parsed.problem);
    return after(await askHeadConfirmation(ctx, viewer, photoId, parsed.data.email), () => `${page}?done=asked`);
  }
  const parsed = parseForm(forms[intent], form);
  if (!parsed.ok) return mend(parsed.problem);
  if (file !== null && !file.ok) return mend(problemWith("file", file.message, values));
  return after(await bringEvidence(ctx, viewer, photoId, parsed.data, file), () => `${page}?done=brought`);
}
