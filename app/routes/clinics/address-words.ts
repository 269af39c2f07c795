import { countryName } from "#app/clinics/country.ts";
import type { ClinicLocation } from "#app/clinics/profile-repository.server.ts";

/** A whole address in one line, as far as it is known. */
export const addressWords = ({ street, postcode, city, region, country }: Omit<ClinicLocation, "id" | "clinicId" | "position">): string =>
  [street, [postcode, city].filter(Boolean).join(" "), region, countryName(country)].filter(Boolean).join(", ");
