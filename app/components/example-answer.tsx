import { exampleWords } from "#app/components/example-words.ts";
import { PartsTable } from "#app/components/parts-table.tsx";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { PARTS, type TrustScore } from "#app/trust/trust-score.ts";

/** What the calculator answers. The elements named by `data-answer` and the parts are written anew in the browser as somebody types. */
export function ExampleAnswer({ score }: { score: TrustScore }) {
  const words = exampleWords(score);
  return (
    <div className="example-answer" id="example-answer">
      <div role="status">
        <p className="score-figure" data-answer="figure">
          {words.figure}
        </p>
        <p className="score-band" data-answer="band">
          {words.band}
        </p>
        <p data-answer="interval">{words.interval}</p>
      </div>
      <p className="soft" data-answer="beside">
        {words.beside}
      </p>
      <PartsTable
        parts={PARTS.map((part) => ({
          id: part,
          label: contributionWords().parts[part].label,
          tenths: score.partsInTenths[part],
          byDecision: part === "integrity",
        }))}
        scoreInTenths={score.scoreInTenths}
        showSum={false}
      />
    </div>
  );
}
