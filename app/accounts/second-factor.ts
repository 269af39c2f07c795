import { z } from "zod";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";

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
  .string({ error: () => secondFactorFormWords().enterCode })
  .max(60, { error: () => secondFactorFormWords().codeTooLong })
  .transform((typed, check) => {
    const code = readCode(typed);
    if (code !== null) return code;
    check.addIssue({ code: "custom", message: secondFactorFormWords().codeIs });
    return z.NEVER;
  });

export const secondFactorInput = z.object({ code: givenCode, redirectTo: z.string().max(2_000).optional() });
