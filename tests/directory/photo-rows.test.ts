import fc from "fast-check";
import { expect, test } from "vitest";
import { GRADES } from "#app/cases/case.ts";
import { CASE_STAGES } from "#app/cases/case-coverage.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { type PlacedPhoto, photoRows } from "#app/directory/photo-rows.ts";

const photo = (id: string, facts: Partial<PlacedPhoto> = {}): PlacedPhoto => ({
  id,
  treatment: "density",
  grade: "Norwood III",
  stage: "healed",
  state: "no_match",
  days: 42,
  ...facts,
});

test("photos of like heads at a like stage share a row, and who has none has an empty place in it", () => {
  const rows = photoRows([[photo("a")], [photo("b"), photo("c", { grade: "Norwood V" })], []]);
  expect(rows).toEqual([
    { treatment: "density", grade: "Norwood III", stage: "healed", columns: [["a"], ["b"], []] },
    { treatment: "density", grade: "Norwood V", stage: "healed", columns: [[], ["c"], []] },
  ]);
});

test("the surest to be the clinic's own work comes first, then the longest after the session; a stolen one stands nowhere", () => {
  const rows = photoRows([
    [
      photo("disputed", { state: "disputed", days: 900 }),
      photo("young", { days: 30 }),
      photo("old", { days: 80 }),
      photo("own", { state: "original", days: 29 }),
      photo("stolen", { state: "confirmed_stolen" }),
    ],
  ]);
  expect(rows.map(({ columns }) => columns)).toEqual([[["own", "old", "young", "disputed"]]]);
});

test("rows follow the order of treatments and grades, what is not stated comes last, and the longest healed stage first", () => {
  const rows = photoRows([
    [
      photo("1", { treatment: null }),
      photo("2", { grade: null }),
      photo("3", { treatment: "scar" }),
      photo("4", { stage: "three_years" }),
      photo("5", { stage: "fresh" }),
      photo("6", { grade: "Norwood I" }),
    ],
  ]);
  expect(rows.map(({ columns }) => columns[0]?.[0])).toEqual(["6", "4", "5", "2", "3", "1"]);
});

const arbitraryPhoto = fc.record({
  id: fc.uuid(),
  treatment: fc.option(fc.constantFrom(...TREATMENTS)),
  grade: fc.option(fc.constantFrom(...GRADES)),
  stage: fc.constantFrom(...CASE_STAGES),
  state: fc.constantFrom("original" as const, "no_match" as const, "disputed" as const, "confirmed_stolen" as const),
  days: fc.option(fc.nat(2_000)),
});

test("every photo that is not stolen stands in exactly one row and its own column, and no row is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.array(arbitraryPhoto, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (clinics) => {
      const rows = photoRows(clinics);
      clinics.forEach((photos, column) => {
        const shown = rows.flatMap(({ columns }) => columns[column] ?? []);
        expect(shown.sort()).toEqual(photos.flatMap(({ id, state }) => (state === "confirmed_stolen" ? [] : id)).sort());
      });
      for (const { columns } of rows) expect(columns.flat().length).toBeGreaterThan(0);
      const places = rows.map(({ treatment, grade, stage }) => `${treatment} ${grade} ${stage}`);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
