import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { OUTCOME_RULES, type OutcomeRule, planDecisions } from "#app/moderation/dispute.ts";
import type { Notices } from "#app/moderation/dispute-notice.ts";
import { listDisputePhotos, partiesOf } from "#app/moderation/dispute-repository.server.ts";
import { decisionLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";

/** A mail as it would be sent. */
export interface LetterView {
  to: string;
  subject: string;
  text: string;
}

/** The mails that an outcome would send: one for each clinic it is about, and those of the other parties once. Nothing is sent. */
export async function previewNotices(
  ctx: Ctx,
  disputeId: string,
  { rule, original, notices }: { rule: OutcomeRule; original: string | null; notices: Notices },
): Promise<LetterView[]> {
  const say = disputeCaseWords();
  const db = ctx.store.read;
  const photos = await listDisputePhotos(db, disputeId);
  const { outcome } = OUTCOME_RULES[rule];
  const kind = outcome === "stolen" ? "stolen_photo" : "cleared";
  const url = `${ctx.env.APP_ORIGIN}/decisions/…`;
  const letters: LetterView[] = [];
  const plans = planDecisions(outcome, outcome === "stolen" ? original : null, photos);
  for (const { clinicId } of plans) {
    const name = (await findClinicById(db, clinicId))?.name ?? say.unknownClinic;
    letters.push({ to: name, ...decisionLetter(kind, name, "accused", url, notices.accused) });
  }
  const [first] = letters;
  if (first === undefined) return [];
  const parties = partiesOf(photos);
  if (parties.some((party) => "clinicId" in party && party.clinicId !== plans[0]?.clinicId))
    letters.push({ to: say.otherClinics, ...decisionLetter(kind, first.to, "clinic", url, notices.others) });
  if (parties.some((party) => "accountId" in party))
    letters.push({ to: say.protectingClient, ...decisionLetter(kind, first.to, "client", url, notices.others) });
  return letters;
}
