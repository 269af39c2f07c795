import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import type { Visitor } from "#app/accounts/account.ts";
import { PASSKEY_LIMIT } from "#app/accounts/account-limits.ts";
import { type AccountRefusal, refuseForNow } from "#app/accounts/account-refusal.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { CHALLENGE_MS, relyingParty } from "#app/accounts/passkey.ts";
import { deleteExpiredChallenges, insertChallenge, listPasskeys, type PasskeyPurpose } from "#app/accounts/passkey-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";

/** What the page's script hands to the browser: the question's id, and WebAuthn's options as JSON. */
export interface PasskeyQuestion {
  challengeId: string;
  options: unknown;
}

/** Puts a question to be signed by a passkey, to be answered once within five minutes. `viewer` null: at the sign-in, for whatever passkey there is. */
export async function askPasskey(
  ctx: Ctx,
  visitor: Visitor,
  viewer: Viewer | null,
  purpose: PasskeyPurpose,
): Promise<{ ok: true; question: PasskeyQuestion } | AccountRefusal> {
  const wait = await ctx.limits.take(PASSKEY_LIMIT, addressBlock(visitor.clientIp));
  if (wait !== null) return refuseForNow(wait);
  const now = ctx.now();
  const options = purpose === "register" && viewer !== null ? await registration(ctx, viewer) : await request(ctx, viewer);
  const challengeId = newId();
  await ctx.store.write(async (tx) => {
    await deleteExpiredChallenges(tx, now);
    const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
    await insertChallenge(tx, { id: challengeId, accountId: viewer?.id ?? null, purpose, challenge: options.challenge, expiresAt });
  });
  return { ok: true, question: { challengeId, options } };
}

async function registration(ctx: Ctx, viewer: Viewer) {
  const account = await findAccount(ctx.store.read, viewer.id);
  const known = await listPasskeys(ctx.store.read, viewer.id);
  return generateRegistrationOptions({
    rpName: "Scalpmark",
    rpID: relyingParty(ctx.env.APP_ORIGIN).id,
    userID: new Uint8Array(Buffer.from(viewer.id, "hex")),
    userName: account?.email ?? "",
    userDisplayName: viewer.displayName,
    timeout: CHALLENGE_MS,
    // Who made the authenticator is nothing to us.
    attestationType: "none",
    excludeCredentials: known.map(({ id }) => ({ id })),
    // Found without a name being typed, and used only by whoever unlocks it: that is what makes it two factors in one.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

async function request(ctx: Ctx, viewer: Viewer | null) {
  const own = viewer === null ? [] : await listPasskeys(ctx.store.read, viewer.id);
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx.env.APP_ORIGIN).id,
    timeout: CHALLENGE_MS,
    userVerification: "required",
    allowCredentials: own.map(({ id }) => ({ id })),
  });
}
