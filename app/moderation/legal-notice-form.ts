import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { NOTICE_DEFECT_CODES } from "#app/moderation/legal-notice.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** Characters of the words complained of, and of each explanation. */
export const STATEMENT_LENGTH = { min: 5, max: 2_000 };
export const EXPLANATION_LENGTH = { min: 30, max: 4_000 };
const NAME_MAX = 120;
const ADDRESS_LENGTH = { min: 12, max: 500 };

/** Notices from one household or office, whoever sits there. */
export const NOTICE_LIMIT: RateLimit = { name: "legal_notice", points: 3, seconds: 3_600 };
/** Notices in 24 hours that give one address, since each is a mail of ours to it. */
export const NOTICES_PER_ADDRESS = 3;
/** Notices about one review that are open at a time. */
export const MOST_OPEN_NOTICES = 5;

const reload = "Reload the page and send this again.";
const id = z.string(reload).regex(/^[0-9a-f]{32}$/, reload);
const longText = (missing: string, { min, max }: { min: number; max: number }) =>
  z.string(missing).min(min, `Write at least ${min} characters.`).max(max, usesAtMost(max));
const fullName = (missing: string) =>
  z
    .string(missing)
    .min(2, "A name has at least 2 characters.")
    .max(NAME_MAX, usesAtMost(NAME_MAX))
    .regex(/^[^\n\t]*$/, "A name is one line.");

/** `website` is a trap: people do not see it and leave it empty. `opened` is when the page was, signed. */
export const legalNoticeForm = z.object({
  name: fullName("Write your name."),
  email: emailField,
  statement: longText("Copy the words you complain of from the review.", STATEMENT_LENGTH),
  meaning: longText("Say what the words mean, and why that is defamatory of you.", EXPLANATION_LENGTH),
  untrue: longText("Say which facts are wrong, or which opinions no fact supports.", EXPLANATION_LENGTH),
  knowsAuthor: z.enum(["no", "yes"], "Say whether you know enough about the author."),
  passOn: z.enum(["yes", "no"], "Say whether the author may be told who you are."),
  website: z.string().max(500).optional(),
  opened: z.string(reload).max(100, reload),
});
export type LegalNoticeInput = z.output<typeof legalNoticeForm>;

/** The author's answer. Standing by the review takes a name, an address and a yes or no: an answer without them counts as none. */
export const noticeAnswerForm = z
  .object({
    notice: id,
    answer: z.enum(["withdraws", "stands"], "Choose what you want."),
    name: fullName("Write your full name.").optional(),
    address: z.string().max(ADDRESS_LENGTH.max, usesAtMost(ADDRESS_LENGTH.max)).optional(),
    consents: z.enum(["yes", "no"], "Say whether they may be passed on.").optional(),
    reasons: z.string().max(EXPLANATION_LENGTH.max, usesAtMost(EXPLANATION_LENGTH.max)).optional(),
  })
  .superRefine((input, check) => {
    if (input.answer !== "stands") return;
    const lacks = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (input.name === undefined) lacks("name", "Write your full name. Without it the law treats the answer as none.");
    if ((input.address?.length ?? 0) < ADDRESS_LENGTH.min)
      lacks("address", "Write your postal address. Without it the law treats the answer as none.");
    if (input.consents === undefined) lacks("consents", "Say whether your name and address may be passed on.");
  });
export type NoticeAnswer = z.output<typeof noticeAnswerForm>;

/** Why a review is taken down or stays after a legal notice, as the public log prints it: a closed list. */
export const NOTICE_RULES = {
  legal_author_silent: {
    outcome: "removed",
    label: "No answer that the law takes for one",
    sentence:
      "A legal notice was sent about the review, and its author gave no answer, or none that the law takes for one, in the time there was.",
  },
  legal_facts_wrong: {
    outcome: "removed",
    label: "Wrong facts that harm a name",
    sentence: "A legal notice showed that the review states as fact what is not so, and that this harms somebody’s name.",
  },
  legal_author_stands: {
    outcome: "kept",
    label: "Its author stands by it",
    sentence:
      "A legal notice was sent about the review. Its author stands by what it says, and nothing in the notice takes it down here. A court can see it otherwise.",
  },
  legal_no_ground: {
    outcome: "kept",
    label: "An opinion on a treatment of one’s own",
    sentence:
      "A legal notice was sent about the review. The words are an honest opinion on what was done to its author. A court can see it otherwise.",
  },
} as const;
export type NoticeRule = keyof typeof NOTICE_RULES;
const NOTICE_RULE_CODES = Object.keys(NOTICE_RULES) as [NoticeRule, ...NoticeRule[]];

/** The one rule nobody chooses: the author took the review down. */
export const AUTHOR_WITHDREW = "legal_author_withdrew";
export const WITHDREW_RULE = {
  label: "Withdrawn by its author",
  sentence: "A legal notice was sent about the review, and its author withdrew it.",
};

/** What a moderator makes of a notice: a rule, which removes the review or keeps it; "withdrawn", the complainant took it back; "defective", it is given back. */
export const noticeDecisionForm = z
  .object({
    decision: z.enum([...NOTICE_RULE_CODES, "withdrawn", "defective"], "Choose what is to be done."),
    facts: z.string().max(FACTS_MAX, `Keep the facts under ${FACTS_MAX} characters.`).optional(),
    defects: z.array(z.enum(NOTICE_DEFECT_CODES, "Choose what is missing.")).optional(),
  })
  .superRefine(({ decision, facts, defects }, check) => {
    const lacks = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (decision === "defective") {
      if ((defects?.length ?? 0) === 0) lacks("defects", "Choose what is missing.");
    } else if (decision !== "withdrawn" && (facts?.length ?? 0) < FACTS_MIN) {
      lacks("facts", `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`);
    }
  });
export type NoticeDecision = z.output<typeof noticeDecisionForm>;
