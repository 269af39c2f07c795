import { isInForce, SANCTION_STEPS, type SanctionStep, type SanctionTimes } from "#app/clinics/sanction-step.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { sanctionWords } from "#app/moderation/sanction-words.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

interface StepRange {
  /** Days that the form begins with, and the most that can be chosen. */
  days: { usual: number; most: number };
  /** Confirmed by a second person. */
  two: boolean;
  /** Stands on the clinic's page and in the public log. */
  shown: boolean;
}

export const STEPS: Record<SanctionStep, StepRange> = {
  private_notice: { days: { usual: 180, most: 365 }, two: false, shown: false },
  hidden_photo: { days: { usual: 90, most: 365 }, two: false, shown: true },
  dated_notice: { days: { usual: 180, most: 365 }, two: true, shown: true },
  frozen_level: { days: { usual: 180, most: 365 }, two: true, shown: true },
  paused_reviews: { days: { usual: 30, most: 60 }, two: true, shown: true },
  banner: { days: { usual: 365, most: 730 }, two: true, shown: true },
  delisting: { days: { usual: 365, most: 730 }, two: true, shown: true },
};

/** Its name, and what it does. */
export const stepText = (step: SanctionStep): { label: string; does: string } => sanctionWords().steps[step];

/** The shortest step. */
export const LEAST_DAYS = 7;

interface StepRule {
  steps: readonly SanctionStep[];
  /** Needs no lower step before. */
  grave?: true;
  /** A photo under this rule is hidden before the clinic was heard. */
  unlawful?: true;
}

const ABOVE_NOTICE: readonly SanctionStep[] = ["dated_notice", "frozen_level", "banner", "delisting"];

/** Why a step may be taken: a closed list, each with the steps it may lead to. */
export const STEP_RULES = {
  to_put_right: { steps: ["private_notice"] },
  photo_misleads: { steps: ["private_notice", "hidden_photo"] },
  unlawful_picture: { steps: ["hidden_photo"], grave: true, unlawful: true },
  repeated_theft: { steps: ["hidden_photo", ...ABOVE_NOTICE] },
  forgery_upheld: { steps: ABOVE_NOTICE },
  procured_upheld: { steps: [...ABOVE_NOTICE, "paused_reviews"] },
  pressed_reviewers: { steps: ["private_notice", ...ABOVE_NOTICE] },
  hygiene_endangered: { steps: ["private_notice", "dated_notice", "banner", "delisting"], grave: true },
  unlicensed: { steps: ["private_notice", "dated_notice", "banner", "delisting"], grave: true },
  step_ignored: { steps: ABOVE_NOTICE },
  burst_under_way: { steps: ["paused_reviews"], grave: true },
} as const satisfies Record<string, StepRule>;
export type StepRuleCode = keyof typeof STEP_RULES;
export const STEP_RULE_CODES = Object.keys(STEP_RULES) as StepRuleCode[];

const ruleOf = (code: StepRuleCode): StepRule => STEP_RULES[code];

export const mayLeadTo = (code: StepRuleCode, step: SanctionStep): boolean => ruleOf(code).steps.includes(step);

/** Nothing waits for the clinic's words: a notice is itself a question, and what is unlawful comes down first. */
export const takesEffectAtOnce = (step: SanctionStep, code: StepRuleCode): boolean =>
  step === "private_notice" || (step === "hidden_photo" && ruleOf(code).unlawful === true);

/** A step of this age still leads to a higher one. */
export const LADDER_DAYS = 730;
const DAY_MS = 86_400_000;

export interface EarlierStep {
  step: SanctionStep;
  startsAt: Date | null;
  endReason: "expired" | "lifted" | "overturned" | null;
}

/**
 * The ladder is climbed from below: whatever is more than a private notice needs a lower step against the same clinic within two years that was not
 * overturned, or a charge that stands in the public log, or a rule that is grave by itself. Null: it may be taken.
 */
export function ladderObstacle(
  step: SanctionStep,
  rule: StepRuleCode,
  { earlier, standingCharges, now }: { earlier: readonly EarlierStep[]; standingCharges: number; now: Date },
): string | null {
  if (!mayLeadTo(rule, step)) return moderationRefusalWords().step.leadsElsewhere(ruleWords()[rule].label);
  if (step === "private_notice" || ruleOf(rule).grave === true || standingCharges > 0) return null;
  const since = now.getTime() - LADDER_DAYS * DAY_MS;
  const place = SANCTION_STEPS.indexOf(step);
  const climbed = earlier.some(
    (one) =>
      one.startsAt !== null &&
      one.startsAt.getTime() >= since &&
      one.endReason !== "overturned" &&
      SANCTION_STEPS.indexOf(one.step) < place,
  );
  return climbed ? null : moderationRefusalWords().step.noLowerStep;
}

/** When a step ends that comes into force at `from`. */
export const stepEnd = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

/** How a step stands at this moment, from its times alone. */
export function stepStanding(
  step: SanctionTimes & { answer: "confirmed" | "declined" | null; endReason: EarlierStep["endReason"] },
  now: Date,
): string {
  const { answer, startsAt, endsAt, endedAt, endReason } = step;
  const say = sanctionWords();
  if (answer === null) return say.proposed;
  if (startsAt === null || endsAt === null) return say.declined;
  if (isInForce(step, now)) return say.inForceUntil(printDay(dayOf(endsAt)));
  return say.ended[endReason ?? "expired"](printDay(dayOf(endedAt ?? endsAt)));
}

/** Why a step ends before its date. */
export const LIFT_RULES = ["step_put_right", "step_not_needed", "step_mistaken"] as const;
export type LiftRule = (typeof LIFT_RULES)[number];
