import { z } from "zod";
import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { LEAST_DAYS, LIFT_RULES, mayLeadTo, STEP_RULE_CODES, STEPS, type StepRuleCode } from "#app/moderation/sanction.ts";

const factsField = (missing: () => string) =>
  z
    .string({ error: missing })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeast(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) });

export const stepInput = z
  .object({
    intent: z.literal("propose"),
    step: z.enum(SANCTION_STEPS, { error: () => moderationFormWords().step.chooseTheStep }),
    rule: z.enum(STEP_RULE_CODES as [StepRuleCode, ...StepRuleCode[]], { error: () => moderationFormWords().chooseTheRule }),
    days: z.coerce
      .number({ error: () => moderationFormWords().step.writeDays })
      .int({ error: () => moderationFormWords().step.writeWholeDays })
      .min(LEAST_DAYS, { error: () => moderationFormWords().step.atLeastDays(LEAST_DAYS) }),
    photo: z
      .string()
      .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().step.chooseOneOfThePhotos })
      .optional(),
    facts: factsField(() => moderationFormWords().writeTheFacts),
  })
  .superRefine(({ step, rule, days, photo }, check) => {
    const problem = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (!mayLeadTo(rule, step)) problem("rule", moderationRefusalWords().step.leadsElsewhere(ruleWords()[rule].label));
    if (days > STEPS[step].days.most) problem("days", moderationFormWords().step.atMostDays(STEPS[step].days.most));
    if (step === "hidden_photo" && photo === undefined) problem("photo", moderationFormWords().step.chooseThePhoto);
    if (step !== "hidden_photo" && photo !== undefined) problem("photo", moderationFormWords().step.namesNoPhoto);
  });
export type StepInput = Omit<z.output<typeof stepInput>, "intent">;

const sanction = z
  .string({ error: () => moderationFormWords().reloadThisPage })
  .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().reloadThisPage });
export const stepConfirmInput = z.object({ intent: z.literal("confirm"), sanction });
export const stepDeclineInput = z.object({
  intent: z.literal("decline"),
  sanction,
  reasons: factsField(() => moderationFormWords().giveYourReasons),
});
export const stepStatementInput = z.object({ statement: factsField(() => moderationFormWords().step.writeWhatYouSay) });

export const stepLiftInput = z.object({
  intent: z.literal("lift"),
  rule: z.enum(LIFT_RULES, { error: () => moderationFormWords().chooseTheReason }),
  facts: factsField(() => moderationFormWords().writeTheFacts),
});
export type LiftInput = Omit<z.output<typeof stepLiftInput>, "intent">;
