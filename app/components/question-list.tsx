import { questionListWords } from "#app/components/question-list-words.ts";
export interface QuestionView {
  id: string;
  ask: string;
  why: string;
  good: string;
  fact: { words: string; href: string };
}

/** Questions to ask, numbered on from `from`, each with its reason and room to write on paper. */
export function QuestionList({ questions, from }: { questions: readonly QuestionView[]; from: number }) {
  const say = questionListWords();
  return (
    <ol className="questions">
      {questions.map((question, place) => (
        <li key={question.id} className="question" id={question.id}>
          <p className="question-ask">
            <span className="question-number">{from + place}</span> {question.ask}
          </p>
          <dl className="question-notes">
            <div>
              <dt>{say.why}</dt>
              <dd>{question.why}</dd>
            </div>
            <div>
              <dt>{say.goodAnswer}</dt>
              <dd>{question.good}</dd>
            </div>
            <div>
              <dt>{say.shownHere}</dt>
              <dd>
                <a href={question.fact.href}>{question.fact.words}</a>
              </dd>
            </div>
          </dl>
          <div className="question-lines" aria-hidden="true">
            <span />
            <span />
          </div>
        </li>
      ))}
    </ol>
  );
}
