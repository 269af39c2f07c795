import { type HealingStage, whereInHealing } from "#app/guide/healing-stages.ts";
import { type Day, isDay } from "#app/platform/date.ts";

/** The day of the last session as an address has it, and what follows from it. */
export type SessionAnswer =
  | { state: "unasked" }
  | { state: "wrong"; typed: string; message: string }
  | { state: "known"; session: Day; days: number; stage: HealingStage; judgeFrom: Day | null };

export function readSessionDay(typed: string | null, today: Day): SessionAnswer {
  const text = typed?.trim() ?? "";
  if (text === "") return { state: "unasked" };
  if (!isDay(text)) return { state: "wrong", typed: text, message: "Give the day as year, month and day, such as 2026-11-03." };
  if (text > today)
    return { state: "wrong", typed: text, message: "This day has not come yet. Give the day of the last session you have had." };
  const found = whereInHealing(text, today);
  if (found === null)
    return { state: "wrong", typed: text, message: "That is longer ago than can be meant. Give the day of your last session." };
  return { state: "known", session: text, ...found };
}
