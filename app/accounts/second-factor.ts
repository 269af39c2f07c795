import { z } from "zod";

export const RECOVERY_CODES = 10;

/** What somebody typed as a code: six digits of an app, or a recovery code; spaces, hyphens and capitals are theirs to choose. */
export type GivenCode = { kind: "totp" | "recovery"; text: string };

export function readCode(typed: string): GivenCode | null {
  const text = typed.replaceAll(/[\s-]/g, "").toLowerCase();
  if (/^[0-9]{6}$/.test(text)) return { kind: "totp", text };
  return /^[a-z2-7]{16}$/.test(text) ? { kind: "recovery", text } : null;
}

/** "abcd-efgh-…", as it is shown once and written down. */
export const printedRecoveryCode = (code: string) => code.match(/.{1,4}/g)?.join("-") ?? "";

export const givenCode = z
  .string("Enter a code.")
  .max(60, "A code is shorter.")
  .transform((typed, check) => {
    const code = readCode(typed);
    if (code !== null) return code;
    check.addIssue({ code: "custom", message: "A code is the six digits your app shows, or one of your recovery codes." });
    return z.NEVER;
  });

export const secondFactorInput = z.object({ code: givenCode, redirectTo: z.string().max(2_000).optional() });

/** What a code that opens nothing is answered with, whatever was wrong with it. */
export const WRONG_CODE = "This code is not right, or was used already. An app shows a new one every 30 seconds.";
