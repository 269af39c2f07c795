import fc from "fast-check";
import { expect, test } from "vitest";
import { ClinicIndex } from "#app/clinics/clinic-index.ts";
import { type ClinicIdentity, comparableName, duplicateRule } from "#app/clinics/duplicate.ts";
import { phoneDigits } from "#app/clinics/phone.ts";

const LEEDS: ClinicIdentity = {
  name: "Ink & Dot Ltd",
  city: "Leeds",
  country: "GB",
  lat: 53.7986,
  lng: -1.5492,
  website: "https://inkdot.example/",
  phone: "0113 496 0142",
};
const BARE = { website: null, phone: null };

test.each<[string, Partial<ClinicIdentity>, string | null]>([
  ["the name in another spelling, in the same city", { ...BARE, name: "THE INK AND DÖT", lat: null, lng: null }, "same name and place"],
  ["the name within 150 m, under another town's name", { ...BARE, city: "Holbeck", lat: 53.7996 }, "same name and place"],
  ["the name a kilometre away in another town", { ...BARE, city: "Holbeck", lat: 53.8086 }, null],
  ["the name in a city of the same name abroad", { ...BARE, country: "US", lat: 33.5, lng: -86.5 }, null],
  ["the website with www and another page", { name: "New Owner", phone: null, website: "http://www.inkdot.example/leeds" }, "same website"],
  ["the website of a chain, in another town", { name: "Ink Dot London", phone: null, city: "London", lat: 51.5, lng: -0.12 }, null],
  ["a page on a site that many share", { name: "New Owner", phone: null, website: "https://www.facebook.com/inkdot" }, null],
  ["the phone in international spelling", { name: "New Owner", website: null, phone: "+44 (0)113 4960142" }, "same phone"],
  ["another phone, site and name", { name: "Crown", website: "https://crown.example", phone: "0113 496 0199" }, null],
])("%s: %j gives %s", (_, change, rule) => {
  const other = { ...LEEDS, ...change };
  expect(duplicateRule(LEEDS, other)).toBe(rule);
  expect(duplicateRule(other, LEEDS)).toBe(rule);
});

test("Two pages of one shared site are not one clinic", () => {
  const a = { ...LEEDS, name: "A", phone: null, website: "https://instagram.com/a" };
  expect(duplicateRule(a, { ...a, name: "B", website: "https://www.instagram.com/b" })).toBeNull();
});

test.each([
  ["0113 496 0142", "GB", "441134960142"],
  ["+44 (0)113 496 0142", "US", "441134960142"],
  ["0044 113 4960142", "GB", "441134960142"],
  ["(212) 555-0142", "US", "12125550142"],
  ["1-212-555-0142 ext. 7", "US", "12125550142"],
  ["06 5550142", "IT", "39065550142"],
  ["12345", "GB", null],
])("The phone %s in %s is compared as %s", (phone, country, digits) => {
  expect(phoneDigits(phone, country)).toBe(digits);
});

test("A name made of nothing but a legal form is still a name", () => {
  expect(comparableName("The Company Ltd")).toBe("the company ltd");
});

const identity = fc.record<ClinicIdentity>({
  name: fc.constantFrom("Ink Dot", "ink & dot ltd", "Crown", "Crown Line"),
  city: fc.constantFrom("Leeds", "LEEDS", "London"),
  country: fc.constantFrom("GB", "US"),
  lat: fc.option(fc.constantFrom(53.7986, 53.7987, 51.5)),
  lng: fc.option(fc.constantFrom(-1.5492, -0.12)),
  website: fc.option(fc.constantFrom("https://a.example/", "https://www.a.example/x", "https://facebook.com/a")),
  phone: fc.option(fc.constantFrom("0113 496 0142", "+44 113 4960142", "0113 496 0199")),
});

test("Looking a duplicate up finds exactly what comparing with every clinic finds", () => {
  fc.assert(
    fc.property(fc.array(identity, { maxLength: 12 }), identity, (known, clinic) => {
      const index = new ClinicIndex();
      for (const [id, one] of known.entries()) index.add({ ...one, id, slug: `clinic-${id}` });
      expect(index.find(clinic) !== null).toBe(known.some((one) => duplicateRule(clinic, one) !== null));
    }),
  );
});
