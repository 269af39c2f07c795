import { isAppealable, isCharge } from "#app/moderation/appeal.ts";
import { DECISION_LABELS, type DecisionKind } from "#app/moderation/decision.ts";
import type { PublicDecision } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { AUTHOR_WITHDREW, NOTICE_RULES } from "#app/moderation/legal-notice-form.ts";
import { STEPS, stepStanding } from "#app/moderation/sanction.ts";
import { printCount, printDay } from "#app/platform/printed.ts";

/** A decision as the log prints it. Nobody who decided, spoke or appealed is named. */
export interface LogEntryView {
  id: string;
  kind: DecisionKind;
  label: string;
  charge: boolean;
  /** Of a step against a clinic: what it does, and how it stands. */
  step: { does: string; standing: string | null } | null;
  clinic: { name: string; href: string };
  on: string;
  day: string;
  rule: { label: string; sentence: string };
  facts: string;
  count: string | null;
  by: string;
  /** How it stands: with or without an appeal. */
  standing: string;
  overturned: boolean;
  answersHref: string | null;
}

/** `now`: where it is left out, nobody is told how a step stands at this moment. */
export function toLogEntry(decision: PublicDecision, now: Date | null = null): LogEntryView {
  const charge = isCharge(decision.kind);
  const overturned = decision.appeal?.outcome === "overturned";
  return {
    id: decision.id,
    kind: decision.kind,
    label: labelOf(decision),
    charge,
    step: decision.step && { does: STEPS[decision.step.step].does, standing: now && stepStanding(decision.step, now) },
    clinic: { name: decision.clinicName, href: `/clinics/${decision.clinicSlug}` },
    on: printDay(decision.decidedOn),
    day: decision.decidedOn,
    rule: ruleText(decision.rule),
    facts: decision.facts,
    count: decision.kind === "stolen_photo" ? printCount(decision.count, "photo") : null,
    by: byWords(decision),
    standing: isAppealable(decision.kind, decision.rule) ? standingWords(decision.appeal) : "",
    overturned,
    answersHref: decision.answersId === null ? null : `/decisions/${decision.answersId}`,
  };
}

/** A step goes by its own name. */
function labelOf({ kind, step }: PublicDecision): string {
  if (step === null || (kind !== "sanction" && kind !== "sanction_lifted")) return DECISION_LABELS[kind];
  return kind === "sanction" ? STEPS[step.step].label : `${STEPS[step.step].label}: lifted`;
}

const BY: Partial<Record<DecisionKind, string>> = {
  false_claim: "Proposed by one person and confirmed by another, after the clinic was told and could answer.",
  stolen_photo: "Proposed by one person and confirmed by another, after the clinic was told and could answer.",
  cleared: "Proposed by one person and confirmed by another.",
  overturned: "Decided by somebody who took no part in the decision appealed against.",
  appeal_refused: "Decided by somebody who took no part in the decision appealed against.",
  review_removed: "Decided by one moderator, on a reader’s report.",
  sanction_lifted: "Decided by somebody who took no part in the step.",
  staff_review: "Decided by one moderator, on a reader’s report. The author and the clinic were told.",
};

function byWords({ kind, rule, step }: PublicDecision): string {
  if (kind === "sanction" && step !== null)
    return STEPS[step.step].two
      ? "Proposed by one person and confirmed by another, after the clinic was told and could answer."
      : "Decided by one moderator. The clinic was told and can appeal.";
  if (rule === AUTHOR_WITHDREW) return "Done by its author, after a legal notice.";
  if (Object.hasOwn(NOTICE_RULES, rule)) return "Decided by one moderator, on a legal notice, after the author was told and could answer.";
  return BY[kind] ?? "Decided by two moderators.";
}

function standingWords(appeal: PublicDecision["appeal"]): string {
  if (appeal === null) return "No appeal was made.";
  if (appeal.outcome === null) return "An appeal was made. It is not answered yet.";
  return appeal.outcome === "upheld" ? "An appeal was made, and the decision stands." : "Overturned on appeal. It no longer counts.";
}
