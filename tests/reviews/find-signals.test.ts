import fc from "fast-check";
import { expect, test } from "vitest";
import { findSignals, type LookedAtReview } from "#app/reviews/find-signals.ts";
import { findClusters } from "#app/reviews/link-cluster.ts";
import { type SignalKind, signal, suspicionOf, withLinkOnce } from "#app/reviews/signal.ts";

const DAY = 20_000;

const review = (id: string, change: Partial<LookedAtReview> = {}): LookedAtReview => ({
  id,
  day: DAY,
  proof: "V0",
  overall: 5,
  accountAgeDays: 400,
  device: null,
  sharedDevice: 0,
  payments: [],
  sharedPayment: 0,
  copyOf: null,
  likeness: null,
  reciprocal: 0,
  ...change,
});
/** A clinic with a client every three weeks for a year, each with a receipt. */
const quietYear = Array.from({ length: 17 }, (_, place) =>
  review(`client ${place}`, { day: DAY - 360 + 21 * place, proof: "V1", overall: place % 2 === 0 ? 4 : 3 }),
);
const many = (count: number, change: (place: number) => Partial<LookedAtReview> = () => ({})) =>
  Array.from({ length: count }, (_, place) => review(`new ${place}`, change(place)));
const kindsOf = (reviews: readonly LookedAtReview[], id: string) =>
  findSignals(reviews)
    .get(id)
    ?.signals.map(({ kind }) => kind);

test.each<{ kinds: SignalKind[]; proof: "V0" | "V1" | "V2"; p: number; independent: number }>([
  // 1 / (1 + e^3), with what TRUST.md adds.
  { kinds: ["burst"], proof: "V0", p: 0.198, independent: 1 },
  { kinds: ["burst", "new_accounts"], proof: "V0", p: 0.378, independent: 1 },
  { kinds: ["burst", "new_accounts", "deviation"], proof: "V0", p: 0.55, independent: 1 },
  { kinds: ["device"], proof: "V0", p: 0.401, independent: 1 },
  { kinds: ["device", "payment"], proof: "V0", p: 0.401, independent: 1 },
  { kinds: ["near_duplicate", "burst"], proof: "V0", p: 0.769, independent: 2 },
  { kinds: ["device", "burst", "new_accounts"], proof: "V0", p: 0.891, independent: 2 },
  { kinds: ["device", "near_duplicate"], proof: "V0", p: 0.9, independent: 2 },
  { kinds: ["device", "near_duplicate", "burst"], proof: "V0", p: 0.978, independent: 3 },
  { kinds: ["device", "near_duplicate"], proof: "V1", p: 0.55, independent: 2 },
  { kinds: ["device", "near_duplicate", "burst"], proof: "V2", p: 0.45, independent: 3 },
  { kinds: ["reciprocal"], proof: "V0", p: 0.182, independent: 1 },
])("$kinds with $proof give p = $p by $independent families of signs", ({ kinds, proof, p, independent }) => {
  const signals = withLinkOnce(kinds.map((kind) => signal(kind, {})));
  expect(suspicionOf(signals, proof)).toEqual({ p, signals: independent });
});

test("without a sign nothing is known, and that is not a probability of nought", () => {
  expect(suspicionOf([], "V0")).toBeNull();
});

test("a burst of new accounts far from what proven clients say bears three signs of one family", () => {
  const burst = many(50, () => ({ accountAgeDays: 0 }));
  const found = findSignals([...quietYear, ...burst]);
  for (const { id } of burst) {
    expect(found.get(id)?.signals.map(({ kind }) => kind)).toEqual(["burst", "new_accounts", "deviation"]);
    expect(found.get(id)?.suspicion).toEqual({ p: 0.55, signals: 1 });
    expect(found.get(id)?.cluster).toBeNull();
  }
  for (const { id, day } of quietYear) if (day < DAY - 7) expect(found.get(id)?.signals).toEqual([]);
});

test("an old account in the same days is not new, and four stars of 3.5 are no deviation", () => {
  const burst = many(20, (place) => (place === 0 ? { overall: 4 } : { accountAgeDays: 1 }));
  expect(kindsOf([...quietYear, ...burst], "new 0")).toEqual(["burst"]);
});

test("two clients of one browser are linked, and their days are judged by the two of them", () => {
  const couple = ["he", "she"].map((id) => review(id, { device: "tablet at home", sharedDevice: 1 }));
  const found = findSignals([...quietYear, ...couple, ...many(30, () => ({ accountAgeDays: 0 }))]);
  expect(found.get("he")).toEqual({
    signals: [signal("device", { others: 1 })],
    suspicion: { p: 0.401, signals: 1 },
    cluster: ["he", "she"],
  });
});

