import type { QueueKind } from "#app/moderation/queue.ts";

const MINUTE_MS = 60_000;
/** So long without a judgement or a matter taken is a pause. */
const PAUSE_MINUTES = 10;

/**
 * Whether to suggest a break: somebody has judged and taken matters for `minutes` (null: never suggested) without a pause of ten minutes, and works still.
 * Once a stretch: from then on until they have done one thing more.
 */
export function isBreakDue(acts: readonly Date[], minutes: number | null, now: Date): boolean {
  if (minutes === null) return false;
  const times = acts
    .map((at) => at.getTime())
    .filter((at) => at <= now.getTime())
    .sort((a, b) => b - a);
  let start = now.getTime();
  for (const at of times) {
    if (start - at >= PAUSE_MINUTES * MINUTE_MS) break;
    start = at;
  }
  const dueAt = start + minutes * MINUTE_MS;
  return now.getTime() >= dueAt && times.filter((at) => at >= dueAt).length <= 1;
}

/** A judgement or a taking of one person. */
export interface Act {
  kind: QueueKind;
  subjectId: string;
  at: Date;
}

/** Milliseconds from taking each matter to answering it; what was answered without being taken is left out. */
export function answerTimes(judgements: readonly Act[], takings: readonly Act[]): { kind: QueueKind; ms: number }[] {
  return judgements.flatMap(({ kind, subjectId, at }) => {
    const own = takings.filter((taking) => taking.kind === kind && taking.subjectId === subjectId && taking.at <= at);
    const last = Math.max(...own.map((taking) => taking.at.getTime()));
    return own.length === 0 ? [] : [{ kind, ms: at.getTime() - last }];
  });
}

/** Null: of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
