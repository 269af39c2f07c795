import { findAccount } from "#app/accounts/account-repository.server.ts";
import { caseChangedLetter } from "#app/cases/case-link.ts";
import { findCaseLink } from "#app/cases/case-link-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that asks a client again whose account holds the case. Confirmed anew or withdrawn in the meantime, nothing is sent. */
export async function mailCaseChanged(ctx: Ctx, linkId: string): Promise<void> {
  const db = ctx.store.read;
  const link = await findCaseLink(db, linkId);
  const treated = link && (await findCase(db, link.caseId));
  const account = link?.accountId ? await findAccount(db, link.accountId) : null;
  if (!treated || treated.confirmedAt !== null || treated.withdrawnAt !== null) return;
  if (!account || account.suspendedAt !== null || account.erasedAt !== null) return;
  const clinic = await findClinicById(db, treated.clinicId);
  const url = `${ctx.env.APP_ORIGIN}/my-case?case=${treated.id}`;
  if (clinic) await ctx.mailer.send({ to: account.email, ...caseChangedLetter(clinic.name, url) });
}