test("ten of one browser in a week are linked and a burst: two families of signs", () => {
  const farm = many(10, () => ({ device: "farm", sharedDevice: 9, accountAgeDays: 0 }));
  expect(findSignals([...quietYear, ...farm]).get("new 3")).toMatchObject({ suspicion: { p: 0.943, signals: 2 } });
});

test("copies of one text are one cluster, and the first of them stays outside", () => {
  const first = review("first");
  const copies = ["b", "c", "d"].map((id) => review(id, { copyOf: "first", likeness: 0.9 }));
  expect(findClusters([first, ...copies])).toEqual([["b", "c", "d"]]);
  expect(findClusters([first, review("b", { copyOf: "first" }), review("c", { copyOf: "b" })])).toEqual([["b", "c"]]);
  expect(findClusters([review("b", { copyOf: "first" }), review("c", { copyOf: "elsewhere" })])).toEqual([]);
});

test("browser and receipt join what text alone would leave apart", () => {
  const reviews = [
    review("a", { device: "x" }),
    review("b", { device: "x", payments: ["receipt"] }),
    review("c", { payments: ["receipt"] }),
    review("d", { device: "y" }),
  ];
  expect(findClusters(reviews)).toEqual([["a", "b", "c"]]);
});

const arbitraryReview = fc.record({
  day: fc.integer({ min: DAY - 30, max: DAY }),
  proof: fc.constantFrom("V0", "V1", "V2"),
  overall: fc.integer({ min: 1, max: 5 }),
  accountAgeDays: fc.constantFrom(0, 3, 400),
  device: fc.constantFrom(null, null, "home", "office"),
  payments: fc.constantFrom<string[]>([], [], ["receipt"]),
});
const clients = fc.array(arbitraryReview, { minLength: 1, maxLength: 25 }).map((list) => {
  const others = (same: (one: (typeof list)[number]) => boolean) => list.filter(same).length - 1;
  return list.map((one, place) => ({
    ...review(`client ${place}`, one as Partial<LookedAtReview>),
    sharedDevice: one.device === null ? 0 : others(({ device }) => device === one.device),
    sharedPayment: one.payments.length === 0 ? 0 : others(({ payments }) => payments.length > 0),
  }));
});
/** What a rival can do: write at any later time, in any browser but the clients' own, and repeat what they read. */
const planted = fc.array(
  fc.record({
    day: fc.integer({ min: DAY - 30, max: DAY + 30 }),
    accountAgeDays: fc.constantFrom(0, 400),
    device: fc.constantFrom(null, "rival 1", "rival 2"),
    copies: fc.option(fc.nat({ max: 24 })),
    overall: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 40 },
);

test("whatever a rival plants afterwards, no client's review joins a cluster, leaves one or loses weight", () => {
  fc.assert(
    fc.property(clients, planted, (honest, rival) => {
      const before = findSignals(honest);
      const lastDay = Math.max(...honest.map(({ day }) => day));
      const plants = rival.map(({ copies, ...one }, place) =>
        review(`plant ${place}`, {
          ...one,
          day: Math.max(one.day, lastDay),
          sharedDevice: one.device === null ? 0 : rival.filter(({ device }) => device === one.device).length - 1,
          copyOf: copies === null || honest[copies] === undefined ? null : `client ${copies}`,
          likeness: copies === null || honest[copies] === undefined ? null : 1,
        }),
      );
      const after = findSignals([...honest, ...plants]);
      for (const { id } of honest) {
        expect(after.get(id)?.cluster).toEqual(before.get(id)?.cluster);
        const [now, then] = [after.get(id)?.suspicion, before.get(id)?.suspicion];
        const weightOf = (one: typeof now) => (!one || one.signals < 2 || one.p < 0.5 ? 1 : one.p < 0.9 ? 0.5 : 0.25);
        expect(weightOf(now)).toBeGreaterThanOrEqual(weightOf(then));
      }
    }),
    { numRuns: 1_000 },
  );
});

test("the order in which reviews come changes nothing", () => {
  fc.assert(
    fc.property(clients, planted, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (honest, rival, keys) => {
      const all = [
        ...honest,
        ...rival.map(({ copies, ...one }, place) => review(`plant ${place}`, { ...one, copyOf: `client ${copies ?? 0}`, likeness: 0.6 })),
      ];
      const shuffled = all.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      const again = findSignals(shuffled.map(({ one }) => one));
      expect(new Map([...again].sort())).toEqual(new Map([...findSignals(all)].sort()));
    }),
  );
});
