import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import { questionAnswerForm } from "#app/clinics/document-question.ts";
import { answerDocumentQuestion } from "#app/provenance/answer-document-question.server.ts";
import { evidencePieceWords } from "#app/routes/manage/evidence-piece-words.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import type { SentFile } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

/** Takes the form in which a clinic answers a question about its document. */
export async function answerQuestion(
  { context: { ctx }, request }: ActionFunctionArgs,
  viewer: Viewer,
  about: { clinicId: number; documentId: string; questionId: string },
  form: URLSearchParams,
  file: SentFile | undefined,
) {
  const parsed = parseForm(questionAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const values = Object.fromEntries(form);
  const { intent, answer = null } = parsed.data;
  if (file?.ok === false) return mend(problemWith("file", file.message, values));
  if (intent === "answer" && answer === null && file === undefined) {
    return mend(problemWith("answer", evidencePieceWords().answerOrChooseFile, values));
  }
  const result = await answerDocumentQuestion(ctx, viewer, about, { answer, file: intent === "nothing" ? null : (file ?? null) });
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, values);
  throw redirect(`${new URL(request.url).pathname}?done=answered`, 303);
}
