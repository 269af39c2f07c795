import { findAccount, findAccountByEmail } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import type { AddressReason } from "#app/accounts/standing-form.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** The id of the account with exactly this address, as `normaliseEmail` gives it. The look-up is recorded; null: there is none, which is not. */
export async function findPerson(ctx: Ctx, viewer: Viewer, email: string): Promise<string | null> {
  return ctx.store.write(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (account === null || account.erasedAt !== null) return null;
    await recordEvent(tx, { actorId: viewer.id, action: "account.looked_up", subjectKind: "account", subjectId: account.id }, ctx.now());
    return account.id;
  });
}

/** Somebody's address, for a reason of the list; each look is recorded (SECURITY.md M5). Null: there is no such account. */
export async function lookAtAddress(ctx: Ctx, viewer: Viewer, accountId: string, why: AddressReason): Promise<string | null> {
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (account === null || account.erasedAt !== null) return null;
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "account.address_seen", subjectKind: "account", subjectId: account.id, detail: { why } },
      ctx.now(),
    );
    return account.email;
  });
}
