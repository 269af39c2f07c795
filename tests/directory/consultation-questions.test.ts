import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskedPerson, ConsultationFacts } from "#app/directory/consultation-facts.ts";
import { consultationQuestions } from "#app/directory/consultation-questions.ts";

const ADA: AskedPerson = {
  slug: "ada-line",
  name: "Ada Line",
  verifiedHours: 120,
  courses: 1,
  evidencedYears: 4,
  trainer: { name: "Bo Trainer", years: 6 },
  healedPhotos: 5,
};

/** A clinic whose page lacks nothing that a client with these wishes would miss. */
const WHOLE: ConsultationFacts = {
  slug: "dot-and-line",
  asker: { treatment: "density", grade: "Norwood III", skin: "IV" },
  people: [ADA],
  healed: { all: 5, overAYear: 2, treatment: 3, grade: 2, skin: 1 },
  disputedPhotos: 0,
  machine: "Rotary",
  needle: "0.18 mm",
  pigment: "Greywash",
  offered: [{ treatment: "density", priced: true, sessions: 3 }],
  documents: { licence: { state: "accepted", until: "2027-05-31" }, insurance: { state: "accepted", until: null } },
  reviews: { all: 4, proven: 2, healed: 3 },
  contradicted: [],
  decisions: [],
  steps: [],
};

const gapsOf = (change: Partial<ConsultationFacts>) => consultationQuestions({ ...WHOLE, ...change }).gaps;
const idsOf = (change: Partial<ConsultationFacts>) => gapsOf(change).map(({ id }) => id);
const person = (change: Partial<AskedPerson>) => ({ people: [{ ...ADA, ...change }] });
const NO_ONE_ASKED = { treatment: null, grade: null, skin: null };

test("a page that lacks nothing leads to no question of its own, and the eight of every consultation stay", () => {
  expect(gapsOf({})).toEqual([]);
  expect(consultationQuestions(WHOLE).fixed.map(({ id }) => id)).toEqual([
    "practitioner",
    "own-healed-work",
    "needle",
    "sessions",
    "patch-test",
    "aftercare",
    "correction",
    "who-pays",
  ]);
});

const TABLE: [gap: string, change: Partial<ConsultationFacts>, ids: string[]][] = [
  ["no healed photo at all", { healed: { all: 0, overAYear: 0, treatment: 0, grade: 0, skin: 0 } }, ["no-healed-photo"]],
  ["none over a year", { healed: { ...WHOLE.healed, overAYear: 0 } }, ["no-photo-over-a-year"]],
  ["none of the treatment", { healed: { ...WHOLE.healed, treatment: 0 } }, ["no-photo-of-treatment"]],
  ["none of the grade", { healed: { ...WHOLE.healed, grade: 0 } }, ["no-photo-of-grade"]],
  ["none on the skin type", { healed: { ...WHOLE.healed, skin: 0 } }, ["no-photo-of-skin"]],
  ["none like a head nobody described", { asker: NO_ONE_ASKED, healed: { ...WHOLE.healed, treatment: 0, grade: 0, skin: 0 } }, []],
  ["a photo in a dispute", { disputedPhotos: 1 }, ["disputed-photos"]],
  ["nobody named", { people: [] }, ["nobody-named"]],
  ["hours never checked", person({ verifiedHours: null }), ["hours-ada-line"]],
  ["no course named", person({ verifiedHours: null, courses: 0 }), ["hours-ada-line"]],
  ["an hour short of the norm", person({ verifiedHours: 99 }), ["hours-ada-line"]],
  ["just the norm", person({ verifiedHours: 100 }), []],
  ["eleven months of practice", person({ evidencedYears: 11 / 12 }), ["years-ada-line"]],
  ["a year of practice", person({ evidencedYears: 1 }), []],
  ["no trainer named", person({ trainer: null }), ["trainer-ada-line"]],
  ["a trainer not known here", person({ trainer: { name: "Bo Trainer", years: null } }), ["trainer-ada-line"]],
  ["a trainer below the norm", person({ trainer: { name: "Bo Trainer", years: 4.9 } }), ["trainer-ada-line"]],
  ["a trainer at the norm", person({ trainer: { name: "Bo Trainer", years: 5 } }), []],
  ["no price for the treatment", { offered: [{ treatment: "density", priced: false, sessions: 3 }] }, ["price-not-stated"]],
  ["the treatment not offered", { offered: [{ treatment: "scar", priced: true, sessions: 3 }] }, ["price-not-stated"]],
  ["another treatment without a price", { offered: [...WHOLE.offered, { treatment: "scar", priced: false, sessions: 2 }] }, []],
  ["nothing offered", { asker: NO_ONE_ASKED, offered: [] }, ["price-not-stated"]],
  ["one session", { offered: [{ treatment: "density", priced: true, sessions: 1 }] }, ["one-session"]],
  ["no licence seen", { documents: { ...WHOLE.documents, licence: { state: "none" } } }, ["licence-none"]],
  ["a lapsed licence", { documents: { ...WHOLE.documents, licence: { state: "lapsed", on: "2026-05-31" } } }, ["licence-lapsed"]],
  ["no insurance seen", { documents: { ...WHOLE.documents, insurance: { state: "none" } } }, ["insurance-none"]],
  ["insurance that waits for a checker", { documents: { ...WHOLE.documents, insurance: { state: "waiting" } } }, ["insurance-waiting"]],
  ["no review", { reviews: { all: 0, proven: 0, healed: 0 } }, ["no-healed-review"]],
  ["no review of a healed result", { reviews: { all: 3, proven: 3, healed: 0 } }, ["no-healed-review"]],
  ["a contradicted claim", { contradicted: [{ id: "c1", wording: "Nine years", finding: "5 months" }] }, ["claim-c1"]],
  ["a decision that stands", { decisions: [{ id: "d1", words: "Stolen photo" }] }, ["decision-d1"]],
  ["a step in force", { steps: [{ id: "s1", words: "Banner" }] }, ["step-s1"]],
];

