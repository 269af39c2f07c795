import type { EvidenceKind } from "#app/clinics/evidence.ts";

/** A public register or directory in which a checker can look something up, by hand and at its own address. */
export interface Register {
  code: string;
  name: string;
  kinds: readonly EvidenceKind[];
  /** ISO 3166-1 alpha-2; null: wherever the clinic is. */
  countries: readonly string[] | null;
  shows: string;
  /** Where its word ends: printed beside it, so that a hit is not taken for more. */
  doesNotProve: string;
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
    shows: "Whether the company exists, since when, where it is registered and who its officers are.",
    doesNotProve: "Nobody checks at entry that the people behind it are who they say, or that it trades as this clinic.",
    href: "https://find-and-update.company-information.service.gov.uk/",
    search: { href: query("https://find-and-update.company-information.service.gov.uk/search?q="), fields: ["number", "company"] },
  },
  {
    code: "local_council",
    name: "The local council, by postcode",
    kinds: ["council_registration", "licence", "hygiene"],
    countries: ["GB"],
    shows: "Which council registers or licenses the premises. Many publish a list, the others answer by telephone.",
    doesNotProve: "Registration is of premises and hygiene, and a missing entry may be a list that is out of date.",
    href: "https://www.gov.uk/find-local-council",
  },
  {
    code: "ofqual",
    name: "Ofqual: regulated qualifications",
    kinds: ["training_record"],
    countries: ["GB"],
    shows: "Whether a qualification and its awarding organisation are regulated in England.",
    doesNotProve: "That this person was awarded it, or that a course which names it led to it.",
    href: "https://www.gov.uk/find-a-regulated-qualification",
  },
  {
    code: "fca",
    name: "Financial Services Register",
    kinds: ["insurance"],
    countries: ["GB"],
    shows: "Whether the insurer or broker may sell insurance in the United Kingdom.",
    doesNotProve: "That this policy exists, is paid, or covers needles in skin: the insurer alone can say that.",
    href: "https://register.fca.org.uk/s/",
  },
  {
    code: "cro",
    name: "Companies Registration Office, Ireland",
    kinds: ["company_record"],
    countries: ["IE"],
    shows: "Whether the company or business name is registered.",
    doesNotProve: "That it trades as this clinic.",
    href: "https://core.cro.ie/",
  },
  {
    code: "annuaire_entreprises",
    name: "Annuaire des Entreprises",
    kinds: ["company_record"],
    countries: ["FR"],
    shows: "Whether the company exists, its SIREN number, establishments and directors.",
    doesNotProve: "That it trades as this clinic.",
    href: "https://annuaire-entreprises.data.gouv.fr/",
    search: { href: query("https://annuaire-entreprises.data.gouv.fr/rechercher?terme="), fields: ["number", "company"] },
  },
  {
    code: "handelsregister",
    name: "Handelsregister",
    kinds: ["company_record"],
    countries: ["DE"],
    shows: "Whether the company is entered, where, and who may act for it.",
    doesNotProve: "Small businesses need no entry, so a missing one proves nothing.",
    href: "https://www.handelsregister.de/",
  },
  {
    code: "vies",
    name: "VIES: VAT numbers in the European Union",
    kinds: ["company_record"],
    countries: EU,
    shows: "Whether a VAT number is valid for trade between member states, in some of them with name and address.",
    doesNotProve: "Small businesses have no such number, so a missing one proves nothing.",
    href: "https://ec.europa.eu/taxation_customs/vies/",
  },
  {
    code: "abn",
    name: "ABN Lookup",
    kinds: ["company_record"],
    countries: ["AU"],
    shows: "Whether the business number is active, and the names behind it.",
    doesNotProve: "That it trades as this clinic.",
    href: "https://abr.business.gov.au/",
    search: { href: query("https://abr.business.gov.au/ABN/View?id="), fields: ["number"] },
  },
  {
    code: "oregon_hlo",
    name: "Health Licensing Office, Oregon",
    kinds: ["licence"],
    countries: ["US"],
    shows: "Whether somebody is licensed in Oregon, until when, and whether anything was held against them.",
    doesNotProve: "Nothing about work in another state: each licenses by its own law, and some not at all.",
    href: "https://elite.hlo.state.or.us/OHLOPublicR/LPRBrowser.aspx",
  },
  {
    code: "spcp",
    name: "Society of Permanent Cosmetic Professionals",
    kinds: ["training_record"],
    countries: null,
    shows: "Who is a member, and who is listed as a trainer.",
    doesNotProve: "Membership is joined and paid for. It is a society’s word, not a licence.",
    href: "https://www.spcp.org/",
  },
];

/** A register that is not on the list: it is named in the note. */
export const OTHER_REGISTER = "other";
export const REGISTER_CODES: [string, ...string[]] = [OTHER_REGISTER, ...REGISTERS.map(({ code }) => code)];

export interface RegisterLink extends Omit<Register, "search" | "kinds" | "countries"> {
  /** What the address already looks for; null: it is typed there. */
  searchedFor: string | null;
}

/** The registers for a document of this kind from a clinic in this country, with what was stated filled in where their addresses take it. */
export function registersFor(kind: EvidenceKind, country: string | null, stated: ReadonlyMap<string, string>): RegisterLink[] {
  return REGISTERS.filter(
    ({ kinds, countries }) => kinds.includes(kind) && (countries === null || (country !== null && countries.includes(country))),
  ).map(({ search, code, name, shows, doesNotProve, href }) => {
    const searchedFor = search?.fields.map((field) => stated.get(field)).find((text) => text !== undefined && text !== "") ?? null;
    const address = search && searchedFor !== null ? search.href(searchedFor) : href;
    return { code, name, shows, doesNotProve, href: address, searchedFor };
  });
}

/** Which register was looked up, for the note of a check that anybody can read; `number`: null where it is not for everybody. */
export function registerNote(code: string | null, number: string | null, note: string | null): string | null {
  const register = REGISTERS.find((one) => one.code === code);
  if (register === undefined) return note;
  const looked = `Looked up: ${register.name}${number === null ? "" : `, number ${number}`}.`;
  return note === null ? looked : `${looked} ${note}`;
}
