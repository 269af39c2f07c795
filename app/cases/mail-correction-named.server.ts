import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { namedLetter } from "#app/cases/correction.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import { findClinicById, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a named clinic's members what a client says. Taken back or withdrawn in the meantime, it is not sent. */
export async function mailCorrectionNamed(ctx: Ctx, caseId: string): Promise<void> {
  const db = ctx.store.read;
  const correction = await findCorrection(db, caseId);
  const treated = await findCase(db, caseId);
  const clinic = correction?.earlierClinicId == null ? null : await findClinicById(db, correction.earlierClinicId);
  if (!clinic || !treated || treated.confirmedAt === null || treated.withdrawnAt !== null) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/corrections/${caseId}`;
  for (const accountId of await listMemberAccountIds(db, clinic.id)) {
    const account = await findAccount(db, accountId);
    if (account && account.suspendedAt === null && account.erasedAt === null)
      await ctx.mailer.send({ to: account.email, ...namedLetter(clinic.name, url) });
  }
}
