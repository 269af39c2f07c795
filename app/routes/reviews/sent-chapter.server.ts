import { data } from "@remix-run/node";
import type { SentFiles } from "#app/reviews/chapter-files.server.ts";
import { isReviewProofField } from "#app/reviews/review-form.ts";
import type { FieldErrors, FormProblem } from "#app/web/form.server.ts";
import type { SentFile } from "#app/web/multipart.server.ts";

/** The files of a chapter by what they are for; those that were too large are left out. */
export function sortFiles(files: readonly SentFile[]): SentFiles {
  const received = files.filter((file) => file.ok);
  return {
    proofs: received.flatMap((file) => (isReviewProofField(file.field) ? [{ ...file, field: file.field, kind: file.field }] : [])),
    photos: received.filter((file) => file.field === "photos"),
  };
}

/** What is wrong with files that were too large, by field. */
export const tooLarge = (files: readonly SentFile[]): FieldErrors =>
  Object.fromEntries(files.flatMap((file) => (file.ok ? [] : [[file.field, file.message]])));

/** The page again with every word that was typed. Errors come as the page goes (`fields`), so that the summary can be worked through from top to bottom; those of files last. */
export function askAgain(
  { form, files, fields }: { form: URLSearchParams; files: readonly SentFile[]; fields: readonly string[] },
  status: number,
  errors: FieldErrors,
) {
  const place = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length);
  const problem: FormProblem = {
    errors: Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b))),
    values: Object.fromEntries(
      [...new Set(form.keys())].map((key) => [key, form.getAll(key).length > 1 ? form.getAll(key) : (form.get(key) ?? "")]),
    ),
  };
  return data({ problem, filesLost: files.length > 0 }, { status });
}
