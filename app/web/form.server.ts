import { data } from "@remix-run/node";
import type { z } from "zod";
import { cleanText } from "#app/platform/clean-text.ts";
import { SENDING_FIELD } from "#app/web/sending-field.ts";
import { sentFormWords } from "#app/web/sent-form-words.ts";

export type FieldErrors = Record<string, string>;

/** What a page needs to show a refused form again: what to mend by field name, and what the person had typed. */
export interface FormProblem {
  errors: FieldErrors;
  values: Record<string, string | string[]>;
}

export type ParsedForm<T> = { ok: true; data: T } | { ok: false; problem: FormProblem };

const NEVER_RETURNED = /password/i;

/** A refusal of the whole request: its shape is not one our own pages send. */
export function badRequest(reason: string): Response {
  return new Response(reason, { status: 400, statusText: "Bad Request", headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/**
 * Checks a form's fields against a zod object. Text is normalised to NFC, stripped of control and bidirectional characters, and trimmed
 * (passwords are left as typed); an empty text counts as absent. Array fields may repeat; a checkbox is "on" or absent.
 * Throws a 400 Response for an unknown field, a repeated single field or a file where text belongs: no page of ours sends those.
 */
export function parseForm<S extends z.ZodObject>(schema: S, form: FormData | URLSearchParams): ParsedForm<z.output<S>> {
  const raw: Record<string, string | string[]> = {};
  const values: Record<string, string | string[]> = {};
  const shape = schema.shape;
  const say = sentFormWords();
  for (const key of new Set(form.keys())) {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!field && key !== SENDING_FIELD) throw badRequest(say.noSuchField(key.slice(0, 60)));
    const entries = form.getAll(key);
    if (!entries.every((entry): entry is string => typeof entry === "string")) throw badRequest(say.textNotFile(key));
    // Where it is not the first field, nobody has taken it out (web/sending-key.server.ts).
    if (!field) {
      if (entries.length > 1) throw badRequest(say.sentTwice(key));
      continue;
    }
    const texts = entries.map((text) => (NEVER_RETURNED.test(key) ? text : cleanText(text)));
    const list = acceptsArray(field);
    if (!list && texts.length > 1) throw badRequest(say.sentTwice(key));
    if (!NEVER_RETURNED.test(key)) values[key] = list ? texts : (texts[0] ?? "");
    if (list) raw[key] = texts.filter((text) => text !== "");
    else if (texts[0] !== undefined && texts[0] !== "") raw[key] = texts[0];
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, data: parsed.data };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.length > 0 ? String(issue.path[0]) : "form";
    errors[name] ??= issue.message;
  }
  return { ok: false, problem: { errors, values } };
}

/** The 422 answer of an action whose form needs mending. */
export function mend(problem: FormProblem) {
  return data({ problem }, { status: 422 });
}

/** A refusal by a rule of the product that one field, or the form as a whole ("form"), has to answer for. */
export function problemWith(field: string, message: string, values: FormProblem["values"] = {}): FormProblem {
  return { errors: { [field]: message }, values };
}

function acceptsArray(field: z.core.$ZodType): boolean {
  const def = field._zod.def as { type: string; innerType?: z.core.$ZodType };
  if (def.type === "array") return true;
  return def.innerType ? acceptsArray(def.innerType) : false;
}
