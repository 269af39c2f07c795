import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparePlaces,
  effectOfClinics,
  effectOfPoints,
  lineAfter,
  type Placed,
  placeOf,
  printCursor,
  readCursor,
  STANDINGS,
  WEIGHTS,
  weightOf,
} from "#app/moderation/matter.ts";
import { NO_FILTER, printFilter, readFilter } from "#app/moderation/queue-filter.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const placed = (change: Partial<Placed>): Placed => ({ id: 1, weight: 2, since: ago(24), dueAt: null, waitsUntil: null, ...change });

test("a matter weighs its risk times its effect", () => {
  const table: [Parameters<typeof weightOf>[0], number][] = [
    [{ kind: "proof" }, 1],
    [{ kind: "report", reason: "advertising" }, 2],
    [{ kind: "report", reason: "shows_me" }, 4],
    [{ kind: "document", reason: "file_known_elsewhere" }, 4],
    [{ kind: "dispute", effect: effectOfClinics(2) }, 3],
    [{ kind: "dispute", effect: effectOfClinics(3) }, 6],
    [{ kind: "dispute", effect: effectOfClinics(21) }, 12],
    [{ kind: "proposal", effect: effectOfClinics(40) }, 16],
    [{ kind: "review_group", effect: effectOfPoints(1.9) }, 1],
    [{ kind: "review_group", effect: effectOfPoints(-5) }, 3],
    [{ kind: "review_group", effect: effectOfPoints(12) }, 4],
  ];
  for (const [matter, weight] of table) {
    expect(weightOf(matter), JSON.stringify(matter)).toBe(weight);
    expect(WEIGHTS, JSON.stringify(matter)).toContain(weight);
  }
});

test("what is due within a day stands first, the nearest time before; what waits on a party stands last, the nearest end before", () => {
  const matters = [
    placed({ id: 1, weight: 16, since: ago(2_000) }),
    placed({ id: 2, dueAt: ago(-24) }),
    placed({ id: 3, dueAt: ago(-25), weight: 1 }),
    placed({ id: 4, dueAt: ago(3) }),
    placed({ id: 5, waitsUntil: ago(-1) }),
    placed({ id: 6, waitsUntil: ago(0), weight: 1 }),
    placed({ id: 7, waitsUntil: ago(-0.5), weight: 16 }),
    placed({ id: 8, waitsUntil: ago(-5), dueAt: ago(-2) }),
  ];
  const order = matters.map((matter) => placeOf(matter, NOW)).sort(comparePlaces);
  expect(order.map((place) => place.id)).toEqual([4, 8, 2, 1, 3, 6, 7, 5]);
});

test("what waits long overtakes what is grave, and a new grave matter starts ahead", () => {
  const grave = placed({ id: 1, weight: 4, since: NOW });
  const light = (days: number) => placed({ id: 2, weight: 1, since: ago(24 * days) });
  const first = (days: number) => [grave, light(days)].map((matter) => placeOf(matter, NOW)).sort(comparePlaces)[0]?.id;
  expect(first(2)).toBe(1);
  expect(first(3)).toBe(1);
  expect(first(3.1)).toBe(2);
});

const anyTime = fc.integer({ min: -1_000, max: 4_000 }).map((hours) => new Date(NOW.getTime() - hours * 1_234_567));
const anyPlaced = fc.record({
  id: fc.integer({ min: 1, max: 500 }),
  weight: fc.constantFrom(...WEIGHTS),
  since: anyTime,
  dueAt: fc.constant(null),
  waitsUntil: fc.constant(null),
});

test("a line goes on after a place with exactly the matters that stand after it", () => {
  fc.assert(
    fc.property(anyPlaced, anyPlaced, (here, other) => {
      const after = placeOf(here, NOW);
      const start = lineAfter(other.weight, after, NOW);
      const since = other.since.getTime();
      const inLine = since > start.since || (since === start.since && other.id > start.id);
      expect(inLine).toBe(comparePlaces(placeOf(other, NOW), after) > 0);
    }),
    { numRuns: 2_000 },
  );
});

test("a cursor reads as it was written, and nothing else is one", () => {
  fc.assert(
    fc.property(anyPlaced, fc.constantFrom(...STANDINGS), (matter, standing) => {
      const cursor = { asOf: NOW, after: { ...placeOf(matter, NOW), standing } };
      expect(readCursor(printCursor(cursor))).toEqual(cursor);
    }),
  );
  for (const text of ["", "1_2_3", "1_late_3_4", "x_due_1_1", "1_due_1_1_1", "1_due_9999999999999999_1"])
    expect(readCursor(text), text).toBe(null);
});

test("a filter stands in the address in one way, and an address that asks for nothing that exists is none", () => {
  expect(printFilter(NO_FILTER)).toBe("");
  const all = { kind: "report", country: "GB", standing: "due", mine: true } as const;
  expect(printFilter(all)).toBe("kind=report&country=GB&standing=due&taken=by-me");
  expect(readFilter(new URLSearchParams(printFilter(all)))).toEqual(all);
  expect(readFilter(new URLSearchParams("kind=&page=2"))).toEqual(NO_FILTER);
  for (const query of ["kind=everything", "country=gb", "standing=ready", "taken=by-you"]) {
    expect(readFilter(new URLSearchParams(query)), query).toBe(null);
  }
});
