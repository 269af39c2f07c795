import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import { orderFreeSum } from "#app/trust/order-free-sum.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import type { DecisionFacts } from "#app/trust/trust-facts.ts";

/** One upheld decision as the score counts it, in points. */
export interface DecisionLine {
  decision: DecisionFacts;
  /** Points on the day of the decision. */
  points: number;
  ageInDays: number;
  /** Points left of it now. */
  remaining: number;
}

/** Every decision made by `asOf`, in the order given. */
export function decisionLines(decisions: readonly DecisionFacts[], asOf: Day, rules: Ruleset = TS1): DecisionLine[] {
  return decisions
    .filter((decision) => decision.decidedOn <= asOf)
    .map((decision) => {
      const { first, further } = rules.deduction[decision.kind];
      const points = first + further * (decision.count - 1);
      const ageInDays = daysBetween(decision.decidedOn, asOf);
      return { decision, points, ageInDays, remaining: points * 2 ** (-ageInDays / rules.deductionHalfLifeDays) };
    });
}

/** Points taken off a clinic with this theta, never more than it has, and the same decisions without any discount for age. */
export function deductionOf(
  decisions: readonly DecisionFacts[],
  asOf: Day,
  theta: number,
  rules: Ruleset = TS1,
): { deduction: number; undiscounted: number } {
  const lines = decisionLines(decisions, asOf, rules);
  return {
    deduction: Math.min(rules.deductionCap, theta, orderFreeSum(lines.map((line) => line.remaining))),
    undiscounted: orderFreeSum(lines.map((line) => line.points)),
  };
}

/** The day on which the decisions that stand now will have faded below the limit of an integrity warning, if none is added or overturned. Null: they are below it. */
export function warningEnds(decisions: readonly DecisionFacts[], asOf: Day): Day | null {
  const remaining = orderFreeSum(decisionLines(decisions, asOf).map((line) => line.remaining));
  if (remaining < TS1.integrityWarningFrom) return null;
  const days = TS1.deductionHalfLifeDays * Math.log2(remaining / TS1.integrityWarningFrom);
  return addDays(asOf, Math.floor(days) + 1);
}
