/**
 * `npm run bench:trust [-- --seed N --runs N --markets mixed,thin]`: TS-1, by the product's own scoreClinic, beside five other rules on invented markets
 * whose truth is known. Every figure is the mean of the runs, costs their median; equal arguments give equal figures. A table for each market and one line
 * of JSON.
 */
import { parseArgs } from "node:util";
import { MARKETS, makeMarket } from "#app/cli/bench/trust-market.ts";
import { measureRule, median, type TrustFigures } from "#app/cli/bench/trust-measures.ts";
import { mean, RULES } from "#app/cli/bench/trust-rivals.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "5" },
    markets: { type: "string", default: MARKETS.map((market) => market.name).join(",") },
  },
});

type Figure = keyof TrustFigures;

const COLUMNS: [figure: Figure, heading: string, print: (value: number) => string][] = [
  ["rankCorrelation", "rank corr.", (value) => value.toFixed(3)],
  ["botchAtTop", "botch at top", (value) => `${value.toFixed(1)} %`],
  ["dishonestOnTop", "dishonest top", (value) => `${value.toFixed(1)} %`],
  ["costOfFive", "cost of +5", (value) => (Number.isFinite(value) ? `£${Math.round(value)}` : "not for sale")],
  ["bombDamage", "50 bombs", (value) => `−${value.toFixed(1)}`],
  ["newcomersPushed", "newcomers", (value) => (-value).toFixed(0)],
  ["coverage", "in interval", (value) => `${value.toFixed(0)} %`],
];

const KEY = `
rank corr.: Spearman's, of the ranking with the true quality. botch at top: clients botched at the clinic ranked first in its town.
cost of +5: five-star reviews that nobody ever finds out, £10 without proof and £60 with a forged receipt. 50 bombs: points lost to as many one-star
reviews without proof. newcomers: places of 100 by which good newcomers stand above or below where they ought to. in interval: 90 % would be right.`;

process.exitCode = main(Number(values.seed), Number(values.runs), values.markets.split(","));

function main(seed: number, runs: number, names: readonly string[]): number {
  const kinds = MARKETS.filter((market) => names.includes(market.name));
  if (!Number.isInteger(seed) || !(runs >= 1) || kinds.length !== names.length) {
    console.error(`Usage: npm run bench:trust -- --seed N --runs N --markets ${MARKETS.map((market) => market.name).join(",")}`);
    return 2;
  }
  const report = kinds.map((kind, place) => {
    const markets = Array.from({ length: runs }, (_, run) => makeMarket(kind, seed * 1_000_003 + place * 1_009 + run));
    const rules = RULES.map((rule) => ({ rule: rule.name, ...overRuns(markets.map((market) => measureRule(rule, market))) }));
    console.log(
      `\n${kind.name}: ${runs} × ${kind.clinics} clinics, ${Math.round(100 * kind.dishonest)} % dishonest, ${kind.quarters} quarters`,
    );
    console.log(tableOf(rules));
    return { market: kind.name, rules };
  });
  console.log(KEY);
  // JSON has no infinity: null says that it is not to be had, or that there is no such figure.
  console.log(JSON.stringify({ bench: "trust", seed, runs, report }));
  return 0;
}

function overRuns(figures: readonly TrustFigures[]): TrustFigures {
  const over = ([figure]: (typeof COLUMNS)[number]): [Figure, number | null] => {
    const known = figures.map((one) => one[figure]).filter((value) => value !== null);
    return [figure, figure === "costOfFive" ? median(known) : mean(known)];
  };
  return Object.fromEntries(COLUMNS.map(over)) as unknown as TrustFigures;
}

function tableOf(rules: readonly ({ rule: string } & TrustFigures)[]): string {
  const row = (cells: readonly string[]) => cells.map((cell, place) => (place === 0 ? cell.padEnd(20) : cell.padStart(14))).join("");
  const printed = rules.map((one) =>
    row([
      one.rule,
      ...COLUMNS.map(([figure, , print]) => {
        const value = one[figure];
        return value === null ? "–" : print(value);
      }),
    ]),
  );
  return [row(["", ...COLUMNS.map(([, heading]) => heading)]), ...printed].join("\n");
}
