import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";

export const CHARGE_KINDS = ["forged_document", "review_pressure"] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** What a clinic may be charged with that has no desk of its own: a closed list, each with the sentence printed in the public log. */
export const CHARGE_RULES = {
  document_altered: {
    kind: "forged_document",
    label: "A genuine document was altered",
    sentence: "The clinic submitted a document of which a date, a name, a number or an amount had been changed.",
  },
  document_invented: {
    kind: "forged_document",
    label: "Its issuer did not issue it",
    sentence: "The clinic submitted a document that its stated issuer never issued.",
  },
  document_of_another: {
    kind: "forged_document",
    label: "It is somebody else’s document",
    sentence: "The clinic submitted as its own a document that was issued to somebody else.",
  },
  pressure_threat: {
    kind: "review_pressure",
    label: "Threatened whoever reviewed it",
    sentence: "The clinic threatened a client so that a review would be changed, withdrawn or not written.",
  },
  pressure_offer: {
    kind: "review_pressure",
    label: "Offered something for a change",
    sentence: "The clinic offered a client something so that a review would be changed or withdrawn.",
  },
  review_gating: {
    kind: "review_pressure",
    label: "Asked only the contented",
    sentence: "The clinic asked only clients whom it knew to be content for a review, or kept others from writing one.",
  },
} as const satisfies Record<string, { kind: ChargeKind; label: string; sentence: string }>;
export type ChargeRule = keyof typeof CHARGE_RULES;

export const rulesOfCharge = (kind: ChargeKind): ChargeRule[] =>
  (Object.keys(CHARGE_RULES) as ChargeRule[]).filter((rule) => CHARGE_RULES[rule].kind === kind);

const CODES = Object.keys(CHARGE_RULES) as [ChargeRule, ...ChargeRule[]];

const facts = (missing: string) =>
  z
    .string(missing)
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`)
    .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`);

export const chargeInput = z.object({ rule: z.enum(CODES, "Choose the rule."), facts: facts("Write down the facts.") });
export type ChargeInput = z.output<typeof chargeInput>;

const charge = z.string("Reload this page and send it again.").regex(/^[0-9a-f]{32}$/, "Reload this page and send it again.");
export const chargeConfirmInput = z.object({ intent: z.literal("confirm"), charge });
export const chargeDeclineInput = z.object({ intent: z.literal("decline"), charge, reasons: facts("Give your reasons.") });
export const chargeStatementInput = z.object({ statement: facts("Write what you know of it.") });
