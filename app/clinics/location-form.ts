import { z } from "zod";
import { countryCode } from "#app/clinics/country.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import type { ClinicLocation } from "#app/clinics/profile-repository.server.ts";

/** Beyond this a clinic is a chain, whose places are profiles of their own. */
export const MOST_LOCATIONS = 20;

export const ADDRESS_FIELDS = ["street", "postcode", "city", "region", "country"] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];
export type Address = Pick<ClinicLocation, AddressField>;

/** Characters. */
export const ADDRESS_LENGTH: Record<AddressField, number> = { street: 200, postcode: 20, city: 100, region: 100, country: 60 };

const oneLine = (field: AddressField) =>
  z
    .string()
    .max(ADDRESS_LENGTH[field], { error: () => profileFormWords().atMost(ADDRESS_LENGTH[field]) })
    .transform((text) => text.replaceAll(/\s+/g, " "));

const optionalLine = (field: AddressField) =>
  oneLine(field)
    .optional()
    .transform((text) => text ?? null);

export const addressShape = {
  street: optionalLine("street"),
  postcode: optionalLine("postcode"),
  city: z
    .string({ error: () => profileFormWords().giveCity })
    .pipe(oneLine("city"))
    .refine((text) => /\p{L}/u.test(text), { error: () => profileFormWords().giveCity }),
  region: optionalLine("region"),
  country: z.string({ error: () => profileFormWords().giveCountry }).transform((text, context) => {
    const code = countryCode(text);
    if (code === null) context.addIssue({ code: "custom", message: profileFormWords().unknownCountry });
    return code ?? z.NEVER;
  }),
} satisfies Record<AddressField, z.ZodType<string | null>>;

export const addressText = (address: Address): Record<AddressField, string> =>
  Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address[field] ?? ""])) as Record<AddressField, string>;
