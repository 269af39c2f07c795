import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import type { EvidenceDocument } from "#app/clinics/evidence-repository.server.ts";
import { type CheckInput, settleDocument } from "#app/moderation/document-answers.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDecimal } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type DocumentEffect, weighDocument } from "#app/trust/weigh-document.server.ts";

/** What the answers of a form would make of a document, in words. */
export interface DocumentPreview {
  sum: string;
  /** Null: the answers are not complete, so nothing can be said. */
  effect: string | null;
}

/** By the rules that would settle it; nothing is kept. `stated`: every stated field. */
export async function previewDocument(
  db: Db,
  document: EvidenceDocument,
  stated: ReadonlyMap<string, string>,
  input: CheckInput,
  now: Date,
): Promise<DocumentPreview> {
  const asOf: Day = dayOf(now);
  const asked = new Map([...stated].filter(([field]) => field !== "dueOn"));
  const settled = settleDocument(document.kind, stated, input, asOf);
  return {
    sum: sumWords(sumDocument(document.kind, asked, input.answers)),
    effect: settled.ok ? effectWords(await weighDocument(db, document, settled.values, asOf)) : null,
  };
}

/** "the evidence level goes from 41.2 to 47, the score from 60 to 63.1." */
export function effectWords(effect: DocumentEffect | null): string {
  if (effect === null) return "level and score stay as they are.";
  const { level, score } = effect;
  if (level.now === level.would && score.now === score.would) return "level and score stay as they are.";
  return `the evidence level goes from ${points(level.now)} to ${points(level.would)}, the score from ${points(score.now)} to ${points(score.would)}.`;
}

const points = (value: number) => printDecimal(value, 1);
