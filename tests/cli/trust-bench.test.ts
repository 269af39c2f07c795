import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { MARKETS, type MarketClinic, type MarketKind, makeMarket } from "#app/cli/bench/trust-market.ts";
import { measureRule } from "#app/cli/bench/trust-measures.ts";
import { type RankingRule, RULES } from "#app/cli/bench/trust-rivals.ts";
import { trustFactsSchema } from "#app/trust/trust-facts.ts";

const kind = (name: string): MarketKind => {
  const found = MARKETS.find((market) => market.name === name);
  if (!found) throw new Error(`no market ${name}`);
  return { ...found, clinics: 60, areas: 10 };
};
const rule = (name: string): RankingRule => {
  const found = RULES.find((one) => one.name === name);
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};

/** Knows the truth. */
const oracle: RankingRule = {
  name: "oracle",
  forMarket: (market: readonly MarketClinic[]) => (facts) => {
    const points = market.find((clinic) => clinic.facts === facts)?.quality ?? 0;
    return { points, listed: true, interval: [points - 1, points + 1] };
  },
};

test("one seed makes one market, another seed another, and all facts are such as the score takes", () => {
  const market = makeMarket(kind("mixed"), 7);
  expect(makeMarket(kind("mixed"), 7)).toEqual(market);
  expect(makeMarket(kind("mixed"), 8)).not.toEqual(market);
  for (const { facts } of market) expect(trustFactsSchema.safeParse(facts).error).toBeUndefined();
});

test("a rule that knows the truth ranks perfectly, and its interval always holds it", () => {
  const market = makeMarket(kind("mixed"), 3);
  expect(measureRule(oracle, market)).toMatchObject({ rankCorrelation: 1, newcomersPushed: 0, coverage: 100 });
});

test("in a market where nobody cheats no fake is planted and no dishonest clinic can come first", () => {
  const market = makeMarket(kind("honest"), 5);
  expect(market.every((clinic) => clinic.honest && clinic.facts.decisions.length === 0)).toBe(true);
  expect(market.flatMap(({ facts }) => facts.reviews).some((review) => /praise|attack/.test(review.id))).toBe(false);
  expect(measureRule(rule("TS-1"), market).dishonestOnTop).toBe(0);
});

test("moderators do not find every fake: some are taken out, buyers are decided against, and others stay", () => {
  const market = makeMarket(kind("fake-heavy"), 2);
  const praised = market.filter(({ facts }) => facts.reviews.some((review) => review.id.includes("praise")));
  expect(praised.length).toBeGreaterThan(0);
  expect(praised.every((clinic) => !clinic.honest)).toBe(true);
  const decided = market.filter(({ facts }) => facts.decisions.some((decision) => decision.kind === "fake_reviews"));
  expect(decided.length).toBeGreaterThan(0);
  expect(decided.every((clinic) => !clinic.honest)).toBe(true);
});

test("fakes cost the mean its ranking and TS-1 less of it; where nobody cheats the mean ranks better", () => {
  const correlation = (name: string, market: MarketClinic[]) => measureRule(rule(name), market).rankCorrelation ?? 0;
  const [bought, honest] = [makeMarket(kind("fake-heavy"), 1), makeMarket(kind("honest"), 1)];
  expect(correlation("TS-1", bought)).toBeGreaterThan(correlation("plain mean", bought) + 0.3);
  expect(correlation("plain mean", honest)).toBeGreaterThan(correlation("TS-1", honest));
});

test("the same command prints the same figures twice, the last line as JSON, and refuses a market nobody invented", async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "app/cli/bench/trust-methods.ts", "--runs", "1", ...args]);
  const [one, two] = await Promise.all([run("--markets", "thin", "--seed", "4"), run("--markets", "thin", "--seed", "4")]);
  expect(one.stdout).toBe(two.stdout);
  const report = JSON.parse(one.stdout.trim().split("\n").at(-1) ?? "") as { seed: number; report: { rules: { rule: string }[] }[] };
  expect(report.seed).toBe(4);
  expect(report.report[0]?.rules.map((line) => line.rule).slice(0, 2)).toEqual(["TS-1", "plain mean"]);
  await expect(run("--markets", "none")).rejects.toMatchObject({ code: 2 });
});
