import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { checkPrices, priceShape, priceText, type StatedPrice, statedPrices } from "#app/clinics/price-form.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { parseForm } from "#app/web/form.server.ts";

const schema = z.object(priceShape).superRefine(checkPrices);
const read = (fields: Record<string, string>) => parseForm(schema, new URLSearchParams(fields));
const errorsOf = (fields: Record<string, string>) => {
  const parsed = read(fields);
  return parsed.ok ? {} : parsed.problem.errors;
};

test("a range with its currency and sessions is stored in minor units, in the order of the treatments", () => {
  const parsed = read({
    "density-offered": "yes",
    "full_shave-offered": "yes",
    "full_shave-from": "1,450",
    "full_shave-to": "1950.50",
    "full_shave-currency": "GBP",
    "full_shave-sessions": "3",
  });
  expect(parsed.ok && statedPrices(parsed.data)).toEqual([
    { treatment: "full_shave", priceFrom: 145_000, priceTo: 195_050, currency: "GBP", sessions: 3 },
    { treatment: "density", priceFrom: null, priceTo: null, currency: null, sessions: null },
  ]);
});

test.each([
  ["a price of something that is not offered", { "scar-from": "100", "scar-currency": "GBP" }, ["scar-offered"]],
  ["a highest price without a lowest", { "scar-offered": "yes", "scar-to": "100", "scar-currency": "GBP" }, ["scar-from"]],
  [
    "a highest price below the lowest",
    { "scar-offered": "yes", "scar-from": "200", "scar-to": "100", "scar-currency": "GBP" },
    ["scar-to"],
  ],
  ["a price without a currency", { "scar-offered": "yes", "scar-from": "200" }, ["scar-currency"]],
  ["thirteen sessions", { "scar-offered": "yes", "scar-sessions": "13" }, ["scar-sessions"]],
  ["a price in words", { "scar-offered": "yes", "scar-from": "about 200", "scar-currency": "GBP" }, ["scar-from"]],
])("%s is refused at its field", (_fact, fields, expected) => {
  expect(Object.keys(errorsOf(fields))).toEqual(expected);
});

const price = fc.record({
  treatment: fc.constantFrom(...TREATMENTS),
  from: fc.option(fc.integer({ min: 0, max: 900_000_000 })),
  more: fc.integer({ min: 0, max: 90_000_000 }),
  currency: fc.constantFrom(...CURRENCIES),
  sessions: fc.option(fc.integer({ min: 1, max: 12 })),
});

test("prices shown in their form and sent back unchanged are the same prices", () => {
  fc.assert(
    fc.property(fc.uniqueArray(price, { selector: (one) => one.treatment }), (rows) => {
      const stated: StatedPrice[] = rows
        .map(({ treatment, from, more, currency, sessions }) => ({
          treatment,
          priceFrom: from,
          priceTo: from === null ? null : from + more,
          currency: from === null ? null : currency,
          sessions,
        }))
        .sort((a, b) => TREATMENTS.indexOf(a.treatment) - TREATMENTS.indexOf(b.treatment));
      const parsed = read(priceText(stated));
      expect(parsed.ok && statedPrices(parsed.data)).toEqual(stated);
    }),
  );
});
