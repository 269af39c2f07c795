import fc from "fast-check";
import { expect, test } from "vitest";
import { heardAfter, LEVEL_NEWS, stateChanges } from "#app/directory/clinic-state.ts";
import type { HeardState } from "#db/schema/shortlists.ts";

const CALM: HeardState = { band: "good", level: 50, decisions: {}, steps: {}, disputed: 0 };
const changes = (change: Partial<HeardState>, was: Partial<HeardState> = {}) => stateChanges({ ...CALM, ...was }, { ...CALM, ...change });

test("every change says what was and what is", () => {
  expect(changes({ band: "integrity warning" })).toEqual(["The score’s band was “Good” and is “Integrity warning”."]);
  expect(changes({ level: 55 })).toEqual(["The evidence level was 50 of 100 and is 55 of 100."]);
  expect(changes({ level: 12 }, { level: null })).toEqual(["The evidence level was nothing checked and is 12 of 100."]);
  expect(changes({ decisions: { d1: "Stolen photo, 3 November 2026" } })).toEqual(["Decided: Stolen photo, 3 November 2026."]);
  expect(changes({}, { decisions: { d1: "Stolen photo, 3 November 2026" } })).toEqual([
    "A decision stands no longer: Stolen photo, 3 November 2026.",
  ]);
  expect(changes({ steps: { s1: "Banner, until 1 May 2027" } })).toEqual(["A step came into force: Banner, until 1 May 2027."]);
  expect(changes({}, { steps: { s1: "Banner, until 1 May 2027" } })).toEqual(["A step is over: Banner, until 1 May 2027."]);
  expect(changes({ disputed: 1 })).toEqual(["Photos in a dispute: none before, 1 photo now."]);
  expect(changes({}, { disputed: 2 })).toEqual(["Photos in a dispute: 2 before, none now."]);
});

test("an unchanged clinic, and an evidence level that only creeps, are no news", () => {
  expect(changes({})).toEqual([]);
  expect(changes({ level: 50 + LEVEL_NEWS - 1 })).toEqual([]);
  expect(changes({ level: 50 - LEVEL_NEWS + 1 })).toEqual([]);
});

const state: fc.Arbitrary<HeardState> = fc.record({
  band: fc.constantFrom("", "good", "fair", "not enough evidence yet"),
  level: fc.option(fc.nat(100)),
  decisions: fc.dictionary(fc.constantFrom("d1", "d2"), fc.constant("Stolen photo")),
  steps: fc.dictionary(fc.constantFrom("s1", "s2"), fc.constant("Banner")),
  disputed: fc.nat(3),
});

test("whoever was told has no more news of the same state", () => {
  fc.assert(
    fc.property(state, state, (was, is) => {
      expect(stateChanges(heardAfter(was, is), is)).toEqual([]);
    }),
  );
});

test("small moves of the level add up until they are told, however slowly they come", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 40 }), (moves) => {
      let heard = CALM;
      let level = 50;
      for (const move of moves) {
        level = Math.max(0, Math.min(100, level + move));
        heard = heardAfter(heard, { ...CALM, level });
        expect(Math.abs(level - (heard.level ?? 0))).toBeLessThan(LEVEL_NEWS);
      }
    }),
  );
});
