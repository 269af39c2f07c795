import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScoreHistory } from "#app/components/score-history.tsx";
import { ScoreStack } from "#app/components/score-stack.tsx";
import type { HistoryPoint } from "#app/trust/score-history.ts";
import { PARTS, scoreClinic } from "#app/trust/trust-score.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF } from "#tests/trust/hand-made-facts.ts";

/** x and width of each drawn rectangle of a class, in percent. */
const rectangles = (html: string, className: string) =>
  [...html.matchAll(new RegExp(`<rect class="${className}[^"]*" x="([^"]+)%" width="([^"]+)%"`, "g"))].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));

test("the drawn stack adds up: what is filled, less what is taken off its end, ends at the score", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const score = scoreClinic(facts, AS_OF);
      const parts = PARTS.map((id) => ({ id, label: id, tenths: score.partsInTenths[id], byDecision: id === "integrity" }));
      const html = renderToStaticMarkup(<ScoreStack parts={parts} showSum />);
      const sum = (drawn: { width: number }[]) => drawn.reduce((all, { width }) => all + width, 0);
      const filled = rectangles(html, "stack-part");
      const taken = rectangles(html, "stack-taken");
      expect(sum(filled) - sum(taken)).toBeCloseTo(score.scoreInTenths / 10, 6);
      filled.forEach(({ x }, place) => {
        expect(x).toBeCloseTo(sum(filled.slice(0, place)), 6);
      });
      const at = Number(html.match(/class="stack-score" x1="([^"]+)%"/)?.[1]);
      expect(at).toBeCloseTo(score.scoreInTenths / 10, 6);
    }),
    RUNS,
  );
});

test("without enough evidence neither the stack nor the history draws a score", () => {
  const thin: HistoryPoint[] = [
    { asOf: "2026-01-10", low: 40, high: 92, band: "not enough evidence yet", score: null },
    { asOf: "2026-06-10", low: 45, high: 90, band: "not enough evidence yet", score: null },
  ];
  const stack = renderToStaticMarkup(<ScoreStack parts={[{ id: "base", label: "Base", tenths: 660 }]} showSum={false} />);
  expect(stack).not.toContain("stack-score");
  const event = { asOf: "2026-06-10", letter: "A", from: null, to: null, moves: [] };
  const history = renderToStaticMarkup(<ScoreHistory points={thin} events={[event]} until={AS_OF} />);
  expect(history).toContain("history-interval");
  expect(history).not.toContain("history-line");
  expect(history).toContain("no number yet");
  const later = [...thin, { asOf: "2026-09-01", low: 60, high: 90, band: "fair", score: 74.3 } as const];
  expect(renderToStaticMarkup(<ScoreHistory points={later} events={[]} until={AS_OF} />)).toContain("history-line");
});
