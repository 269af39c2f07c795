import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import type { EvidenceDocument } from "#app/clinics/evidence-repository.server.ts";
import { type CheckInput, settleDocument } from "#app/moderation/document-answers.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDecimal } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
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
  const say = documentCheckWords();
  if (effect === null) return say.levelAndScoreStay;
  const { level, score } = effect;
  if (level.now === level.would && score.now === score.would) return say.levelAndScoreStay;
  return say.levelAndScoreGo({
    level: { now: points(level.now), would: points(level.would) },
    score: { now: points(score.now), would: points(score.would) },
  });
}

const points = (value: number) => printDecimal(value, 1);
