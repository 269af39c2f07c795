import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arrival, findBursts, poissonTail } from "#app/reviews/burst.ts";

const arrivals = (days: readonly number[], proven = 0): Arrival[] =>
  days.map((day, place) => ({ id: `review ${day} ${place}`, day, hasProof: place < proven }));
const burstSizes = (list: readonly Arrival[]) => [...findBursts(list, list).values()].map(({ reviews }) => reviews);

test.each([
  // By hand: 1 - e^-1 (1 + 1 + 1/2 + 1/6), and tables of the Poisson distribution.
  { mean: 1, atLeast: 4, tail: 0.018988156876153815 },
  { mean: 4, atLeast: 13, tail: 0.00027371682 },
  { mean: 10, atLeast: 5, tail: 0.97074731192304 },
  { mean: 0.25, atLeast: 4, tail: 0.00013336968 },
  { mean: 3, atLeast: 0, tail: 1 },
  { mean: 0, atLeast: 1, tail: 0 },
])("P(X >= $atLeast) at a mean of $mean is $tail", ({ mean, atLeast, tail }) => {
  expect(poissonTail(mean, atLeast)).toBeCloseTo(tail, 8);
});

test("the tail falls with the count, rises with the mean and stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 300, noNaN: true }), fc.integer({ min: 1, max: 600 }), (mean, atLeast) => {
      const tail = poissonTail(mean, atLeast);
      expect(tail).toBeGreaterThanOrEqual(0);
      expect(tail).toBeLessThanOrEqual(1);
      expect(poissonTail(mean, atLeast + 1)).toBeLessThanOrEqual(tail + 1e-12);
      expect(poissonTail(mean * 1.1, atLeast)).toBeGreaterThanOrEqual(tail - 1e-12);
    }),
  );
});

test("fifty reviews in a day are a burst, and every one of them is part of it", () => {
  expect(burstSizes(arrivals(Array(50).fill(20_000)))).toEqual(Array(50).fill(50));
});

test("three in a week are no burst at the quietest clinic", () => {
  expect(burstSizes(arrivals([20_000, 20_002, 20_004]))).toEqual([]);
});

test("four within seven days to either side are one at a clinic with a quiet year behind it, and the next week's is not part of it", () => {
  const list = arrivals([19_600, 20_000, 20_003, 20_005, 20_007, 20_020]);
  expect([...findBursts(list, list).keys()]).toEqual(["review 20000 1", "review 20003 2", "review 20005 3", "review 20007 4"]);
});

test("a clinic's first five reviews in a fortnight are a beginning, and its first seven are a burst", () => {
  expect(burstSizes(arrivals([20_000, 20_003, 20_005, 20_007, 20_007]))).toEqual([]);
  expect(burstSizes(arrivals(Array(7).fill(20_000)))).toEqual(Array(7).fill(7));
});

test("a clinic that always has two a week has no burst, with four more on one day neither, and has one with twenty", () => {
  const steady = Array.from({ length: 60 }, (_, place) => 20_000 + Math.floor(place * 3.5));
  const later = 20_215;
  expect(burstSizes(arrivals(steady))).toEqual([]);
  expect(burstSizes(arrivals([...steady, later, later, later, later]))).toEqual([]);
  expect(Math.max(...burstSizes(arrivals([...steady, ...Array(20).fill(later)])))).toBe(20);
});

test("what comes with proof from six in ten is a good month", () => {
  expect(burstSizes(arrivals(Array(10).fill(20_000), 6))).toEqual([]);
  expect(burstSizes(arrivals(Array(10).fill(20_000), 5))).toHaveLength(10);
});

test("nothing written later than seven days after a burst makes or unmakes it", () => {
  const past = fc.array(fc.integer({ min: 19_000, max: 20_000 }), { maxLength: 60 });
  const later = fc.array(fc.integer({ min: 20_008, max: 20_400 }), { maxLength: 60 });
  fc.assert(
    fc.property(past, later, (days, more) => {
      const before = arrivals(days);
      const all = [...before, ...more.map((day, place) => ({ id: `later ${place}`, day, hasProof: false }))];
      const found = findBursts(all, all);
      for (const [id, burst] of findBursts(before, before)) expect(found.get(id)).toEqual(burst);
      for (const { id } of before) expect(found.has(id)).toBe(findBursts(before, before).has(id));
    }),
    { numRuns: 50 },
  );
});

test("of 400 honest clinics with a steady pace over three years, few ever see a burst", () => {
  // Arrivals by a fixed generator (mulberry32): about two or six reviews a month, a third with proof.
  let state = 7;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const withBurst = [2, 6].map((perMonth) => {
    const clinics = Array.from({ length: 200 }, () => {
      const days: number[] = [];
      for (let day = 0; day < 1_095; day += (-Math.log(1 - random()) * 30) / perMonth) days.push(18_000 + Math.floor(day));
      return days.map((day, place) => ({ id: String(place), day, hasProof: random() < 1 / 3 }));
    });
    // The first half year has no pace to be judged by.
    return clinics.filter((list) => [...findBursts(list, list).keys()].some((id) => (list[Number(id)]?.day ?? 0) > 18_190)).length;
  });
  expect(withBurst).toMatchInlineSnapshot(`
    [
      0,
      7,
    ]
  `);
});
