import { expect, test } from "vitest";
import { daysSinceLastSession, photoDaysSinceSession, reviewForm } from "#app/reviews/review-form.ts";
import { parseForm } from "#app/web/form.server.ts";
import { filledForm } from "#tests/reviews/review-fixtures.ts";

const TODAY = "2026-11-23";

function errorsOf(change: Record<string, string>): Record<string, string> {
  const parsed = parseForm(reviewForm(TODAY), new URLSearchParams({ ...filledForm(), ...change }));
  return parsed.ok ? {} : parsed.problem.errors;
}

test("a filled-in review parses to numbers, hundredths and nothing the form does not have", () => {
  const parsed = parseForm(
    reviewForm(TODAY),
    new URLSearchParams({ ...filledForm(), pricePaid: "1,250.50", currency: "GBP", sessions: "3" }),
  );
  expect(parsed).toMatchObject({
    ok: true,
    data: { overall: 4, naturalness: 5, pricePaid: 125_050, currency: "GBP", sessions: 3, incentive: "none" },
  });
});

test("everything to mend is said at once, rules between fields included", () => {
  const parsed = parseForm(reviewForm(TODAY), new URLSearchParams({ formKey: "0".repeat(32), pricePaid: "900" }));
  expect(parsed.ok ? [] : Object.keys(parsed.problem.errors).sort()).toEqual([
    "body",
    "colourMatch",
    "correctedElsewhere",
    "currency",
    "declaration",
    "densityEvenness",
    "dotSize",
    "hairline",
    "honestyOfClaims",
    "incentive",
    "lastSessionOn",
    "naturalness",
    "overall",
    "title",
    "treatment",
  ]);
});

test("each field refuses what it cannot take, in words that say what to do", () => {
  const cases: [change: Record<string, string>, field: string, says: RegExp][] = [
    [{ lastSessionOn: "2026-11-24" }, "lastSessionOn", /has not come yet/],
    [{ lastSessionOn: "2026-02-30" }, "lastSessionOn", /date that exists/],
    [{ lastSessionOn: "1996-01-01" }, "lastSessionOn", /too long ago/],
    [{ lastSessionAgo: "36" }, "lastSessionAgo", /times listed/],
    [{ overall: "6" }, "overall", /from 1 to 5/],
    [{ overall: "4.5" }, "overall", /from 1 to 5/],
    [{ body: "Too short." }, "body", /at least 30/],
    [{ body: "x".repeat(5_001) }, "body", /at most 5,000/],
    [{ title: "x".repeat(101) }, "title", /at most 100/],
    [{ pricePaid: "about 900", currency: "GBP" }, "pricePaid", /as a number/],
    [{ pricePaid: "-900", currency: "GBP" }, "pricePaid", /as a number/],
    [{ pricePaid: "900" }, "currency", /currency/],
    [{ currency: "XXX" }, "currency", /currencies listed/],
    [{ sessions: "0" }, "sessions", /from 1 to 20/],
    [{ treatment: "haircut" }, "treatment", /treatment/],
    [{ incentive: "yes" }, "incentive", /given anything/],
    [{ declaration: "" }, "declaration", /your own treatment/],
    [{ formKey: "1" }, "formKey", /[Rr]eload/],
  ];
  for (const [change, field, says] of cases) {
    const errors = errorsOf(change);
    expect([change, Object.keys(errors)]).toEqual([change, [field]]);
    expect(errors[field]).toMatch(says);
  }
});

test("a body of 30 and one of 5,000 characters are taken", () => {
  expect(errorsOf({ body: "x".repeat(30) })).toEqual({});
  expect(errorsOf({ body: "x".repeat(5_000) })).toEqual({});
});

test("an unknown field is refused as a whole, whatever it is called", () => {
  for (const key of ["role", "clinicId", "trustScore", "status", "id", "createdAt", "__proto__", "constructor", "accountId", "state"]) {
    expect(() => parseForm(reviewForm(TODAY), new URLSearchParams({ ...filledForm(), [key]: "1" }))).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  }
});

test("the date of the last session goes before a guess of how long ago it was", () => {
  expect(daysSinceLastSession({ lastSessionOn: "2026-11-13", lastSessionAgo: 182 }, TODAY)).toBe(10);
  expect(daysSinceLastSession({ lastSessionAgo: 182 }, TODAY)).toBe(182);
});

test("a photo's stage is known only where its day is, and not for a day before the last session", () => {
  expect(photoDaysSinceSession("2026-11-01", 83, TODAY)).toBe(61);
  expect(photoDaysSinceSession("2026-11-13", 35, TODAY)).toBe(25);
  expect(photoDaysSinceSession(undefined, 83, TODAY)).toBe(null);
  expect(photoDaysSinceSession("2026-08-31", 83, TODAY)).toBe(null);
});
