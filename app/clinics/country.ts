import { fold } from "#app/platform/fold.ts";
import { printCountry } from "#app/platform/printed.ts";

/** By which people's words are read: what is printed follows the page. */
const NAMES = new Intl.DisplayNames("en-GB", { type: "region", fallback: "none" });
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Codes CLDR can name that are no ISO 3166-1 country: unions, test codes, retired codes. */
const NO_COUNTRY = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "ZZ",
  "UK",
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "IC",
  "TA",
  "AN",
  "BU",
  "CS",
  "DD",
  "DY",
  "FX",
  "HV",
  "NH",
  "NT",
  "RH",
  "SU",
  "TP",
  "VD",
  "YD",
  "YU",
  "ZR",
]);

const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => !NO_COUNTRY.has(code) && NAMES.of(code) !== undefined);

const CODE_BY_NAME = new Map<string, string>([
  ...CODES.map((code): [string, string] => [fold(NAMES.of(code) ?? code), code]),
  ["uk", "GB"],
  ["great britain", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["northern ireland", "GB"],
  ["usa", "US"],
  ["united states of america", "US"],
  ["uae", "AE"],
  ["holland", "NL"],
  ["the netherlands", "NL"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
  ["deutschland", "DE"],
  ["espana", "ES"],
  ["italia", "IT"],
  ["republic of ireland", "IE"],
]);

const ISO = new Set(CODES);

/** ISO 3166-1 alpha-2 of a code or an English name: "GB", "uk", "United Kingdom". Null: no country known by that. */
export function countryCode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (ISO.has(upper)) return upper;
  return CODE_BY_NAME.get(fold(text)) ?? null;
}

export const countryName = printCountry;
