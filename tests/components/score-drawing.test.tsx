import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { PartsTable } from "#app/components/parts-table.tsx";
import { ScoreDial, ScoreSmall } from "#app/components/score-dial.tsx";
import { chancesOfReaching, type ScoreView } from "#app/components/score-view.ts";

const GOOD: ScoreView = { score: 81.24, low: 74.1, high: 88.3, band: "good", scoreInTenths: 812, deduction: 0 };
const THIN: ScoreView = { score: 73.1, low: 52, high: 94.2, band: "not enough evidence yet", scoreInTenths: 731, deduction: 0 };
const PAGE = { limits: [{ band: "good", from: 76 }], asOf: "2026-11-23", asOfLabel: "23 November 2026", method: "TS-1", href: "/score" };

const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

test("A score is printed to the tenth with its band and its interval in words", () => {
  const text = textOf(renderToStaticMarkup(<ScoreDial score={GOOD} {...PAGE} />));
  expect(text).toContain("81.2 of 100");
  expect(text).toContain("Good");
  expect(text).toContain("between 74 and 88");
});

test("Without enough evidence only the interval is printed, on the page and on a card", () => {
  for (const drawn of [<ScoreDial key="page" score={THIN} {...PAGE} />, <ScoreSmall key="card" score={THIN} />]) {
    const text = textOf(renderToStaticMarkup(drawn));
    expect(text).toContain("Not enough evidence yet");
    expect(text).toContain("between 52 and 94");
    expect(text).not.toContain("73");
    expect(text).not.toContain("of 100Not");
  }
});

test("Points taken off stand in the drawing as rings of their own and in words", () => {
  const html = renderToStaticMarkup(<ScoreDial score={{ ...GOOD, band: "integrity warning", deduction: 12 }} {...PAGE} />);
  const rings = html.match(/<g class="dots-lost"><path d="([^"]+)"/)?.[1] ?? "";
  expect(rings.split("M").length - 1).toBe(12);
  expect(textOf(html)).toContain("12.0 points were taken off by upheld decisions");
  expect(renderToStaticMarkup(<ScoreDial score={GOOD} {...PAGE} />)).not.toContain("dots-lost");
});

test("The chance of reaching a point lies between 0 and 1 and never grows with the point", () => {
  const amount = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, (a, b, c) => {
      const [low = 0, score = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
      const chances = chancesOfReaching({ score, low, high }, 100);
      expect(chances).toHaveLength(100);
      chances.forEach((chance, index) => {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(index === 0 ? 1 : (chances[index - 1] ?? 0));
      });
    }),
  );
});

test("A wider interval leaves the top of the score less sure and the points above it less impossible", () => {
  const narrow = chancesOfReaching({ score: 70, low: 68, high: 72 }, 100);
  const wide = chancesOfReaching({ score: 70, low: 50, high: 90 }, 100);
  expect(wide[64]).toBeLessThan(narrow[64] ?? 0);
  expect(wide[75]).toBeGreaterThan(narrow[75] ?? 1);
});

test("Parts are printed with sign and true minus, and end in the score", () => {
  const text = textOf(
    renderToStaticMarkup(
      <PartsTable
        parts={[
          { id: "base", label: "Starting point", tenths: 660 },
          { id: "training", label: "Training", tenths: 31 },
          { id: "integrity", label: "Integrity", tenths: -146, byDecision: true },
        ]}
        scoreInTenths={545}
        showSum
      />,
    ),
  );
  expect(text).toContain("Starting point66.0");
  expect(text).toContain("Training+3.1");
  expect(text).toContain("Integrity\u221214.6");
  expect(text).toContain("Score54.5");
});

test("What a clinic did not provide is printed as such on both sides, and so is that nothing was checked", () => {
  const html = renderToStaticMarkup(
    <EvidenceLedger rows={[{ id: "needle", subject: "Needle", claim: null, evidence: null, state: "no_evidence", sum: [], checks: [] }]} />,
  );
  expect(html.match(/<dd class="not-provided">Not provided<\/dd>/g)).toHaveLength(2);
  expect(html).toContain("Nothing was submitted, so nothing was checked.");
  expect(html).toContain("No evidence");
});
