import { z } from "zod";
import { confirmInput, isOutcomeRule, type OutcomeRule, proposalInput, RULE_CODES } from "#app/moderation/dispute.ts";
import { disputeNoticeWords } from "#app/moderation/dispute-notice-words.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** What the parties are told in the mail about a decision, between its first sentence and the link to the log. */
export interface Notices {
  /** To the clinic that the decision is about. */
  accused: string;
  /** To every other party. */
  others: string;
}
export type Audience = keyof Notices;

/** The text to begin with, by the rule that the outcome follows. Whoever proposes can change it, and so can whoever confirms. */
export const noticeTemplate = (rule: OutcomeRule): Notices => disputeNoticeWords()[rule];

export const NOTICE_MIN = 20;
export const NOTICE_MAX = 1_500;

const notice = z
  .string()
  .min(NOTICE_MIN, { error: () => moderationFormWords().dispute.noticeAtLeast(NOTICE_MIN) })
  .max(NOTICE_MAX, { error: () => moderationFormWords().dispute.keepNoticeUnder(NOTICE_MAX) })
  .optional();

/** The fields of both forms. Left empty, a text is the rule's own. `step`: "preview" sends nothing and shows the mails. */
const noticeFields = { noticeAccused: notice, noticeOthers: notice, step: z.enum(["preview"]).optional() };

export const noticedProposalInput = proposalInput.safeExtend(noticeFields);
export const noticedConfirmInput = confirmInput.extend(noticeFields);

const isTemplate = (text: string, audience: Audience) => RULE_CODES.some((rule) => noticeTemplate(rule)[audience] === text);

/** What is sent: what was typed, or the text of the rule. A text of another rule that nobody changed belongs to a choice that was taken back. */
export function noticesOf(rule: OutcomeRule, typed: { noticeAccused?: string; noticeOthers?: string }): Notices {
  const one = (audience: Audience, text: string | undefined) =>
    text === undefined || isTemplate(text, audience) ? noticeTemplate(rule)[audience] : text;
  return { accused: one("accused", typed.noticeAccused), others: one("others", typed.noticeOthers) };
}

/** Of a proposal that was made before there were such texts, or by a rule that is no longer in use. */
export const noticesOfProposal = (proposal: { rule: string; notices: Notices | null }): Notices | null =>
  proposal.notices ?? (isOutcomeRule(proposal.rule) ? noticeTemplate(proposal.rule) : null);
