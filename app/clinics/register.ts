import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { registerWords } from "#app/clinics/register-words.ts";

export type RegisterCode =
  | "companies_house"
  | "local_council"
  | "ofqual"
  | "fca"
  | "cro"
  | "annuaire_entreprises"
  | "handelsregister"
  | "vies"
  | "abn"
  | "oregon_hlo"
  | "spcp";

/** A public register or directory in which a checker can look something up, by hand and at its own address. */
export interface Register {
  code: RegisterCode;
  name: string;
  kinds: readonly EvidenceKind[];
  /** ISO 3166-1 alpha-2; null: wherever the clinic is. */
  countries: readonly string[] | null;
  href: string;
  /** Its address with what is looked for, and the fields to take that from, the first that is stated. */
  search?: { href: (text: string) => string; fields: readonly string[] };
}

/** Member states of the European Union. */
const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

const query = (base: string) => (text: string) => `${base}${encodeURIComponent(text)}`;

/** Only registers whose address was seen to be theirs. Each leads to its front page where it takes no search in its address. */
export const REGISTERS: readonly Register[] = [
  {
    code: "companies_house",
    name: "Companies House",
    kinds: ["company_record"],
    countries: ["GB"],
    href: "https://find-and-update.company-information.service.gov.uk/",
    search: { href: query("https://find-and-update.company-information.service.gov.uk/search?q="), fields: ["number", "company"] },
  },
  {
    code: "local_council",
    name: "The local council, by postcode",
    kinds: ["council_registration", "licence", "hygiene"],
    countries: ["GB"],
    href: "https://www.gov.uk/find-local-council",
  },
  {
    code: "ofqual",
    name: "Ofqual: regulated qualifications",
    kinds: ["training_record"],
    countries: ["GB"],
    href: "https://www.gov.uk/find-a-regulated-qualification",
  },
  {
    code: "fca",
    name: "Financial Services Register",
    kinds: ["insurance"],
    countries: ["GB"],
    href: "https://register.fca.org.uk/s/",
  },
  {
    code: "cro",
    name: "Companies Registration Office, Ireland",
    kinds: ["company_record"],
    countries: ["IE"],
    href: "https://core.cro.ie/",
  },
  {
    code: "annuaire_entreprises",
    name: "Annuaire des Entreprises",
    kinds: ["company_record"],
    countries: ["FR"],
    href: "https://annuaire-entreprises.data.gouv.fr/",
    search: { href: query("https://annuaire-entreprises.data.gouv.fr/rechercher?terme="), fields: ["number", "company"] },
  },
  {
    code: "handelsregister",
    name: "Handelsregister",
    kinds: ["company_record"],
    countries: ["DE"],
    href: "https://www.handelsregister.de/",
  },
  {
    code: "vies",
    name: "VIES: VAT numbers in the European Union",
    kinds: ["company_record"],
    countries: EU,
    href: "https://ec.europa.eu/taxation_customs/vies/",
  },
  {
    code: "abn",
    name: "ABN Lookup",
    kinds: ["company_record"],
    countries: ["AU"],
    href: "https://abr.business.gov.au/",
    search: { href: query("https://abr.business.gov.au/ABN/View?id="), fields: ["number"] },
  },
  {
    code: "oregon_hlo",
    name: "Health Licensing Office, Oregon",
    kinds: ["licence"],
    countries: ["US"],
    href: "https://elite.hlo.state.or.us/OHLOPublicR/LPRBrowser.aspx",
  },
  {
    code: "spcp",
    name: "Society of Permanent Cosmetic Professionals",
    kinds: ["training_record"],
    countries: null,
    href: "https://www.spcp.org/",
  },
];

/** A register that is not on the list: it is named in the note. */
export const OTHER_REGISTER = "other";
export const REGISTER_CODES: [string, ...string[]] = [OTHER_REGISTER, ...REGISTERS.map(({ code }) => code)];

export interface RegisterLink extends Omit<Register, "search" | "kinds" | "countries"> {
  shows: string;
  /** Where its word ends: printed beside it, so that a hit is not taken for more. */
  doesNotProve: string;
  /** What the address already looks for; null: it is typed there. */
  searchedFor: string | null;
}

/** The registers for a document of this kind from a clinic in this country, with what was stated filled in where their addresses take it. */
export function registersFor(kind: EvidenceKind, country: string | null, stated: ReadonlyMap<string, string>): RegisterLink[] {
  return REGISTERS.filter(
    ({ kinds, countries }) => kinds.includes(kind) && (countries === null || (country !== null && countries.includes(country))),
  ).map(({ search, code, name, href }) => {
    const searchedFor = search?.fields.map((field) => stated.get(field)).find((text) => text !== undefined && text !== "") ?? null;
    const address = search && searchedFor !== null ? search.href(searchedFor) : href;
    return { code, name, ...registerWords()[code], href: address, searchedFor };
  });
}

/** Which register was looked up, for the note of a check that anybody can read; `number`: null where it is not for everybody. */
export function registerNote(code: string | null, number: string | null, note: string | null): string | null {
  const register = REGISTERS.find((one) => one.code === code);
  if (register === undefined) return note;
  const looked = `Looked up: ${register.name}${number === null ? "" : `, number ${number}`}.`;
  return note === null ? looked : `${looked} ${note}`;
}
