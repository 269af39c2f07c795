import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { reviewsToHeadline, type TeamMatter, whatWouldHelp, whatWouldLapse } from "#app/trust/what-would-help.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const person = (matter: Partial<TeamMatter> = {}): TeamMatter => ({
  name: "Noor Haddad",
  uncheckedHours: 0,
  dated: [],
  ending: [],
  ...matter,
});
const tenths = (points: number) => Math.round(points * 10);

test("for a clinic of which nothing is checked, each line adds what the method says for the first of its kind", () => {
  const facts = factsWith({ practitioners: [practitionerWith({})] });
  const lines = whatWouldHelp(facts, AS_OF, [person()]).map(({ code, score, level }) => [code, tenths(score), tenths(level)]);
  // 10 (1 - e^(-40/80)), 3 (1 - e^(-6/6)), 7 (1 - e^(-1/3)), 3 (1 - e^(-5/5)); the level is the same in 23rds of 100.
  expect(Object.fromEntries(lines.map(([code, ...points]) => [code, points]))).toMatchObject({
    training: [39, 171],
    photos: [19, 82],
    experience: [20, 86],
    lineage: [19, 82],
  });
});

test("hours that wait to be checked are named with the person and counted in full", () => {
  const facts = factsWith({ practitioners: [practitionerWith({ share: 0.5 }), practitionerWith({ share: 0.5 })] });
  const [waiting] = whatWouldHelp(facts, AS_OF, [person(), person({ name: "Ada Line", uncheckedHours: 120 })]).filter(
    (line) => line.code === "training_waiting",
  );
  expect(waiting?.sentence).toBe("Ada Line: the 120 h of training that were never checked, accepted in full");
  expect(tenths(waiting?.score ?? 0)).toBe(39);
});

test("while a theft stands no line promises anything for photos", () => {
  const facts = factsWith({
    practitioners: [practitionerWith({})],
    photos: { original: 3, noMatch: 0, disputed: 0, confirmedStolen: 1 },
    decisions: [decisionOn("stolen_photo", AS_OF)],
  });
  expect(whatWouldHelp(facts, AS_OF, [person()]).map((line) => line.code)).not.toContain("photos");
});

test("what is told is what the score then is, and comes with the largest gain first", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const lines = whatWouldHelp(facts, AS_OF, []);
      const gains = lines.map((line) => line.score);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      for (const line of lines) expect(scoreClinic(facts, AS_OF).score + line.score).toBeLessThanOrEqual(100 + 1e-9);
      for (const line of lines) expect(line.score >= 0.05 || line.level >= 0.05).toBe(true);
    }),
    { ...RUNS, numRuns: 50 },
  );
});

test("the end of the only dated licence takes its years; of two the other still speaks", () => {
  const licence = { title: "Licence", dated: { kind: "licence" as const, on: "2023-11-23" }, dueOn: "2027-01-10" };
  const facts = factsWith({ practitioners: [practitionerWith({ evidencedYears: 3 })] });
  const alone = person({ dated: [licence.dated], ending: [licence] });
  const [loss] = whatWouldLapse(facts, AS_OF, [alone], 90);
  expect(loss).toMatchObject({ sentence: "Licence of Noor Haddad ends on 10 January 2027", dueOn: "2027-01-10" });
  expect(tenths(loss?.score ?? 0)).toBe(-44);
  const older = person({ ...alone, dated: [licence.dated, { kind: "verified_review", on: "2023-11-23" }] });
  expect(tenths(whatWouldLapse(facts, AS_OF, [older], 90)[0]?.score ?? 9)).toBe(0);
  expect(whatWouldLapse(facts, AS_OF, [alone], 30)).toEqual([]);
});

test("the reviews missing for a number are counted by the method itself", () => {
  // Five in one quarter saturate to 5 / (1 + 5/4) = 2.22, and over all to 2.22 / (1 + 2.22/20) = 2: just enough.
  expect(reviewsToHeadline(factsWith({}), AS_OF)).toBe(5);
  expect(reviewsToHeadline(factsWith({ reviews: reviewsRated(4, 6) }), AS_OF)).toBe(0);
});
