import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { weighedLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { evidenceText } from "#app/provenance/photo-evidence.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";

/** The job that tells whoever brought a piece of evidence how it was weighed. */
export async function mailEvidenceWeighed(ctx: Ctx, evidenceId: string): Promise<void> {
  const evidence = await findEvidence(ctx.store.read, evidenceId);
  if (!evidence?.weighed) return;
  const url = `${ctx.env.APP_ORIGIN}/photos/${evidence.photoId}/evidence`;
  await mailParty(ctx, { accountId: evidence.accountId }, weighedLetter(evidence.weighed, evidenceText(evidence.kind).label, url));
}
