import { expect, test } from "vitest";
import { addDays } from "#app/platform/date.ts";
import { loader } from "#app/routes/clinics/score.tsx";
import { warningEnds } from "#app/trust/deductions.ts";
import { historyEvents, toHistoryPoint } from "#app/trust/score-history.ts";
import { insertScore, listScoreDays } from "#app/trust/score-repository.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const TRAINED = factsWith({ practitioners: [practitionerWith({ verifiedHours: 80 })] });
const stored = (inputs: TrustFacts, asOf: string) => ({ inputs, result: scoreClinic(inputs, asOf) });
const atDay = (day: string) => Number(day.slice(8, 10)) / 31;

test("the newest change stands first, and where there was no number none is printed", () => {
  const reviewed = {
    ...TRAINED,
    reviews: reviewsRated(5, 6).map((review, place) => ({ ...review, client: `c${place}`, writtenOn: "2026-11-20" })),
  };
  const events = historyEvents([stored(factsWith({}), "2026-11-02"), stored(TRAINED, "2026-11-10"), stored(reviewed, "2026-11-20")], atDay);
  expect(events.map(({ asOf, letter, from, to, moves }) => [asOf, letter, from, to === null, moves.map(({ kind }) => kind)])).toEqual([
    ["2026-11-20", "B", null, false, ["reviews"]],
    ["2026-11-10", "A", null, true, ["evidence"]],
  ]);
});

test("two changes that would be printed on each other have one letter, for the larger", () => {
  const decided = { ...TRAINED, decisions: [decisionOn("forged_document", "2026-11-11")] };
  const events = historyEvents([stored(factsWith({}), "2026-11-02"), stored(TRAINED, "2026-11-10"), stored(decided, "2026-11-11")], atDay);
  expect(events.map(({ letter }) => letter)).toEqual(["A", null]);
});

test("a day has the last score that was stored on it, without a headline while there is not enough evidence", async () => {
  const ctx = await createTestContext();
  const { id, slug } = await buildClinic(ctx);
  const add = (facts: TrustFacts, asOf: string) =>
    ctx.store.write((tx) => insertScore(tx, id, scoreClinic(facts, asOf), facts, "0".repeat(64), ctx.now()));
  await add(factsWith({}), addDays(AS_OF, -2));
  await add(TRAINED, addDays(AS_OF, -2));
  const reviews = reviewsRated(5, 6).map((review, place) => ({ ...review, client: `c${place}` }));
  await add({ ...TRAINED, reviews }, AS_OF);
  const days = await listScoreDays(ctx.store.read, id, 10);
  expect(days.map(({ asOf }) => asOf)).toEqual([addDays(AS_OF, -2), AS_OF]);
  expect(days.map(toHistoryPoint).map(({ score }) => score === null)).toEqual([true, false]);
  expect(await listScoreDays(ctx.store.read, id, 1)).toHaveLength(1);

  const page = await answerOf(() => loader({ ...routeArgs(ctx, `/clinics/${slug}/score`, { params: { slug } }) }));
  const { scored } = page.data as Awaited<ReturnType<typeof loader>>;
  expect(scored?.history.events.map(({ moves }) => moves.map(({ sentence }) => sentence))).toEqual([["6 reviews came."]]);
  expect(scored?.parts.reduce((sum, part) => sum + part.tenths, 0)).toBe(scored?.explanation.score.scoreInTenths);
});

test("an integrity warning ends on the first day on which the decisions have faded below its limit", () => {
  const facts = factsWith({
    reviews: [reviewRated(5, { id: "a" }), reviewRated(5, { id: "b" }), reviewRated(5, { id: "c" })],
    decisions: [decisionOn("stolen_photo", AS_OF)],
  });
  const ends = warningEnds(facts.decisions, AS_OF) ?? "";
  expect(scoreClinic(facts, addDays(ends, -1)).deduction).toBeGreaterThanOrEqual(10);
  expect(scoreClinic(facts, ends).deduction).toBeLessThan(10);
  expect(warningEnds([decisionOn("false_claim", AS_OF)], AS_OF)).toBeNull();
});
