import type { Visitor } from "#app/accounts/account.ts";
import { MAIL_ADDRESS_LIMIT, MAIL_REQUEST_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseField, refuseForNow, refuseLink } from "#app/accounts/account-refusal.ts";
import { findAccount, findAccountByEmail, updateAccount } from "#app/accounts/account-repository.server.ts";
import { accountWords } from "#app/accounts/account-words.ts";
import { deleteOpenEmailTokens, findUsableEmailToken, updateEmailTokenAsUsed } from "#app/accounts/email-token-repository.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { deleteSessions } from "#app/accounts/session-repository.server.ts";
import type { OpenSession } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * Has a link sent to a new address, and a notice to the present one. Nothing changes before that link is used. For an address with an account of its own no
 * link is sent, and the answer does not tell.
 */
export async function askForEmailChange(ctx: Ctx, visitor: Visitor, viewer: Viewer, email: string): Promise<{ ok: true } | AccountRefusal> {
  const wait = await ctx.limits.take(MAIL_REQUEST_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const mailAllowed = (await ctx.limits.take(MAIL_ADDRESS_LIMIT, email)) === null;
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, viewer.id);
    if (account === null || account.email === email) return refuseField("email", accountWords().addressAlready);
    const free = (await findAccountByEmail(tx, email)) === null;
    if (free && mailAllowed) await issueEmailToken(ctx, tx, { id: account.id, email }, "change_email");
    await recordAccountEvent(ctx, tx, account.id, {
      action: "account.email_change_asked",
      notice: "email_change_asked",
      noticeTo: account.email,
    });
    return { ok: true };
  });
}

/** The address that a link would put in place of the viewer's; null: the link opens nothing, or not for them. Looking does not use it up. */
export async function findNewEmail(ctx: Ctx, viewer: Viewer, token: string): Promise<string | null> {
  return findEmailOfLink(ctx.store.read, viewer, token, ctx.now());
}

async function findEmailOfLink(db: Db, viewer: Viewer, token: string, now: Date): Promise<string | null> {
  const found = await findUsableEmailToken(db, token, "change_email", now);
  return found?.accountId === viewer.id ? found.email : null;
}

/** Uses the link up: the new address counts, as verified; every other session and link of the account ends, and both addresses are told. */
export async function confirmNewEmail(ctx: Ctx, session: OpenSession, token: string): Promise<{ ok: true } | AccountRefusal> {
  const { viewer } = session;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const email = await findEmailOfLink(tx, viewer, token, now);
    const account = await findAccount(tx, viewer.id);
    if (email === null || account === null || (await findAccountByEmail(tx, email)) !== null) return refuseLink();
    if (!(await updateEmailTokenAsUsed(tx, token, "change_email", now))) return refuseLink();
    await updateAccount(tx, viewer.id, { email, emailVerifiedAt: now });
    await deleteOpenEmailTokens(tx, viewer.id);
    await deleteSessions(tx, viewer.id, { allBut: session.id });
    await recordAccountEvent(ctx, tx, viewer.id, { action: "account.email_changed", notice: "email_changed", noticeTo: account.email });
    await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: viewer.id, notice: "email_changed", to: email } }, now);
    return { ok: true };
  });
}
