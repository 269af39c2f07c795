import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { NOTICE_DEFECTS } from "#app/moderation/legal-notice.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
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

const reload = { error: () => moderationFormWords().reloadThePage };
const id = z.string(reload).regex(/^[0-9a-f]{32}$/, reload);
const longText = (missing: () => string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: missing })
    .min(min, { error: () => moderationFormWords().atLeast(min) })
    .max(max, usesAtMost(max));
const fullName = (missing: () => string) =>
  z
    .string({ error: missing })
    .min(2, { error: () => moderationFormWords().notice.nameAtLeast })
    .max(NAME_MAX, usesAtMost(NAME_MAX))
    .regex(/^[^\n\t]*$/, { error: () => moderationFormWords().notice.nameOneLine });

/** `website` is a trap: people do not see it and leave it empty. `opened` is when the page was, signed. */
export const legalNoticeForm = z.object({
  name: fullName(() => moderationFormWords().notice.writeYourName),
  email: emailField,
  statement: longText(() => moderationFormWords().notice.copyTheWords, STATEMENT_LENGTH),
  meaning: longText(() => moderationFormWords().notice.sayWhatTheyMean, EXPLANATION_LENGTH),
  untrue: longText(() => moderationFormWords().notice.sayWhatIsUntrue, EXPLANATION_LENGTH),
  knowsAuthor: z.enum(["no", "yes"], { error: () => moderationFormWords().notice.sayWhetherYouKnow }),
  passOn: z.enum(["yes", "no"], { error: () => moderationFormWords().notice.sayWhetherToTell }),
  website: z.string().max(500).optional(),
  opened: z.string(reload).max(100, reload),
});
export type LegalNoticeInput = z.output<typeof legalNoticeForm>;

/** The author's answer. Standing by the review takes a name, an address and a yes or no: an answer without them counts as none. */
export const noticeAnswerForm = z
  .object({
    notice: id,
    answer: z.enum(["withdraws", "stands"], { error: () => moderationFormWords().chooseWhatYouWant }),
    name: fullName(() => moderationFormWords().notice.writeYourFullName).optional(),
    address: z.string().max(ADDRESS_LENGTH.max, usesAtMost(ADDRESS_LENGTH.max)).optional(),
    consents: z.enum(["yes", "no"], { error: () => moderationFormWords().notice.sayWhetherToPassOn }).optional(),
    reasons: z.string().max(EXPLANATION_LENGTH.max, usesAtMost(EXPLANATION_LENGTH.max)).optional(),
  })
  .superRefine((input, check) => {
    if (input.answer !== "stands") return;
    const lacks = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (input.name === undefined) lacks("name", moderationFormWords().notice.nameOrNoAnswer);
    if ((input.address?.length ?? 0) < ADDRESS_LENGTH.min) lacks("address", moderationFormWords().notice.addressOrNoAnswer);
    if (input.consents === undefined) lacks("consents", moderationFormWords().notice.passingOnOrNoAnswer);
  });
export type NoticeAnswer = z.output<typeof noticeAnswerForm>;

/** Why a review is taken down or stays after a legal notice, as the public log prints it: a closed list. */
export const NOTICE_RULES = {
  legal_author_silent: { outcome: "removed" },
  legal_facts_wrong: { outcome: "removed" },
  legal_author_stands: { outcome: "kept" },
  legal_no_ground: { outcome: "kept" },
} as const;
export type NoticeRule = keyof typeof NOTICE_RULES;
export const NOTICE_RULE_CODES = Object.keys(NOTICE_RULES) as [NoticeRule, ...NoticeRule[]];

/** The one rule nobody chooses: the author took the review down. */
export const AUTHOR_WITHDREW = "legal_author_withdrew";

/** What a moderator makes of a notice: a rule, which removes the review or keeps it; "withdrawn", the complainant took it back; "defective", it is given back. */
export const noticeDecisionForm = z
  .object({
    decision: z.enum([...NOTICE_RULE_CODES, "withdrawn", "defective"], { error: () => moderationFormWords().chooseWhatIsToBeDone }),
    facts: z
      .string()
      .max(FACTS_MAX, { error: () => moderationFormWords().keepFactsUnder(FACTS_MAX) })
      .optional(),
    defects: z.array(z.enum(NOTICE_DEFECTS, { error: () => moderationFormWords().notice.chooseWhatIsMissing })).optional(),
  })
  .superRefine(({ decision, facts, defects }, check) => {
    const lacks = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (decision === "defective") {
      if ((defects?.length ?? 0) === 0) lacks("defects", moderationFormWords().notice.chooseWhatIsMissing);
    } else if (decision !== "withdrawn" && (facts?.length ?? 0) < FACTS_MIN) {
      lacks("facts", moderationFormWords().atLeastForReaders(FACTS_MIN));
    }
  });
export type NoticeDecision = z.output<typeof noticeDecisionForm>;
