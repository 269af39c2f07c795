import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { readAnswer, registrationAnswer, relyingParty, signInAnswer } from "#app/accounts/passkey.ts";
import { deleteChallenge, findPasskey, type Passkey, type PasskeyPurpose } from "#app/accounts/passkey-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** An answer as a form carried it. */
export interface GivenAnswer {
  challengeId?: string | undefined;
  response?: string | undefined;
}

/** What is kept of a new passkey. */
export type NewPasskey = Pick<Passkey, "id" | "publicKey" | "counter" | "transports" | "backedUp">;

/** Uses the question up first, whatever the answer turns out to be: it is answered once. */
const takeChallenge = (ctx: Ctx, given: GivenAnswer, purpose: PasskeyPurpose, accountId: string | null) =>
  ctx.store.write((tx) => deleteChallenge(tx, { id: given.challengeId ?? "", purpose, accountId }, ctx.now()));

/** A new passkey's answer, with its owner verified by it. Null: not an answer to this account's question. */
export async function verifyNewPasskey(ctx: Ctx, given: GivenAnswer, accountId: string): Promise<NewPasskey | null> {
  const challenge = await takeChallenge(ctx, given, "register", accountId);
  const answer = readAnswer(registrationAnswer, given.response);
  if (challenge === null || answer === null) return null;
  const { id, origin } = relyingParty(ctx.env.APP_ORIGIN);
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    const { publicKey, counter } = credential;
    return { id: credential.id, publicKey, counter, transports: answer.response.transports, backedUp: credentialBackedUp };
  } catch {
    // The package throws for every answer that is not right, whether by accident or not.
    ctx.log.info("passkey refused", { reason: "register" });
    return null;
  }
}

/** A known passkey's answer. Null: an unknown passkey, another question's answer, a wrong signature, or a counter that did not grow. `accountId` null: anybody's. */
export async function verifyKnownPasskey(
  ctx: Ctx,
  given: GivenAnswer,
  purpose: "sign_in" | "confirm",
  accountId: string | null,
): Promise<{ passkey: Passkey; counter: number; backedUp: boolean } | null> {
  const challenge = await takeChallenge(ctx, given, purpose, accountId);
  const answer = readAnswer(signInAnswer, given.response);
  const passkey = answer === null ? null : await findPasskey(ctx.store.read, answer.id);
  if (challenge === null || answer === null || passkey === null) return null;
  if (accountId !== null && passkey.accountId !== accountId) return null;
  const { id, origin } = relyingParty(ctx.env.APP_ORIGIN);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: true,
    });
    return verified ? { passkey, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : null;
  } catch {
    ctx.log.info("passkey refused", { reason: purpose });
    return null;
  }
}
