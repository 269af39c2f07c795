import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, steps of 30 seconds. */
export const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps a clock may be off either way. */
const WINDOW = 1;
const ISSUER = "Scalpmark";

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: ISSUER, label, algorithm: "SHA1", digits: DIGITS, period: STEP_SECONDS, secret: Secret.fromBase32(secret) });

export const stepAt = (now: Date) => Math.floor(now.getTime() / 1_000 / STEP_SECONDS);

/** What an app reads from the QR code. `secret` is base32. */
export const totpUri = (secret: string, email: string) => totpOf(secret, email).toString();

/** The time step that a code belongs to, at most one away from now; null: no code of this secret. Using each step once is the caller's part. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : stepAt(now) + delta;
}

/** The code of this moment and until when it is an app's newest. For the demo's sign-ins and tests. */
export function codeAt(secret: string, now: Date): { code: string; until: Date } {
  return { code: totpOf(secret).generate({ timestamp: now.getTime() }), until: new Date((stepAt(now) + 1) * STEP_SECONDS * 1_000) };
}

/** In groups of four, as a person types it off the screen. */
export const printedSecret = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? "";
