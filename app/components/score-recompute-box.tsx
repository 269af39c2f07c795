import { scoreRecomputeBoxWords } from "#app/components/score-recompute-box-words.ts";

interface ScoreRecomputeBoxProps {
  /** Path of score.json. */
  inputs: string;
  /** The same with scheme and host, for a command line. */
  address: string;
}

/** Lets a reader compute the score again: in this browser by a button, or with a command. */
export function ScoreRecomputeBox({ inputs, address }: ScoreRecomputeBoxProps) {
  const say = scoreRecomputeBoxWords();
  return (
    <div className="recompute" data-enhance="recompute" data-inputs={inputs}>
      <p className="recompute-pressed">
        <button type="button" className="button">
          {say.recomputeHere}
        </button>
      </p>
      <div role="status" className="stack-tight" />
      <p>{say.onACommandLine}</p>
      <pre className="command">
        <code>{`npm run score:verify -- ${address}`}</code>
      </pre>
    </div>
  );
}
