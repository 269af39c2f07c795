import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX } from "#app/moderation/document-answers.ts";
import type { DocumentCaseView } from "#app/routes/moderation/document-check-view.server.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface QuestionSectionProps {
  page: Pick<DocumentCaseView, "questions" | "asks" | "mayAsk">;
  problem: FormProblem | undefined;
}

/** What the clinic was asked and what it said, and the form to ask for more. */
export function QuestionSection({ page: { questions, asks, mayAsk }, problem }: QuestionSectionProps) {
  const say = documentCheckWords();
  return (
    <section id="ask" aria-labelledby="ask-title" className="doc-ask">
      <h2 id="ask-title">{say.askForMore}</h2>
      {questions.map((question) => (
        <div key={question.id} className="stack-tight doc-asked">
          <p>{say.askedOn(question.askedOn, question.asks.join(" "), question.note)}</p>
          <p>
            <strong>{question.words}</strong>
          </p>
          {question.answer !== null && <blockquote className="asked-answer">{question.answer}</blockquote>}
        </div>
      ))}
      {mayAsk && (
        <details data-part="ask" open={problem !== undefined && problem.values.intent === "ask"}>
          <summary>{say.askBeforeAnswering}</summary>
          <form method="post" className="form">
            <p className="soft small">{say.askNote}</p>
            <CheckboxGroup
              name="asks"
              label={say.whatIsAskedFor}
              required
              choices={asks}
              values={[problem?.values.asks ?? []].flat()}
              error={problem?.errors.asks}
            />
            <TextArea
              name="askNote"
              label={say.ownWords}
              hint={say.ownWordsHint}
              rows={3}
              maxLength={NOTE_MAX}
              value={typedIn(problem, "askNote")}
              error={problem?.errors.askNote}
            />
            <div>
              <Button kind="secondary" name="intent" value="ask">
                {say.askClinic}
              </Button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}
