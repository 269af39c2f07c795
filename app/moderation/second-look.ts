import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import type { ReportSubject } from "#app/moderation/report.ts";

/** Of the judgements that can be made again, so many are drawn by chance. */
export const SECOND_LOOK_SHARE = 0.05;

/**
 * The kinds of which one person's judgement takes effect alone. What needs two people has had its second look when it takes effect. Not drawn, though one person
 * settles them: a claim left standing and linked reviews that were left, which take nothing from anybody; a legal
 * notice, whose times are set by law and whose end both sides were told of: a removal is appealed against instead; an ownership claim by document, since nobody
 * loses a clinic by lot: ownership has disputes for it; and what a practitioner said when asked, which nobody else can hear again.
 */
export const SECOND_LOOK_KINDS = ["report", "document", "photo_evidence", "proof"] as const satisfies readonly QueueKind[];
export type SecondLookKind = (typeof SECOND_LOOK_KINDS)[number];

export const isSecondLookKind = (kind: string): kind is SecondLookKind => (SECOND_LOOK_KINDS as readonly string[]).includes(kind);

interface OutcomeChoice {
  value: string;
  label: string;
}

const ACCEPTED = { value: "accepted", label: "Accepted" };
const REFUSED = { value: "refused", label: "Not accepted" };

const REPORT_OUTCOMES: Record<ReportSubject, OutcomeChoice[]> = {
  review: [
    { value: "dismiss", label: "Nothing is wrong" },
    { value: "label_staff", label: "Say on it that somebody of the clinic wrote it" },
    { value: "remove_review", label: "Take the review down" },
  ],
  photo: [
    { value: "dismiss", label: "Nothing is wrong" },
    { value: "hide_photo", label: "Take the photo down" },
    { value: "open_dispute", label: "Open a dispute with another photo" },
  ],
  clinic: [
    { value: "dismiss", label: "Nothing is wrong" },
    { value: "follow_up", label: "Follow it up" },
  ],
};

/** The closed list that the first person chose from. `subject`: what a report is about. */
export function secondLookOutcomes(kind: SecondLookKind, subject: ReportSubject = "review"): OutcomeChoice[] {
  if (kind === "report") return REPORT_OUTCOMES[subject];
  if (kind === "document")
    return [ACCEPTED, { value: "accepted_in_part", label: "Accepted in part" }, { value: "refused", label: "Refused" }];
  return [ACCEPTED, REFUSED];
}

const CODES = new Set(
  [...SECOND_LOOK_KINDS.map((kind) => secondLookOutcomes(kind)), ...[REPORT_OUTCOMES.photo, REPORT_OUTCOMES.clinic]]
    .flat()
    .map(({ value }) => value),
);

/** Whether an outcome is one of the matter itself, and not of something around it such as taking an answer back. */
export const isSecondLookOutcome = (code: string): boolean => CODES.has(code);

export const outcomeLabel = (kind: SecondLookKind, code: string): string =>
  [...secondLookOutcomes(kind), ...REPORT_OUTCOMES.photo, ...REPORT_OUTCOMES.clinic].find(({ value }) => value === code)?.label ?? code;

export const secondLookInput = z.object({
  outcome: z.string("Choose what you find."),
  facts: z
    .string("Write down what you go by.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters, so that whoever decides after you can follow it.`)
    .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`),
});
export type SecondLookInput = z.output<typeof secondLookInput>;

/** The overturn rate is worked out over so many days. */
export const RATE_DAYS = 90;
/** Before so many second looks a rate says nothing of a person. */
export const RATE_FROM = 20;
/** Above this share of second looks that came out differently, deciding is paused (SECURITY.md M3). */
export const RATE_MOST = 0.1;

export interface LookCounts {
  answered: number;
  differed: number;
}

export const isRateTooHigh = ({ answered, differed }: LookCounts): boolean => answered >= RATE_FROM && differed > answered * RATE_MOST;
