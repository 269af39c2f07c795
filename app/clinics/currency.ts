import { z } from "zod";

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
  .refine((text) => /^\d{1,7}(\.\d{1,2})?$/.test(text), "Give the price as a number, such as 1250 or 1250.50.")
  .transform((text) => Math.round(Number(text) * 100));
