import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import { askForm } from "#app/clinics/document-question.ts";
import { type EvidenceDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { askAboutDocument } from "#app/moderation/ask-about-document.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { answeredFields, checkForm, toCheckInput } from "#app/moderation/document-answers.ts";
import { reopenDocument, reopenForm } from "#app/moderation/reopen-document.server.ts";
import { previewDocument } from "#app/routes/moderation/document-preview.server.ts";
import { leaveMatter } from "#app/routes/moderation/matter-turn.server.ts";
import { type FormProblem, mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

/** Saves the answer to a document; or only shows what it would make, or fills in what is left, and keeps nothing. */
export async function answerDocument(args: ActionFunctionArgs, viewer: Viewer, document: EvidenceDocument, form: FormData) {
  const { ctx } = args.context;
  const db = ctx.store.read;
  const stated = new Map((await listValues(db, document.id)).map(({ field, claimed }) => [field, claimed]));
  const fields = answeredFields(document.kind, [...stated.keys()]);
  const intent = form.get("intent");
  if (intent === "rest") for (const field of fields) if (!form.has(`verdict_${field}`)) form.set(`verdict_${field}`, "accepted");
  const parsed = parseForm(checkForm(fields), form);
  if (intent === "preview" || intent === "rest") {
    const values = parsed.ok ? sentValues(form) : parsed.problem.values;
    const texts = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
    const preview = await previewDocument(db, document, stated, toCheckInput(texts, fields), ctx.now());
    const errors = parsed.ok || intent === "rest" ? {} : parsed.problem.errors;
    return data({ problem: { errors, values } satisfies FormProblem, preview }, { status: Object.keys(errors).length > 0 ? 422 : 200 });
  }
  if (!parsed.ok) return mend(parsed.problem);
  const result = await checkDocument(ctx, viewer, document.id, toCheckInput(parsed.data, fields));
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `document-${result.state}`);
}

/** Takes an answer back. */
export async function reopen(args: ActionFunctionArgs, viewer: Viewer, document: EvidenceDocument, form: FormData) {
  const parsed = parseForm(reopenForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const again = await reopenDocument(args.context.ctx, viewer, document.id, parsed.data.why);
  if (!again) throw notFound();
  if (!again.ok) return refusedForm(again, sentValues(form));
  throw await leaveMatter(args, viewer, "document-reopened");
}

/** Asks the clinic for more; the document waits for it. */
export async function askClinic(args: ActionFunctionArgs, viewer: Viewer, document: EvidenceDocument, form: FormData) {
  const parsed = parseForm(askForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const { asks, askNote = "" } = parsed.data;
  const asked = await askAboutDocument(args.context.ctx, viewer, document.id, { asks, note: askNote });
  if (!asked) throw notFound();
  if (!asked.ok) return refusedForm(asked, { ...sentValues(form), asks });
  throw await leaveMatter(args, viewer, "document-asked");
}
