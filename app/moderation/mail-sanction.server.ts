import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findSanction } from "#app/clinics/sanction-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { sanctionLetter } from "#app/moderation/sanction-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { SanctionLetter } from "#app/platform/job.ts";

/** The job that tells a clinic of a step against it; of a proposal only while there is still something to say. */
export async function mailSanction(ctx: Ctx, sanctionId: string, letter: SanctionLetter): Promise<void> {
  const sanction = await findSanction(ctx.store.read, sanctionId);
  const clinic = sanction && (await findClinicById(ctx.store.read, sanction.clinicId));
  if (!clinic || (letter === "proposed" && sanction.answer !== null)) return;
  const facts = {
    clinicName: clinic.name,
    step: stepText(sanction.step),
    rule: ruleText(sanction.rule).sentence,
    until: sanction.endsAt && dayOf(sanction.endsAt),
    url: `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/steps/${sanctionId}`,
  };
  await mailParty(ctx, { clinicId: clinic.id }, sanctionLetter(letter, facts));
}
