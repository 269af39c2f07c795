import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findSanction, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import type { DecisionKind } from "#app/moderation/decision.ts";
import { findDecisionNotice } from "#app/moderation/decision-notice-repository.server.ts";
import { findDecision } from "#app/moderation/decision-repository.server.ts";
import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { decisionLetter } from "#app/moderation/moderation-mail.ts";
import { moderationMailWords } from "#app/moderation/moderation-mail-words.ts";
import { stepText } from "#app/moderation/sanction.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Party } from "#app/platform/job.ts";
import { printDay } from "#app/platform/printed.ts";

/** The job that tells a party what was decided, in its matter or about it. */
export async function mailDecision(ctx: Ctx, decisionId: string, party: Party): Promise<void> {
  const decision = await findDecision(ctx.store.read, decisionId);
  const clinic = decision && (await findClinicById(ctx.store.read, decision.clinicId));
  if (!decision || !clinic) return;
  const url = `${ctx.env.APP_ORIGIN}/decisions/${decisionId}`;
  const concerned =
    "clinicId" in party
      ? decision.clinicId === party.clinicId
        ? ("accused" as const)
        : ("clinic" as const)
      : decision.reviewId === null
        ? ("client" as const)
        : ("author" as const);
  const sanction = decision.sanctionId === null ? null : await findSanction(ctx.store.read, decision.sanctionId);
  const words = sanction
    ? stepWords(sanction, decision.kind)
    : await findDecisionNotice(ctx.store.read, decisionId, concerned === "accused" ? "accused" : "others");
  await mailParty(ctx, party, decisionLetter(decision.kind, clinic.name, concerned, url, words));
}

/** Which step it is about, what it does, and until when. */
function stepWords({ step, endsAt, endedAt }: Sanction, kind: DecisionKind): string {
  const say = moderationMailWords().decision;
  const { label, does } = stepText(step);
  if (kind === "sanction" && endsAt !== null) return say.stepUntil(label, printDay(dayOf(endsAt)), does);
  return endedAt === null ? say.theStep(label.toLowerCase()) : say.stepEnded(printDay(dayOf(endedAt)), label.toLowerCase());
}
