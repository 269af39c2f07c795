/** International calling codes (ITU E.164) of the countries clinics are likely to come from; of the others a number is compared as written. */
const CALLING_CODES: Record<string, string> = {
  AE: "971",
  AR: "54",
  AT: "43",
  AU: "61",
  BE: "32",
  BG: "359",
  BR: "55",
  CA: "1",
  CH: "41",
  CL: "56",
  CN: "86",
  CO: "57",
  CY: "357",
  CZ: "420",
  DE: "49",
  DK: "45",
  EE: "372",
  EG: "20",
  ES: "34",
  FI: "358",
  FR: "33",
  GB: "44",
  GR: "30",
  HK: "852",
  HR: "385",
  HU: "36",
  IE: "353",
  IL: "972",
  IN: "91",
  IT: "39",
  JP: "81",
  KR: "82",
  LT: "370",
  LU: "352",
  LV: "371",
  MT: "356",
  MX: "52",
  MY: "60",
  NG: "234",
  NL: "31",
  NO: "47",
  NZ: "64",
  PH: "63",
  PK: "92",
  PL: "48",
  PT: "351",
  QA: "974",
  RO: "40",
  RS: "381",
  SA: "966",
  SE: "46",
  SG: "65",
  SI: "386",
  SK: "421",
  TH: "66",
  TR: "90",
  UA: "380",
  US: "1",
  ZA: "27",
};
/** Italy and a few others keep the leading 0 after the country's code. */
const KEEPS_ZERO = new Set(["IT", "US", "CA"]);

/**
 * The digits by which two spellings of one number are known to be one: country code first, no plus sign.
 * "0113 496 0000" in GB and "+44 (0)113 4960000" both give "441134960000". Null: too short to tell anybody apart.
 */
export function phoneDigits(phone: string, country: string): string | null {
  const written = phone.replace(/(?:ext|x|#).*$/i, "").replace("(0)", "");
  const digits = written.replaceAll(/\D/g, "");
  if (digits.length < 6) return null;
  if (written.trim().startsWith("+")) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  const code = CALLING_CODES[country];
  if (code === undefined) return digits;
  if (code === "1") return digits.length === 11 && digits.startsWith("1") ? digits : code + digits;
  return code + (KEEPS_ZERO.has(country) ? digits : digits.replace(/^0/, ""));
}
