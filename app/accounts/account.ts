import { z } from "zod";
import { accountWords } from "#app/accounts/account-words.ts";
import { passwordWeakness } from "#app/accounts/common-password.ts";
import { passkeyAnswer } from "#app/accounts/passkey.ts";
import { givenCode } from "#app/accounts/second-factor.ts";

/** NIST SP 800-63B-4 for a password that stands alone; counted as a person counts characters. */
export const PASSWORD_MIN_CHARACTERS = 15;
/** Hashing time grows with length, and nobody types more. */
export const PASSWORD_MAX_LENGTH = 1_024;

/** One person, one spelling: composed characters, lower case. */
export const normaliseEmail = (email: string) => email.normalize("NFC").trim().toLowerCase();

// One address and nothing else: a comma, angle bracket or line break would make two recipients of it. Letters of any script may be in it.
const EMAIL =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;

export const emailField = z
  .string({ error: () => accountWords().enterEmail })
  .transform(normaliseEmail)
  .refine((email) => email.length <= 254 && EMAIL.test(email), { error: () => accountWords().enterEmailLike });

/** A password as it is typed to sign in: the policy of today does not apply to those chosen earlier. */
const givenPassword = z
  .string({ error: () => accountWords().enterPassword })
  .max(PASSWORD_MAX_LENGTH, { error: () => accountWords().passwordHasAtMost(PASSWORD_MAX_LENGTH) });

const chosenPassword = z
  .string({ error: () => accountWords().choosePassword })
  .max(PASSWORD_MAX_LENGTH, { error: () => accountWords().passwordCanHave(PASSWORD_MAX_LENGTH) })
  .refine((password) => [...password].length >= PASSWORD_MIN_CHARACTERS, {
    error: (issue) => accountWords().passwordTooShort(PASSWORD_MIN_CHARACTERS, [...String(issue.input)].length),
  });

export const signUpInput = z
  .object({
    role: z.enum(["client", "owner"], { error: () => accountWords().chooseWhich }),
    displayName: z
      .string({ error: () => accountWords().enterName })
      .min(2, { error: () => accountWords().nameTooShort })
      .max(60, { error: () => accountWords().nameTooLong })
      .regex(/^[^\n\t]*$/, { error: () => accountWords().nameOneLine }),
    email: emailField,
    password: chosenPassword,
  })
  .superRefine((input, check) => {
    const weakness = passwordWeakness(input.password, input);
    if (weakness !== null) check.addIssue({ code: "custom", path: ["password"], message: weakness });
  });
export type SignUpInput = z.output<typeof signUpInput>;

export const signInInput = z.object({ email: emailField, password: givenPassword, redirectTo: z.string().max(2_000).optional() });
export type SignInInput = z.output<typeof signInInput>;

/** One of the two; a passkey is asked for by its own form. */
export const confirmPersonInput = z
  .object({
    password: givenPassword.optional(),
    code: givenCode.optional(),
    ...passkeyAnswer,
    redirectTo: z.string().max(2_000).optional(),
  })
  .refine((input) => input.password !== undefined || input.code !== undefined || input.response !== undefined, {
    path: ["password"],
    error: () => accountWords().enterPassword,
  });

export const addressInput = z.object({ email: emailField });

export const endSessionsInput = z.object({
  intent: z.enum(["end", "end-others"]),
  sessionId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** The button on the page that a link to a new address opens; the token is in the address. */
export const confirmEmailInput = z.object({ intent: z.literal("confirm") });

/** The password is asked only where nobody is signed in to the account being verified. */
export const verifyEmailInput = z.object({ password: givenPassword.optional() });

export const resetPasswordInput = z.object({ password: chosenPassword });

export const accountInput = z.object({ intent: z.literal("sign-out-everywhere") });

/** Who sends a form, as far as a command may look. */
export interface Visitor {
  clientIp: string;
  /** The Cookie header: a session it names ends where a new one begins. */
  cookieHeader: string | null;
  /** In words, see device.ts. */
  device?: string | null;
}
