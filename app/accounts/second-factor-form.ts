import { z } from "zod";
import { passkeyAnswer, passkeyName } from "#app/accounts/passkey.ts";
import { givenCode } from "#app/accounts/second-factor.ts";
import { secondFactorFormWords } from "#app/accounts/second-factor-form-words.ts";

/** Every form of /account/second-factor, told apart by `intent`. */
export const secondFactorForm = z
  .object({
    intent: z.enum(["begin-app", "confirm-app", "remove-app", "new-codes", "add-passkey", "rename-passkey", "remove-passkey"]),
    code: givenCode.optional(),
    passkeyId: z.string().max(1_024).optional(),
    name: passkeyName.optional(),
    ...passkeyAnswer,
  })
  .superRefine((input, check) => {
    const missing = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    const say = secondFactorFormWords();
    if (input.intent === "confirm-app" && input.code?.kind !== "totp") missing("code", say.enterSixDigits);
    if (/^(?:add|rename)-passkey$/.test(input.intent) && input.name === undefined) missing("name", say.namePasskey);
  });
