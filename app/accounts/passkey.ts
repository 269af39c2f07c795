import { z } from "zod";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";

/** Milliseconds a question put to a passkey waits for its answer. */
export const CHALLENGE_MS = 5 * 60_000;
export const MAX_PASSKEYS = 10;

export const PASSKEY_PURPOSES = ["register", "sign_in", "confirm"] as const;
export const challengeInput = z.object({ purpose: z.enum(PASSKEY_PURPOSES) });

/** The site as passkeys know it: they are bound to a name and so do not work where a site is reached by a number, or over plain http from elsewhere. */
export function relyingParty(appOrigin: string): { id: string; origin: string; possible: boolean } {
  const { hostname, protocol } = new URL(appOrigin);
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  const isLocal = hostname === "localhost" || hostname.endsWith(".localhost");
  return { id: hostname, origin: appOrigin, possible: !isNumber && (protocol === "https:" || isLocal) };
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,16000}$/);
const common = { id: base64url, rawId: base64url, type: z.literal("public-key") };

/** What a browser's `credentials.create()` answered, as far as it is read. */
export const registrationAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(10)
      .catch([]),
  }),
});

/** What a browser's `credentials.get()` answered. */
export const signInAnswer = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

/** The answer of a passkey as forms carry it: JSON in one field, and which question it answers. The script of the page fills them in. */
export const passkeyAnswer = { challengeId: z.string().max(32).optional(), response: z.string().max(40_000).optional() };

export const passkeySignInInput = z.object({ ...passkeyAnswer, redirectTo: z.string().max(2_000).optional() });

export const passkeyName = z
  .string({ error: () => secondFactorFormWords().namePasskey })
  .max(60, { error: () => secondFactorFormWords().nameTooLong })
  .regex(/^[^\n\t]*$/, { error: () => secondFactorFormWords().nameOneLine });

/** Reads the JSON of an answer by its schema; null: it is none. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string | undefined): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