test.each(TABLE)("the question of a gap is asked exactly when it is there: %s", (_gap, change, ids) => {
  expect(idsOf(change)).toEqual(ids);
});

test("the gravest comes first: decisions and contradictions before photos, people and terms", () => {
  expect(
    idsOf({
      ...person({ verifiedHours: null }),
      healed: { ...WHOLE.healed, overAYear: 0 },
      decisions: [{ id: "d1", words: "Stolen photo" }],
      contradicted: [{ id: "c1", wording: "Nine years", finding: "5 months" }],
      reviews: { all: 0, proven: 0, healed: 0 },
    }),
  ).toEqual(["decision-d1", "claim-c1", "no-photo-over-a-year", "hours-ada-line", "no-healed-review"]);
});

test("each person who may hold the needle is asked about by name", () => {
  const people = [ADA, { ...ADA, slug: "bea-dot", name: "Bea Dot", verifiedHours: null, trainer: null }];
  const asked = gapsOf({ people });
  expect(asked.map(({ id }) => id)).toEqual(["hours-bea-dot", "trainer-bea-dot"]);
  expect(asked.every(({ ask, fact }) => ask.includes("Bea Dot") && fact.href === "/practitioners/bea-dot")).toBe(true);
});

test("the fact behind a question says what the page shows, and where", () => {
  const [lapsed] = gapsOf({ documents: { ...WHOLE.documents, licence: { state: "lapsed", on: "2026-05-31" } } });
  expect(lapsed?.fact).toEqual({ words: "Lapsed on 31 May 2026", href: "/clinics/dot-and-line#evidence" });
  const [short] = gapsOf(person({ verifiedHours: 40 }));
  expect(short?.fact.words).toBe("40 h of training accepted on evidence");
});

const arbitraryFacts: fc.Arbitrary<ConsultationFacts> = fc.record({
  slug: fc.constant("dot-and-line"),
  asker: fc.constantFrom(WHOLE.asker, NO_ONE_ASKED),
  people: fc.uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-z]{1,6}$/),
      name: fc.constant("Ada Line"),
      verifiedHours: fc.option(fc.nat(300)),
      courses: fc.nat(3),
      evidencedYears: fc.nat(12),
      trainer: fc.option(fc.record({ name: fc.constant("Bo Trainer"), years: fc.option(fc.nat(12)) })),
      healedPhotos: fc.nat(9),
    }),
    { maxLength: 4, selector: ({ slug }) => slug },
  ),
  healed: fc.record({ all: fc.nat(3), overAYear: fc.nat(3), treatment: fc.nat(3), grade: fc.nat(3), skin: fc.nat(3) }),
  disputedPhotos: fc.nat(2),
  machine: fc.option(fc.constant("Rotary")),
  needle: fc.option(fc.constant("0.18 mm")),
  pigment: fc.option(fc.constant("Greywash")),
  offered: fc.uniqueArray(
    fc.record({
      treatment: fc.constantFrom("density" as const, "scar" as const),
      priced: fc.boolean(),
      sessions: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { selector: ({ treatment }) => treatment },
  ),
  documents: fc.record({
    licence: fc.constantFrom<ConsultationFacts["documents"]["licence"]>(
      { state: "none" },
      { state: "waiting" },
      { state: "accepted", until: null },
    ),
    insurance: fc.constantFrom<ConsultationFacts["documents"]["insurance"]>({ state: "none" }, { state: "lapsed", on: "2026-01-01" }),
  }),
  reviews: fc.record({ all: fc.nat(3), proven: fc.nat(3), healed: fc.nat(3) }),
  contradicted: fc.constantFrom([], [{ id: "c1", wording: "Nine years", finding: "5 months" }]),
  decisions: fc.constantFrom([], [{ id: "d1", words: "Stolen photo" }]),
  steps: fc.constantFrom([], [{ id: "s1", words: "Banner" }]),
});

test("whatever a page shows, each question is asked once and says why, what to hope for and what stands where on this site", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { gaps, fixed } = consultationQuestions(facts);
      const all = [...gaps, ...fixed];
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { ask, why, good, fact } of all) {
        expect(ask).toMatch(/\?$/);
        for (const words of [why, good, fact.words]) expect(words.length).toBeGreaterThan(3);
        expect(fact.href).toMatch(/^\/(clinics|practitioners|decisions)\//);
      }
    }),
  );
});
