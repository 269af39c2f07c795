import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { REPORT_SUBJECTS, type ReportSubject } from "#app/moderation/report.ts";
import { secondLookWords } from "#app/moderation/second-look-words.ts";

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

const REPORT_OUTCOMES = {
  review: ["dismiss", "label_staff", "remove_review"],
  photo: ["dismiss", "hide_photo", "open_dispute"],
  clinic: ["dismiss", "follow_up"],
} as const satisfies Record<ReportSubject, readonly string[]>;

/** The closed list that the first person chose from. `subject`: what a report is about. */
export function secondLookOutcomes(kind: SecondLookKind, subject: ReportSubject = "review"): OutcomeChoice[] {
  const say = secondLookWords();
  if (kind === "report") return REPORT_OUTCOMES[subject].map((value) => ({ value, label: say.report[value] }));
  const accepted = { value: "accepted", label: say.accepted };
  if (kind !== "document") return [accepted, { value: "refused", label: say.notAccepted }];
  return [accepted, { value: "accepted_in_part", label: say.acceptedInPart }, { value: "refused", label: say.refused }];
}

/** Those of a kind, whatever a report is about. */
const outcomesOf = (kind: SecondLookKind): OutcomeChoice[] =>
  kind === "report" ? REPORT_SUBJECTS.flatMap((subject) => secondLookOutcomes(kind, subject)) : secondLookOutcomes(kind);

/** Whether an outcome is one of the matter itself, and not of something around it such as taking an answer back. */
export const isSecondLookOutcome = (code: string): boolean =>
  SECOND_LOOK_KINDS.some((kind) => outcomesOf(kind).some(({ value }) => value === code));

export const outcomeLabel = (kind: SecondLookKind, code: string): string =>
  outcomesOf(kind).find(({ value }) => value === code)?.label ?? code;

export const secondLookInput = z.object({
  outcome: z.string({ error: () => moderationFormWords().chooseWhatYouFind }),
  facts: z
    .string({ error: () => moderationFormWords().secondLook.writeWhatYouGoBy })
    .min(FACTS_MIN, { error: () => moderationFormWords().secondLook.atLeast(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) }),
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
