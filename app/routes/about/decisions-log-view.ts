import { isAppealable, isCharge } from "#app/moderation/appeal.ts";
import { type DecisionKind, decisionLabel } from "#app/moderation/decision.ts";
import type { PublicDecision } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { AUTHOR_WITHDREW, NOTICE_RULES } from "#app/moderation/legal-notice-form.ts";
import { STEPS, stepStanding, stepText } from "#app/moderation/sanction.ts";
import { printDay } from "#app/platform/printed.ts";
import { decisionsLogViewWords } from "#app/routes/about/decisions-log-view-words.ts";

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
    step: decision.step && { does: stepText(decision.step.step).does, standing: now && stepStanding(decision.step, now) },
    clinic: { name: decision.clinicName, href: `/clinics/${decision.clinicSlug}` },
    on: printDay(decision.decidedOn),
    day: decision.decidedOn,
    rule: ruleText(decision.rule),
    facts: decision.facts,
    count: decision.kind === "stolen_photo" ? decisionsLogViewWords().photos(decision.count) : null,
    by: byWords(decision),
    standing: isAppealable(decision.kind, decision.rule) ? standingWords(decision.appeal) : "",
    overturned,
    answersHref: decision.answersId === null ? null : `/decisions/${decision.answersId}`,
  };
}

/** A step goes by its own name. */
function labelOf({ kind, step }: PublicDecision): string {
  if (step === null || (kind !== "sanction" && kind !== "sanction_lifted")) return decisionLabel(kind);
  return kind === "sanction" ? stepText(step.step).label : decisionsLogViewWords().lifted(stepText(step.step).label);
}

const by = (): Partial<Record<DecisionKind, string>> => {
  const say = decisionsLogViewWords();
  return {
    false_claim: say.twoAfterHearing,
    stolen_photo: say.twoAfterHearing,
    cleared: say.two,
    overturned: say.otherThanDecided,
    appeal_refused: say.otherThanDecided,
    review_removed: say.oneOnReport,
    sanction_lifted: say.otherThanTookStep,
    staff_review: say.oneOnReportBothTold,
  };
};

function byWords({ kind, rule, step }: PublicDecision): string {
  const say = decisionsLogViewWords();
  if (kind === "sanction" && step !== null) return STEPS[step.step].two ? say.twoAfterHearing : say.oneClinicTold;
  if (rule === AUTHOR_WITHDREW) return say.authorWithdrew;
  if (Object.hasOwn(NOTICE_RULES, rule)) return say.oneOnNotice;
  return by()[kind] ?? say.twoModerators;
}

function standingWords(appeal: PublicDecision["appeal"]): string {
  const say = decisionsLogViewWords();
  if (appeal === null) return say.noAppeal;
  if (appeal.outcome === null) return say.appealWaits;
  return appeal.outcome === "upheld" ? say.appealFailed : say.overturned;
}
