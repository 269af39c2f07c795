import { expect, test } from "vitest";
import { isMailboxOf, provableDomain, registrableDomain } from "#app/clinics/registrable-domain.ts";

test.each([
  ["https://www.dotline.example/book?x=1", "dotline.example"],
  ["http://dotline.co.uk", "dotline.co.uk"],
  ["https://smp.clinic.dotline.com.au/", "dotline.com.au"],
  ["https://xn--mller-kva.de/", "xn--mller-kva.de"],
  ["https://co.uk/", null],
  ["https://dotline.github.io/", null],
  ["https://github.io/", null],
  ["https://dotline.wixsite.com/smp", null],
  ["https://dotline.square.site/", null],
  ["https://dotline.blogspot.com/", null],
  ["https://dotline.business.site/", null],
  ["https://www.facebook.com/dotline", null],
  ["https://sites.google.com/view/dotline", null],
  ["https://linktr.ee/dotline", null],
  ["https://www.treatwell.co.uk/place/dotline", null],
  ["https://93.184.215.14/", null],
  ["https://localhost/", null],
  ["dotline", null],
  [null, null],
])("S6: the website %s can be proved at the domain %s", (website, domain) => {
  expect(provableDomain(website)).toBe(domain);
});

test.each([
  ["hello@dotline.co.uk", true],
  ["hello@mail.dotline.co.uk", true],
  ["hello@DOTLINE.co.uk", true],
  ["hello@dotline.co.uk.evil.example", false],
  ["hello@notdotline.co.uk", false],
  ["hello@co.uk", false],
  ["dotline.co.uk@gmail.com", false],
])("%s is a mailbox of dotline.co.uk: %s", (email, is) => {
  expect(isMailboxOf(email, "dotline.co.uk")).toBe(is);
});

test("a name under a public suffix has itself as its domain, and a suffix has none", () => {
  expect([registrableDomain("a.b.dotline.co.uk"), registrableDomain("co.uk"), registrableDomain("[::1]")]).toEqual([
    "dotline.co.uk",
    null,
    null,
  ]);
});
