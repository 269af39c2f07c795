import { z } from "zod";
import { confirmInput, OUTCOME_RULES, type OutcomeRule, proposalInput } from "#app/moderation/dispute.ts";
import { printNumber } from "#app/platform/printed.ts";

/** What the parties are told in the mail about a decision, between its first sentence and the link to the log. */
export interface Notices {
  /** To the clinic that the decision is about. */
  accused: string;
  /** To every other party. */
  others: string;
}
export type Audience = keyof Notices;

const LOOKED = "Two people looked at the photos, at what each side brought and at what each side said.";
const MARKED = "The photo is marked on every page that shows it, and it costs the clinic points of its score.";
const NOTHING_COUNTS = "Nothing counts against anybody, and no photo is marked.";

/** The text to begin with, by the rule that the outcome follows. Whoever proposes can change it, and so can whoever confirms. */
export const NOTICE_TEMPLATES: Readonly<Record<OutcomeRule, Notices>> = {
  copied_from_another_clinic: {
    accused: `${LOOKED} They found that a photo on your profile shows another clinic’s work, and nobody showed that its use was permitted. ${MARKED} If its use was agreed, an appeal is the place to show it.`,
    others: `${LOOKED} They found that a clinic shows a photo of another clinic’s work as its own. ${MARKED}`,
  },
  copied_and_altered: {
    accused: `${LOOKED} They found that a photo on your profile is another clinic’s, altered and shown as your own work. ${MARKED} If its use was agreed, an appeal is the place to show it.`,
    others: `${LOOKED} They found that a clinic shows an altered photo of another clinic’s work as its own. ${MARKED}`,
  },
  original_proved_elsewhere: {
    accused: `${LOOKED} Another clinic proved that a photo on your profile comes from it. ${MARKED} If you have something that weighs as much, an appeal is the place to bring it.`,
    others: `${LOOKED} It was proved from which clinic the photo comes, and that it is not the one that shows it as its own. ${MARKED}`,
  },
  used_with_permission: {
    accused: `${LOOKED} They found that you show the photo with the permission of the clinic that did the work. ${NOTHING_COUNTS}`,
    others: `${LOOKED} They found that the photo is shared with the permission of the clinic that did the work. ${NOTHING_COUNTS}`,
  },
  same_people: {
    accused: `${LOOKED} They found that the person who did the work has been engaged at both clinics. ${NOTHING_COUNTS}`,
    others: `${LOOKED} They found that the person who did the work has been engaged at both clinics. ${NOTHING_COUNTS}`,
  },
  same_head_two_pictures: {
    accused: `${LOOKED} These are two pictures that look alike, and yours is no copy. ${NOTHING_COUNTS} We are sorry for the trouble.`,
    others: `${LOOKED} These are two pictures that look alike, and neither is a copy of the other. ${NOTHING_COUNTS}`,
  },
  engine_error: {
    accused: `${LOOKED} The match was a mistake of our software: the photos are not the same. ${NOTHING_COUNTS} We are sorry for the trouble.`,
    others: `${LOOKED} The match was a mistake of our software: the photos are not the same. ${NOTHING_COUNTS} We are sorry for the trouble.`,
  },
  ownership_not_shown: {
    accused: `${LOOKED} It could not be shown whose photo this is, so nothing is decided against anybody. What shows it can still be brought for your own photo.`,
    others: `${LOOKED} It could not be shown whose photo this is, so nothing is decided against anybody. What shows it can still be brought for your own photo.`,
  },
};

export const NOTICE_MIN = 20;
export const NOTICE_MAX = 1_500;

const notice = z
  .string()
  .min(NOTICE_MIN, `Write at least ${NOTICE_MIN} characters, or leave the field empty to send the usual text.`)
  .max(NOTICE_MAX, { error: () => `Keep this text under ${printNumber(NOTICE_MAX)} characters.` })
  .optional();

/** The fields of both forms. Left empty, a text is the rule's own. `step`: "preview" sends nothing and shows the mails. */
const noticeFields = { noticeAccused: notice, noticeOthers: notice, step: z.enum(["preview"]).optional() };

export const noticedProposalInput = proposalInput.safeExtend(noticeFields);
export const noticedConfirmInput = confirmInput.extend(noticeFields);

const isTemplate = (text: string, audience: Audience) => Object.values(NOTICE_TEMPLATES).some((template) => template[audience] === text);

/** What is sent: what was typed, or the text of the rule. A text of another rule that nobody changed belongs to a choice that was taken back. */
export function noticesOf(rule: OutcomeRule, typed: { noticeAccused?: string; noticeOthers?: string }): Notices {
  const one = (audience: Audience, text: string | undefined) =>
    text === undefined || isTemplate(text, audience) ? NOTICE_TEMPLATES[rule][audience] : text;
  return { accused: one("accused", typed.noticeAccused), others: one("others", typed.noticeOthers) };
}

/** Of a proposal that was made before there were such texts, or by a rule that is no longer in use. */
export const noticesOfProposal = (proposal: { rule: string; notices: Notices | null }): Notices | null =>
  proposal.notices ?? (Object.hasOwn(OUTCOME_RULES, proposal.rule) ? NOTICE_TEMPLATES[proposal.rule as OutcomeRule] : null);
