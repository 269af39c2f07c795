import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { mixesAlphabets } from "#app/clinics/clinic-row.ts";
import { countryCode, countryName } from "#app/clinics/country.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";

export const CHANGE_KINDS = ["name", "address", "owner"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const isChangeKind = (text: string): text is ChangeKind => (CHANGE_KINDS as readonly string[]).includes(text);

export type ChangeState = "waiting" | "objected" | "done" | "withdrawn" | "refused";

/** Days between a request and its effect, in which whoever holds or held the profile can object. */
export const CHANGE_DAYS = 7;
/** Who lost the profile longer ago is told of no change and cannot object: else whoever once took it wrongly could hold it up for ever. */
export const HELD_BEFORE_DAYS = 365;
export const heldSince = (now: Date) => new Date(now.getTime() - HELD_BEFORE_DAYS * 86_400_000);
export const changeEffectiveAt = (now: Date) => new Date(now.getTime() + CHANGE_DAYS * 86_400_000);

const line = (part: "name" | "street" | "city" | "region" | "postcode", longest: number) =>
  z
    .string({ error: () => ownershipChangeWords().enter[part] })
    .max(longest, { error: () => ownershipChangeWords().atMost(longest) })
    .regex(/^[^\n\t]*$/, { error: () => ownershipChangeWords().oneLine });

const nameForm = z.object({
  name: line("name", 120)
    .refine((name) => /[\p{L}\p{N}]/u.test(name), { error: () => ownershipChangeWords().nameWithoutLetter })
    .refine((name) => !mixesAlphabets(name), { error: () => ownershipChangeWords().nameMixesAlphabets }),
});

const addressForm = z.object({
  street: line("street", 200),
  city: line("city", 100).refine((city) => /\p{L}/u.test(city), { error: () => ownershipChangeWords().cityWithoutLetter }),
  region: line("region", 100).optional(),
  postcode: line("postcode", 20).optional(),
  country: z.string({ error: () => ownershipChangeWords().enterCountry }).transform((text, context) => {
    const code = countryCode(text);
    if (code === null) context.addIssue({ code: "custom", message: ownershipChangeWords().unknownCountry });
    return code ?? z.NEVER;
  }),
});

const ownerForm = z.object({ email: emailField });

export const CHANGE_FORMS = { name: nameForm, address: addressForm, owner: ownerForm } as const;

/** Values as they are kept, before and after. An owner change keeps the address it was offered to, and who accepted it. */
export type ChangeValues = Record<string, string | null>;

/** One line for a person to read. Addresses of mail are left out: this is printed to everybody concerned. */
export function changeWords(kind: ChangeKind, values: ChangeValues): string {
  if (kind === "name") return values.name ?? "";
  const say = ownershipChangeWords();
  if (kind === "owner") return values.name ?? (values.accountId ? say.whoAccepted : say.notAcceptedYet);
  const { street, city, region, postcode, country } = values;
  return [street, [postcode, city].filter(Boolean).join(" "), region, country && countryName(country)].filter(Boolean).join(", ");
}

export const changeAnswerForm = z.object({
  intent: z.enum(["object", "withdraw", "accept"]),
  objection: z
    .string()
    .max(2_000, { error: () => ownershipChangeWords().objectionTooLong })
    .optional(),
});
