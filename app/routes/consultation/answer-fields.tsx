import { Say } from "#app/components/say.tsx";
import { SAID_LENGTH } from "#app/directory/consultation-record.ts";
import { consultationAnswersWords } from "#app/routes/consultation/consultation-answers-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export interface AnsweredQuestion {
  id: string;
  ask: string;
  /** What the clinic's page shows about it; null: the question is no longer on the sheet. */
  fact: { words: string; href: string } | null;
  said: string;
  differs: boolean;
}

/** One question of a sheet with room for what was said. `place` counts from 1 and names its fields. */
export function AnswerFields({
  question,
  place,
  problem,
}: {
  question: AnsweredQuestion;
  place: number;
  problem: FormProblem | undefined;
}) {
  const say = consultationAnswersWords();
  const said = `said${place}`;
  const error = problem?.errors[said];
  return (
    <li className="answer">
      <input type="hidden" name={`id${place}`} value={question.id} />
      <input type="hidden" name={`question${place}`} value={question.ask} />
      <label className="field-label" htmlFor={said}>
        {question.ask}
      </label>
      <p className="field-hint">
        {question.fact === null ? (
          say.noLongerOnSheet
        ) : (
          <Say it={say.onItsPage} link={<a href={question.fact.href} />} words={question.fact.words} />
        )}
      </p>
      {error && (
        <p className="field-error" id={`${said}-error`}>
          <span className="visually-hidden">{say.error} </span>
          {error}
        </p>
      )}
      <textarea
        id={said}
        name={said}
        rows={2}
        maxLength={SAID_LENGTH}
        className="control"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${said}-error` : undefined}
        defaultValue={problem ? typedIn(problem, said) : question.said}
      />
      <label className="answer-differs">
        <input
          type="checkbox"
          name={`differs${place}`}
          value="yes"
          defaultChecked={problem ? typedIn(problem, `differs${place}`) === "yes" : question.differs}
        />
        <span>{say.itDiffers}</span>
      </label>
    </li>
  );
}
