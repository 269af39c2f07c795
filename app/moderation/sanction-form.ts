import { z } from "zod";
import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import {
  LEAST_DAYS,
  LIFT_CODES,
  type LiftRule,
  mayLeadTo,
  STEP_RULE_CODES,
  STEP_RULES,
  STEPS,
  type StepRuleCode,
} from "#app/moderation/sanction.ts";

const factsField = (missing: string) =>
  z.string(missing).min(FACTS_MIN, `Write at least ${FACTS_MIN} characters.`).max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`);

export const stepInput = z
  .object({
    intent: z.literal("propose"),
    step: z.enum(SANCTION_STEPS, "Choose the step."),
    rule: z.enum(STEP_RULE_CODES as [StepRuleCode, ...StepRuleCode[]], "Choose the rule."),
    days: z.coerce.number("Write a number of days.").int("Write whole days.").min(LEAST_DAYS, `At least ${LEAST_DAYS} days.`),
    photo: z
      .string()
      .regex(/^[0-9a-f]{32}$/, "Choose one of the photos.")
      .optional(),
    facts: factsField("Write down the facts."),
  })
  .superRefine(({ step, rule, days, photo }, check) => {
    const problem = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (!mayLeadTo(rule, step)) problem("rule", `“${STEP_RULES[rule].label}” does not lead to this step.`);
    if (days > STEPS[step].days.most) problem("days", `This step lasts at most ${STEPS[step].days.most} days.`);
    if (step === "hidden_photo" && photo === undefined) problem("photo", "Choose the photo.");
    if (step !== "hidden_photo" && photo !== undefined) problem("photo", "Only the step that hides a photo names one.");
  });
export type StepInput = Omit<z.output<typeof stepInput>, "intent">;

const sanction = z.string("Reload this page and send it again.").regex(/^[0-9a-f]{32}$/, "Reload this page and send it again.");
export const stepConfirmInput = z.object({ intent: z.literal("confirm"), sanction });
export const stepDeclineInput = z.object({ intent: z.literal("decline"), sanction, reasons: factsField("Give your reasons.") });
export const stepStatementInput = z.object({ statement: factsField("Write what you say to it.") });

export const stepLiftInput = z.object({
  intent: z.literal("lift"),
  rule: z.enum(LIFT_CODES as [LiftRule, ...LiftRule[]], "Choose the reason."),
  facts: factsField("Write down the facts."),
});
export type LiftInput = Omit<z.output<typeof stepLiftInput>, "intent">;
