import { data } from "@remix-run/node";
import type { FormProblem } from "#app/web/form.server.ts";

/** The page again, as things stand now, with what a command refused and all that had been typed. */
export function refusedForm(
  refusal: { status: number; errors: FormProblem["errors"]; retryAfter?: number },
  values: FormProblem["values"] = {},
) {
  const headers: Record<string, string> = refusal.retryAfter === undefined ? {} : { "Retry-After": String(refusal.retryAfter) };
  return data({ problem: { errors: refusal.errors, values } satisfies FormProblem }, { status: refusal.status, headers });
}

/** The text fields of a form as they were sent. */
export function sentValues(form: FormData): FormProblem["values"] {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
