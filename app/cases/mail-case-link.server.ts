import { caseLinkUrl } from "#app/cases/ask-client.server.ts";
import { caseLetter } from "#app/cases/case-link.ts";
import { findCaseLink } from "#app/cases/case-link-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that writes to the treated person. A link answered, ended or expired in the meantime is not sent. */
export async function mailCaseLink(ctx: Ctx, linkId: string): Promise<void> {
  const link = await findCaseLink(ctx.store.read, linkId);
  if (!link?.email || link.answeredAt !== null || link.endedAt !== null || link.expiresAt <= ctx.now()) return;
  const treated = await findCase(ctx.store.read, link.caseId);
  const clinic = treated && (await findClinicById(ctx.store.read, treated.clinicId));
  // In the query string, which no log of ours holds.
  if (clinic) await ctx.mailer.send({ to: link.email, ...caseLetter(clinic.name, caseLinkUrl(ctx, linkId)) });
}
