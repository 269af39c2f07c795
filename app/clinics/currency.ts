import { z } from "zod";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";

/** Currencies with hundredths, which all amounts here are kept in. */
export const CURRENCIES = [
  "GBP",
  "EUR",
  "USD",
  "AUD",
  "CAD",
  "CHF",
  "NZD",
  "AED",
  "CZK",
  "DKK",
  "HUF",
  "NOK",
  "PLN",
  "SEK",
  "THB",
  "TRY",
  "ZAR",
] as const;

/** An amount as typed, "1,250" or "1250.50", in hundredths of its currency. */
export const amountText = z
  .string()
  .transform((text) => text.replaceAll(/[\s,’']/g, ""))
  .refine((text) => /^\d{1,7}(\.\d{1,2})?$/.test(text), { error: () => profileFormWords().priceAsNumber })
  .transform((text) => Math.round(Number(text) * 100));
