import { expect, test } from "vitest";
import type { EVIDENCE_KIND_ORDER } from "#app/clinics/evidence.ts";
import { REGISTER_CODES, REGISTERS, registerNote, registersFor } from "#app/clinics/register.ts";
import { registerWords } from "#app/clinics/register-words.ts";

/** Every site that a checker may be sent to. A new one is looked at by a person before it is added here. */
const SITES = [
  "abr.business.gov.au",
  "annuaire-entreprises.data.gouv.fr",
  "core.cro.ie",
  "ec.europa.eu",
  "elite.hlo.state.or.us",
  "find-and-update.company-information.service.gov.uk",
  "register.fca.org.uk",
  "www.gov.uk",
  "www.handelsregister.de",
  "www.spcp.org",
];

test("every register’s address is https and on the list of sites, with and without a search", () => {
  const addresses = REGISTERS.flatMap(({ href, search }) => [href, ...(search ? [search.href("A & B/../?#")] : [])]).map(
    (text) => new URL(text),
  );
  expect([...new Set(addresses.map(({ hostname }) => hostname))].sort()).toEqual(SITES);
  expect(addresses.every(({ protocol, username, port }) => protocol === "https:" && username === "" && port === "")).toBe(true);
  expect(new Set(REGISTER_CODES).size).toBe(REGISTERS.length + 1);
});

test("what is looked for is filled in as text alone, the number before the name, and an address that takes nothing leads to its front page", () => {
  const stated = new Map([
    ["number", "0123/45&q=other"],
    ["company", "Dot and Line Ltd"],
  ]);
  const [house] = registersFor("company_record", "GB", stated);
  expect(house).toMatchObject({
    code: "companies_house",
    searchedFor: "0123/45&q=other",
    href: "https://find-and-update.company-information.service.gov.uk/search?q=0123%2F45%26q%3Dother",
  });
  expect(registersFor("company_record", "GB", new Map([["company", "Dot and Line Ltd"]]))[0]?.href).toMatch(/q=Dot%20and%20Line%20Ltd$/);
  expect(registersFor("insurance", "GB", stated)).toMatchObject([
    { code: "fca", searchedFor: null, href: "https://register.fca.org.uk/s/" },
  ]);
});

test("registers are offered by kind and country, and each says what it does not prove", () => {
  const codes = (kind: (typeof EVIDENCE_KIND_ORDER)[number], country: string | null) =>
    registersFor(kind, country, new Map()).map(({ code }) => code);
  expect(codes("company_record", "DE")).toEqual(["handelsregister", "vies"]);
  expect(codes("council_registration", "GB")).toEqual(["local_council"]);
  expect(codes("training_record", null)).toEqual(["spcp"]);
  expect(codes("identity", "GB")).toEqual([]);
  expect(Object.values(registerWords()).every(({ shows, doesNotProve }) => shows.length > 20 && doesNotProve.length > 20)).toBe(true);
});

test("the note of a check names the register, and the number only where anybody may read it", () => {
  expect(registerNote("companies_house", "01234567", "As stated.")).toBe("Looked up: Companies House, number 01234567. As stated.");
  expect(registerNote("fca", null, null)).toBe("Looked up: Financial Services Register.");
  expect(registerNote("other", "5", "In the town’s own list.")).toBe("In the town’s own list.");
  expect(registerNote(null, "5", null)).toBe(null);
});
