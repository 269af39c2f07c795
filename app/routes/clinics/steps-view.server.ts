import { findEvidenceLevel } from "#app/clinics/sanction-repository.server.ts";
import { latestEnd, shownLevel } from "#app/clinics/sanction-step.ts";
import type { StepView } from "#app/components/step-notice.tsx";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { listPublicSteps, type PublicStep } from "#app/moderation/public-step-repository.server.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { pausedWords } from "#app/reviews/review.ts";
import { stepsViewWords } from "#app/routes/clinics/steps-view-words.ts";

/** What stands first on the page, whatever else it shows. */
const FIRST = ["banner", "delisting"];

/** What readers of a clinic's page are told of the steps in force against it. */
export async function readStepsPart(db: Db, clinicId: number, now: Date) {
  const steps = await listPublicSteps(db, clinicId, now);
  const sanctions = steps.map(({ sanction }) => sanction);
  const pausedUntil = latestEnd(sanctions, "paused_reviews");
  return {
    first: steps.filter(({ sanction }) => FIRST.includes(sanction.step)).map(toStepView),
    notices: steps.filter(({ sanction }) => !FIRST.includes(sanction.step)).map(toStepView),
    listed: latestEnd(sanctions, "delisting") === null,
    paused: pausedUntil && pausedWords(pausedUntil),
    held: toHeldLevel(sanctions.length === 0 ? 0 : await findEvidenceLevel(db, clinicId), sanctions, now),
  };
}

/** The level in place of what was computed, and the words beside it; null: nothing holds it. */
export function toHeldLevel(computed: number, steps: Parameters<typeof shownLevel>[1], now: Date) {
  const { level, held } = shownLevel(computed, steps, now);
  return held && { level, words: stepsViewWords().heldAtUntil(Math.round(held.at), printDay(dayOf(held.until))) };
}

/** Whoever sees these on the page needs no words for what they do. */
const SEEN = ["banner", "dated_notice"];

function toStepView({ sanction, decisionId, appeal }: PublicStep): StepView {
  const { startsAt, endsAt, step } = sanction;
  const { label, does } = stepText(step);
  const rule = ruleText(sanction.rule);
  const plain = SEEN.includes(step);
  return {
    id: sanction.id,
    kind: step === "paused_reviews" ? "info" : "warning",
    title: plain ? stepsViewWords().decidedAgainst(rule.label.toLowerCase()) : `${label}: ${rule.label.toLowerCase()}`,
    why: plain ? rule.sentence : `${rule.sentence} ${does}`,
    since: startsAt === null ? "" : printDay(dayOf(startsAt)),
    until: endsAt === null ? "" : printDay(dayOf(endsAt)),
    href: `/decisions/${decisionId}`,
    appeal: appealWords(appeal),
  };
}

function appealWords(appeal: PublicStep["appeal"]): string {
  const say = stepsViewWords();
  if (appeal === null) return say.noAppeal;
  return appeal.outcome === null ? say.appealWaits : say.appealFailed;
}
