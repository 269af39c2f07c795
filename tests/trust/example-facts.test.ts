import { expect, test } from "vitest";
import { loader } from "#app/routes/about/method.tsx";
import { exampleFacts } from "#app/trust/example-facts.ts";
import { exampleForm, startingExample } from "#app/trust/example-form.ts";
import { trustFactsSchema } from "#app/trust/trust-facts.ts";
import { scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const NOTHING = { hours: "0", years: "0", trainerYears: "0", original: "0", noMatch: "0", strong: "0" };
const example = (fields: Record<string, string>) => exampleFacts(exampleForm.parse({ ...NOTHING, ...fields }), AS_OF);

test("the calculator scores what was typed as the same facts of a clinic would be", () => {
  const typed = example({ hours: "120", years: "2.5", original: "3", strong: "4", strongStars: "4", quarters: "1" });
  const facts = factsWith({
    practitioners: [practitionerWith({ verifiedHours: 120, evidencedYears: 2.5 })],
    photos: { original: 3, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    reviews: reviewsRated(4, 4).map((review, place) => ({ ...review, client: `client ${place}` })),
  });
  expect(scoreClinic(typed, AS_OF)).toEqual(scoreClinic(facts, AS_OF));
});

test("a stolen photo in the calculator silences the photos and takes off its points", () => {
  const typed = example({ original: "9", decision: "stolen_photo", strong: "6" });
  expect(typed.decisions).toEqual([decisionOn("stolen_photo", AS_OF)]);
  expect(scoreClinic(typed, AS_OF)).toMatchObject({ deduction: 12, band: "integrity warning", parts: { photos: 0 } });
});

test("reviews are spread over as many quarters as asked, none before the first or after today", () => {
  const days = example({ strong: "8", quarters: "3" }).reviews.map((review) => review.writtenOn);
  expect([...new Set(days)].sort()).toEqual(["2026-04-01", "2026-07-01", "2026-10-01"]);
});

test("what the calculator makes is what the score takes, up to its largest numbers", () => {
  const most = example({ strong: "500", single: "500", unproved: "500", quarters: "40", decision: "fake_reviews", decidedYearsAgo: "20" });
  expect(trustFactsSchema.safeParse(most).success).toBe(true);
});

test("the method's page answers the typed clinic without JavaScript, and keeps what cannot be scored", async () => {
  const ctx = await createTestContext();
  const ask = (query: string) => answerOf(() => loader({ ...routeArgs(ctx, `/method${query}`) }));
  const begin = (await ask("")).data as { score: TrustScore };
  expect(begin.score).toEqual(scoreClinic(exampleFacts(startingExample(), AS_OF), AS_OF));

  const asked = (await ask("?hours=0&strong=0")).data as { score: TrustScore; values: Record<string, string> };
  expect(asked.score.band).toBe("not enough evidence yet");
  expect(asked.values).toMatchObject({ hours: "0", strong: "0", years: "3" });

  const wrong = await ask("?hours=lots&strong=7");
  expect(wrong.status).toBe(422);
  expect(errorsOf(wrong)).toEqual({ hours: "Give a whole number from 0 to 2000." });
  expect(wrong.data).toMatchObject({ score: null, values: { hours: "lots", strong: "7" } });
  expect((await ask("?payment=100")).status).toBe(400);
});
