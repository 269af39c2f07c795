import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

export const CHARGE_KINDS = ["forged_document", "review_pressure"] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** What a clinic may be charged with that has no desk of its own: a closed list, each with the sentence printed in the public log. */
export const CHARGE_RULES = {
  document_altered: { kind: "forged_document" },
  document_invented: { kind: "forged_document" },
  document_of_another: { kind: "forged_document" },
  pressure_threat: { kind: "review_pressure" },
  pressure_offer: { kind: "review_pressure" },
  review_gating: { kind: "review_pressure" },
} as const satisfies Record<string, { kind: ChargeKind }>;
export type ChargeRule = keyof typeof CHARGE_RULES;

export const rulesOfCharge = (kind: ChargeKind): ChargeRule[] =>
  (Object.keys(CHARGE_RULES) as ChargeRule[]).filter((rule) => CHARGE_RULES[rule].kind === kind);

const CODES = Object.keys(CHARGE_RULES) as [ChargeRule, ...ChargeRule[]];

const facts = (missing: () => string) =>
  z
    .string({ error: missing })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) });

export const chargeInput = z.object({
  rule: z.enum(CODES, { error: () => moderationFormWords().chooseTheRule }),
  facts: facts(() => moderationFormWords().writeTheFacts),
});
export type ChargeInput = z.output<typeof chargeInput>;

const charge = z
  .string({ error: () => moderationFormWords().reloadThisPage })
  .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().reloadThisPage });
export const chargeConfirmInput = z.object({ intent: z.literal("confirm"), charge });
export const chargeDeclineInput = z.object({
  intent: z.literal("decline"),
  charge,
  reasons: facts(() => moderationFormWords().giveYourReasons),
});
export const chargeStatementInput = z.object({ statement: facts(() => moderationFormWords().writeWhatYouKnow) });
