import { DotCrown } from "#app/components/dot-crown.tsx";
import { IntervalLine } from "#app/components/interval-line.tsx";
import { Say } from "#app/components/say.tsx";
import { scoreDialWords } from "#app/components/score-dial-words.ts";
import { intervalWords, type ListedScore, type ScoreView, scoreFigures } from "#app/components/score-view.ts";
import { bandMeaning } from "#app/trust/contribution.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { hasHeadline, INTEGRITY_WARNING } from "#app/trust/trust-score.ts";

interface ScoreDialProps {
  score: ScoreView;
  /** The least score of each band, as the ruleset has them: drawn on the scale of the interval. */
  limits: { band: string; from: number }[];
  /** "2026-11-23" and "23 November 2026". */
  asOf: string;
  asOfLabel: string;
  /** "TS-1". */
  method: string;
  /** Where the score is explained line by line; left out on that page itself. */
  href?: string;
}

/** The score at full size: crown of dots, figure, band or state, interval, method and date. */
export function ScoreDial({ score, limits, asOf, asOfLabel, method, href }: ScoreDialProps) {
  const say = scoreDialWords();
  const enough = hasHeadline(score);
  return (
    <figure className={`score-dial ${toneOf(score)}`}>
      <DotCrown score={score} dots={100} />
      <figcaption>
        {enough && <Figure tenths={score.scoreInTenths} />}
        <p className={enough ? "score-band" : "score-band score-state"}>{contributionWords().bands[score.band].label}</p>
        <p className="score-meaning">{bandMeaning(score)}</p>
        <p className="score-words">
          {enough ? say.scoreInterval(intervalWords(score)) : say.tooWide(intervalWords(score))}
          {score.deduction > 0 && <> {say.takenOff(Math.round(score.deduction * 10))}</>}
        </p>
        <IntervalLine score={score} limits={limits} />
        <p className="score-key">
          {enough ? say.dotsLegend : say.ringsLegend}
          {score.deduction > 0 && ` ${say.redRingsLegend}`}
        </p>
        <p className="score-key">
          <Say it={say.methodAsOf} method={method} day={<time dateTime={asOf}>{asOfLabel}</time>} />{" "}
          {href && <a href={href}>{say.everyLine}</a>}
        </p>
      </figcaption>
    </figure>
  );
}

/** The score on a card: a small crown, the figure and the band or state. */
export function ScoreSmall({ score }: { score: ListedScore }) {
  return (
    <div className={`score-small ${toneOf(score)}`}>
      <DotCrown score={score} dots={50} />
      <div>
        {hasHeadline(score) && score.score !== null && <Figure tenths={Math.round(score.score * 10)} />}
        <p className="score-band">{contributionWords().bands[score.band].label}</p>
        <p className="score-words">{intervalWords(score)}</p>
      </div>
    </div>
  );
}

function Figure({ tenths }: { tenths: number }) {
  const say = scoreDialWords();
  const { whole, tenth } = scoreFigures(tenths);
  return (
    <p className="score-figure">
      <span className="visually-hidden">{say.trustScore} </span>
      {whole}
      <span className="score-tenth">{tenth}</span>
      <span className="score-of"> {say.ofHundred}</span>
    </p>
  );
}

function toneOf({ band }: Pick<ScoreView, "band">): string {
  return band === INTEGRITY_WARNING ? "score-warned" : "";
}
