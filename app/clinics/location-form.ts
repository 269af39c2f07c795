import { z } from "zod";
import { countryCode } from "#app/clinics/country.ts";
import type { ClinicLocation } from "#app/clinics/profile-repository.server.ts";

/** Beyond this a clinic is a chain, whose places are profiles of their own. */
export const MOST_LOCATIONS = 20;

export const ADDRESS_FIELDS = ["street", "postcode", "city", "region", "country"] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];
export type Address = Pick<ClinicLocation, AddressField>;

export const ADDRESS_LABELS: Record<AddressField, string> = {
  street: "Street and number",
  postcode: "Postcode",
  city: "Town or city",
  region: "County, state or region",
  country: "Country",
};

/** Characters. */
export const ADDRESS_LENGTH: Record<AddressField, number> = { street: 200, postcode: 20, city: 100, region: 100, country: 60 };

const oneLine = (field: AddressField) =>
  z
    .string()
    .max(ADDRESS_LENGTH[field], `Use at most ${ADDRESS_LENGTH[field]} characters.`)
    .transform((text) => text.replaceAll(/\s+/g, " "));

const optionalLine = (field: AddressField) =>
  oneLine(field)
    .optional()
    .transform((text) => text ?? null);

export const addressShape = {
  street: optionalLine("street"),
  postcode: optionalLine("postcode"),
  city: z
    .string("Give the town or city.")
    .pipe(oneLine("city"))
    .refine((text) => /\p{L}/u.test(text), "Give the town or city."),
  region: optionalLine("region"),
  country: z.string("Give the country.").transform((text, context) => {
    const code = countryCode(text);
    if (code === null)
      context.addIssue({ code: "custom", message: "This is no country known here. Write its English name or its two-letter code." });
    return code ?? z.NEVER;
  }),
} satisfies Record<AddressField, z.ZodType<string | null>>;

export const addressText = (address: Address): Record<AddressField, string> =>
  Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address[field] ?? ""])) as Record<AddressField, string>;
