import { healingStageWords } from "#app/guide/healing-stage-words.ts";
import { type HealingStage, whereInHealing } from "#app/guide/healing-stages.ts";
import { type Day, isDay } from "#app/platform/date.ts";

/** The day of the last session as an address has it, and what follows from it. */
export type SessionAnswer =
  | { state: "unasked" }
  | { state: "wrong"; typed: string; message: string }
  | { state: "known"; session: Day; days: number; stage: HealingStage; judgeFrom: Day | null };

export function readSessionDay(typed: string | null, today: Day): SessionAnswer {
  const say = healingStageWords();
  const text = typed?.trim() ?? "";
  if (text === "") return { state: "unasked" };
  if (!isDay(text)) return { state: "wrong", typed: text, message: say.dayAsWritten };
  if (text > today) return { state: "wrong", typed: text, message: say.dayToCome };
  const found = whereInHealing(text, today);
  if (found === null) return { state: "wrong", typed: text, message: say.dayLongAgo };
  return { state: "known", session: text, ...found };
}
