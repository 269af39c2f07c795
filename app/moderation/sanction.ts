import { isInForce, SANCTION_STEPS, type SanctionStep, type SanctionTimes } from "#app/clinics/sanction-step.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

export interface StepText {
  label: string;
  /** What it does, for the page and the log. */
  does: string;
  /** Days that the form begins with, and the most that can be chosen. */
  days: { usual: number; most: number };
  /** Confirmed by a second person. */
  two: boolean;
  /** Stands on the clinic's page and in the public log. */
  shown: boolean;
}

export const STEPS: Record<SanctionStep, StepText> = {
  private_notice: {
    label: "Private notice",
    does: "The clinic is told what it has to put right. Nobody else is told, and nothing changes for readers.",
    days: { usual: 180, most: 365 },
    two: false,
    shown: false,
  },
  hidden_photo: {
    label: "Photo hidden",
    does: "One photo of the clinic is shown to nobody.",
    days: { usual: 90, most: 365 },
    two: false,
    shown: true,
  },
  dated_notice: {
    label: "Notice on the page",
    does: "A notice with its dates stands on the clinic’s page.",
    days: { usual: 180, most: 365 },
    two: true,
    shown: true,
  },
  frozen_level: {
    label: "Evidence level held",
    does: "The evidence level that readers see does not rise. What lapses still lowers it, and the score is not touched.",
    days: { usual: 180, most: 365 },
    two: true,
    shown: true,
  },
  paused_reviews: {
    label: "New reviews paused",
    does: "Nobody can begin a review of the clinic, good or bad. Reviews that stand stay, and their authors can add chapters.",
    days: { usual: 30, most: 60 },
    two: true,
    shown: true,
  },
  banner: {
    label: "Banner",
    does: "A banner stands first on the clinic’s page, on its card in search and on its badge.",
    days: { usual: 365, most: 730 },
    two: true,
    shown: true,
  },
  delisting: {
    label: "Not listed",
    does: "The clinic stands in no search and no list. Its page stays, and says why.",
    days: { usual: 365, most: 730 },
    two: true,
    shown: true,
  },
};

/** The shortest step. */
export const LEAST_DAYS = 7;

interface StepRule {
  label: string;
  /** Printed in the public log. */
  sentence: string;
  steps: readonly SanctionStep[];
  /** Needs no lower step before. */
  grave?: true;
  /** A photo under this rule is hidden before the clinic was heard. */
  unlawful?: true;
}

const ABOVE_NOTICE: readonly SanctionStep[] = ["dated_notice", "frozen_level", "banner", "delisting"];

/** Why a step may be taken: a closed list, each with the steps it may lead to. */
export const STEP_RULES = {
  to_put_right: {
    label: "Something to put right",
    sentence: "The clinic’s profile says or shows what it must put right.",
    steps: ["private_notice"],
  },
  photo_misleads: {
    label: "The photo misleads",
    sentence: "The photo shows something other than the clinic says of it, and the clinic left it as it was.",
    steps: ["private_notice", "hidden_photo"],
  },
  unlawful_picture: {
    label: "The picture is unlawful",
    sentence: "The picture may not be shown by law.",
    steps: ["hidden_photo"],
    grave: true,
    unlawful: true,
  },
  repeated_theft: {
    label: "Others’ photos, again",
    sentence: "The clinic showed other people’s work as its own more than once.",
    steps: ["hidden_photo", ...ABOVE_NOTICE],
  },
  forgery_upheld: {
    label: "A forged document",
    sentence: "The clinic sent in a document that was found to be forged.",
    steps: ABOVE_NOTICE,
  },
  procured_upheld: {
    label: "Reviews that it procured",
    sentence: "The clinic was found to have had reviews of itself written.",
    steps: [...ABOVE_NOTICE, "paused_reviews"],
  },
  pressed_reviewers: {
    label: "Pressure on people who reviewed it",
    sentence: "The clinic pressed people to change or withdraw what they had written of it.",
    steps: ["private_notice", ...ABOVE_NOTICE],
  },
  hygiene_endangered: {
    label: "Clients’ health endangered",
    sentence: "The clinic worked in a way that endangers its clients’ health.",
    steps: ["private_notice", "dated_notice", "banner", "delisting"],
    grave: true,
  },
  unlicensed: {
    label: "No licence where one is required",
    sentence: "The clinic works without the licence that the law of its place requires.",
    steps: ["private_notice", "dated_notice", "banner", "delisting"],
    grave: true,
  },
  step_ignored: {
    label: "An earlier step was ignored",
    sentence: "The clinic left as it was what an earlier step asked it to put right.",
    steps: ABOVE_NOTICE,
  },
  burst_under_way: {
    label: "A burst of reviews under way",
    sentence: "Many reviews that show no treatment arrive at once, for the clinic or against it, and nobody can tell yet who sends them.",
    steps: ["paused_reviews"],
    grave: true,
  },
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
  if (!mayLeadTo(rule, step)) return `“${STEP_RULES[rule].label}” does not lead to this step.`;
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
  return climbed
    ? null
    : "No lower step of the last two years and no decision in the log stands against this clinic. Begin with a private notice, or name a graver rule.";
}

/** When a step ends that comes into force at `from`. */
export const stepEnd = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

const ENDS = { expired: "Ended by its date", lifted: "Lifted", overturned: "Overturned on appeal" } as const;

/** How a step stands at this moment, from its times alone. */
export function stepStanding(
  step: SanctionTimes & { answer: "confirmed" | "declined" | null; endReason: EarlierStep["endReason"] },
  now: Date,
): string {
  const { answer, startsAt, endsAt, endedAt, endReason } = step;
  if (answer === null) return "Proposed, not decided";
  if (startsAt === null || endsAt === null) return "Declined";
  if (isInForce(step, now)) return `In force until ${printDay(dayOf(endsAt))}`;
  return `${ENDS[endReason ?? "expired"]} on ${printDay(dayOf(endedAt ?? endsAt))}`;
}

/** Why a step ends before its date. */
export const LIFT_RULES = {
  step_put_right: {
    label: "Put right",
    sentence: "The clinic has put right what the step was about.",
  },
  step_not_needed: {
    label: "No longer needed",
    sentence: "What the step guarded against is over.",
  },
  step_mistaken: {
    label: "Taken by mistake",
    sentence: "The step rested on a mistake of ours.",
  },
} as const;
export type LiftRule = keyof typeof LIFT_RULES;
export const LIFT_CODES = Object.keys(LIFT_RULES) as LiftRule[];
