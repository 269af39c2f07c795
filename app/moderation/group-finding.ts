import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** "left" and "procured" are findings about the clinic's reviews together; "removed" takes each of them down for itself. */
export type GroupOutcome = "left" | "removed" | "procured";

/** What a moderator may find of reviews that may be linked: a closed list, each with the sentence printed in the public log where it gets there. */
export const GROUP_RULES = {
  group_independent: { outcome: "left" },
  group_explained: { outcome: "left" },
  group_undecided: { outcome: "left" },
  review_not_a_client: { outcome: "removed" },
  fake_reviews_ordered: { outcome: "procured" },
  fake_reviews_own: { outcome: "procured" },
} as const satisfies Record<string, { outcome: GroupOutcome }>;
export type GroupRule = keyof typeof GROUP_RULES;
export const GROUP_CODES = Object.keys(GROUP_RULES) as GroupRule[];

/** Reviews one form may be about. */
const MOST_REVIEWS = 500;

const id = z
  .string({ error: () => moderationFormWords().reloadThisPage })
  .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().reloadThisPage });
const facts = (missing: () => string) =>
  z
    .string({ error: missing })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) });

export const groupFindingInput = z.object({
  intent: z.literal("find"),
  reviews: z
    .array(id)
    .min(1, { error: () => moderationFormWords().linkedReviews.chooseTheReviews })
    .max(MOST_REVIEWS, { error: () => moderationFormWords().linkedReviews.chooseAtMost(MOST_REVIEWS) }),
  rule: z.enum(GROUP_CODES as [GroupRule, ...GroupRule[]], { error: () => moderationFormWords().chooseWhatYouFind }),
  facts: facts(() => moderationFormWords().writeTheFacts),
});
export type GroupFindingInput = Omit<z.output<typeof groupFindingInput>, "intent">;

export const groupConfirmInput = z.object({ intent: z.literal("confirm"), finding: id });
export const groupDeclineInput = z.object({
  intent: z.literal("decline"),
  finding: id,
  reasons: facts(() => moderationFormWords().giveYourReasons),
});

/** What the clinic says before anything is decided, once. */
export const groupStatementInput = z.object({
  statement: z
    .string({ error: () => moderationFormWords().writeWhatYouKnow })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeast(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) }),
});

/** Whether a finding keeps its reviews from waiting: somebody has looked and left them, or what was proposed is open or confirmed. */
export const settles = ({ answer }: { answer: "confirmed" | "declined" | null }): boolean => answer !== "declined";
