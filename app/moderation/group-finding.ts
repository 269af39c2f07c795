import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";

/** "left" and "procured" are findings about the clinic's reviews together; "removed" takes each of them down for itself. */
export type GroupOutcome = "left" | "removed" | "procured";

/** What a moderator may find of reviews that may be linked: a closed list, each with the sentence printed in the public log where it gets there. */
export const GROUP_RULES = {
  group_independent: {
    outcome: "left",
    label: "They are clients’ own",
    sentence: "Nothing beside the signs themselves shows that the reviews are not clients’ own.",
  },
  group_explained: {
    outcome: "left",
    label: "There is an ordinary reason",
    sentence: "The reviews came together for an ordinary reason, such as one household, one event or an invitation to all.",
  },
  group_undecided: {
    outcome: "left",
    label: "It cannot be said either way",
    sentence: "What is known does not suffice to say anything of the reviews.",
  },
  review_not_a_client: {
    outcome: "removed",
    label: "Take them down: not a client’s own",
    sentence: "What was found shows that the author was not treated at this clinic.",
  },
  fake_reviews_ordered: {
    outcome: "procured",
    label: "The clinic had them written",
    sentence: "The clinic had praise of itself written by people whom it had not treated.",
  },
  fake_reviews_own: {
    outcome: "procured",
    label: "The clinic wrote them",
    sentence: "People of the clinic wrote praise of it under the names of clients.",
  },
} as const satisfies Record<string, { outcome: GroupOutcome; label: string; sentence: string }>;
export type GroupRule = keyof typeof GROUP_RULES;
export const GROUP_CODES = Object.keys(GROUP_RULES) as GroupRule[];

/** Reviews one form may be about. */
const MOST_REVIEWS = 500;

const id = z.string("Reload this page and send it again.").regex(/^[0-9a-f]{32}$/, "Reload this page and send it again.");
const facts = (missing: string) =>
  z
    .string(missing)
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`)
    .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`);

export const groupFindingInput = z.object({
  intent: z.literal("find"),
  reviews: z.array(id).min(1, "Choose the reviews it is about.").max(MOST_REVIEWS, `Choose at most ${MOST_REVIEWS} at a time.`),
  rule: z.enum(GROUP_CODES as [GroupRule, ...GroupRule[]], "Choose what you find."),
  facts: facts("Write down the facts."),
});
export type GroupFindingInput = Omit<z.output<typeof groupFindingInput>, "intent">;

export const groupConfirmInput = z.object({ intent: z.literal("confirm"), finding: id });
export const groupDeclineInput = z.object({ intent: z.literal("decline"), finding: id, reasons: facts("Give your reasons.") });

/** What the clinic says before anything is decided, once. */
export const groupStatementInput = z.object({
  statement: z
    .string("Write what you know of it.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters.`)
    .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`),
});

/** Whether a finding keeps its reviews from waiting: somebody has looked and left them, or what was proposed is open or confirmed. */
export const settles = ({ answer }: { answer: "confirmed" | "declined" | null }): boolean => answer !== "declined";
