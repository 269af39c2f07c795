import { findAccount } from "#app/accounts/account-repository.server.ts";
import { relyingParty } from "#app/accounts/passkey.ts";
import { listPasskeys } from "#app/accounts/passkey-repository.server.ts";
import { readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { needsSecondFactor } from "#app/accounts/session-standing.ts";
import { findWaitingSecret } from "#app/accounts/set-up-totp.server.ts";
import { printedSecret, totpUri } from "#app/accounts/totp.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

/** What /account/second-factor shows. The secret only until a code of it was given. */
export async function secondFactorView(ctx: Ctx, viewer: Viewer) {
  const db = ctx.store.read;
  const { appSince, recoveryCodes } = await readSecondFactor(db, viewer.id);
  const secret = await findWaitingSecret(ctx, viewer.id);
  const email = (await findAccount(db, viewer.id))?.email ?? "";
  const passkeys = await listPasskeys(db, viewer.id);
  const party = relyingParty(ctx.env.APP_ORIGIN);
  return {
    required: needsSecondFactor(viewer.role),
    appSince: appSince === null ? null : printDay(dayOf(appSince)),
    waiting: secret === null ? null : { uri: totpUri(secret, email), secret: printedSecret(secret) },
    recoveryCodes,
    passkeysPossible: party.possible,
    site: party.id,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
      id,
      name,
      added: printDay(dayOf(createdAt)),
      lastUsed: lastUsedAt === null ? null : printDay(dayOf(lastUsedAt)),
      backedUp,
    })),
  };
}

export type SecondFactorView = Awaited<ReturnType<typeof secondFactorView>>;
