import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { type Collision, type Opened, openedFields } from "#app/clinics/collision.server.ts";
import { findDraft } from "#app/clinics/draft-repository.server.ts";
import type { EditResult } from "#app/clinics/edit-profile.server.ts";
import { type DraftForm, discardDraft, keepDraft } from "#app/clinics/keep-draft.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { editAnswerWords } from "#app/routes/manage/edit-answer-words.ts";
import type { Desk } from "#app/routes/manage/own-clinic.server.ts";
import { badRequest, type FormProblem, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** What a form of the desk shows again when it was not saved. */
export interface EditAnswer {
  problem: FormProblem;
  /** Set when somebody else was first: their words, and what to send to overwrite them knowingly. */
  collision: Pick<Collision, "stored" | "opened"> | null;
}

interface EditForm<S extends z.ZodRawShape> {
  form: DraftForm;
  href: string;
  schema: z.ZodObject<S>;
  /** All fields that a draft keeps. */
  fields: readonly string[];
  save: (input: z.output<z.ZodObject<S>>) => Promise<EditResult>;
}

const DRAFTED_LENGTH = 4_000;

/** The action of a form with a draft: saves it, keeps it as it is, or throws the draft away, by its button. */
export async function answerEdit<S extends z.ZodRawShape>(ctx: Ctx, desk: Desk, request: Request, edit: EditForm<S>) {
  const say = editAnswerWords();
  const sent = await request.formData();
  const intent = sent.get("intent") ?? "save";
  if (intent === "discard") {
    parseForm(z.object({ intent: z.literal("discard") }), sent);
    await discardDraft(ctx, desk.viewer, desk.clinic.id, edit.form);
    throw redirect(edit.href, 303);
  }
  if (intent === "draft") {
    if (!(await draftFrom(ctx, desk, edit, sent))) throw notFound();
    throw redirect(`${edit.href}?draft=yes&done=draft`, 303);
  }
  if (intent !== "save" || sent.getAll("intent").length > 1) throw badRequest(say.noSuchForm);
  sent.delete("intent");
  const parsed = parseForm(edit.schema, sent);
  if (!parsed.ok) return data<EditAnswer>({ problem: parsed.problem, collision: null }, { status: 422 });
  const result = await edit.save(parsed.data);
  if (!result) throw notFound();
  if (result.ok) throw redirect(`${edit.href}?done=${result.changed.length === 0 ? "same" : "saved"}`, 303);
  // What was typed is kept besides, so that closing the page now loses nothing either.
  await draftFrom(ctx, desk, edit, sent);
  const errors = { form: say.changedMeanwhile };
  const values = Object.fromEntries([...sent].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return data<EditAnswer>({ problem: { errors, values }, collision: { stored: result.stored, opened: result.opened } }, { status: 409 });
}

async function draftFrom<S extends z.ZodRawShape>(ctx: Ctx, desk: Desk, { form, fields }: EditForm<S>, sent: FormData): Promise<boolean> {
  const text = z.string().max(DRAFTED_LENGTH, editAnswerWords().draftTooLong(DRAFTED_LENGTH)).optional();
  const schema = z.object({
    intent: z.literal("draft").optional(),
    ...openedFields,
    ...Object.fromEntries(fields.map((field) => [field, text])),
  });
  const parsed = parseForm(schema, sent);
  if (!parsed.ok) throw badRequest(Object.values(parsed.problem.errors).join(" "));
  const { version, mark } = parsed.data;
  const typed: Record<string, unknown> = parsed.data;
  const values = Object.fromEntries(fields.map((field) => [field, String(typed[field] ?? "")]));
  return keepDraft(ctx, desk.viewer, desk.clinic.id, form, { version, values: { ...values, mark } });
}

/** What a form opens with: what is stored, or the draft where that is asked for; with it the draft on offer. */
export interface OpenForm {
  values: Record<string, string>;
  opened: Opened;
  draft: { savedAt: string; inUse: boolean } | null;
}

export async function openForm(
  ctx: Ctx,
  { viewer, clinic }: Desk,
  request: Request,
  form: DraftForm,
  stored: Omit<OpenForm, "draft">,
): Promise<OpenForm> {
  const draft = await findDraft(ctx.store.read, { clinicId: clinic.id, accountId: viewer.id, form });
  if (!draft) return { ...stored, draft: null };
  const inUse = new URL(request.url).searchParams.get("draft") === "yes";
  const offer = { savedAt: printTime(draft.savedAt), inUse };
  if (!inUse) return { ...stored, draft: offer };
  const { mark = "", ...values } = draft.values;
  return { values: { ...stored.values, ...values }, opened: { version: draft.version, mark }, draft: offer };
}
