import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX } from "#app/moderation/document-answers.ts";
import type { DocumentCaseView } from "#app/routes/moderation/document-check-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface QuestionSectionProps {
  page: Pick<DocumentCaseView, "questions" | "asks" | "mayAsk">;
  problem: FormProblem | undefined;
}

/** What the clinic was asked and what it said, and the form to ask for more. */
export function QuestionSection({ page: { questions, asks, mayAsk }, problem }: QuestionSectionProps) {
  return (
    <section id="ask" aria-labelledby="ask-title" className="doc-ask">
      <h2 id="ask-title">Ask for more</h2>
      {questions.map((question) => (
        <div key={question.id} className="stack-tight doc-asked">
          <p>
            Asked on {question.askedOn}: {question.asks.join(" ")} {question.note}
          </p>
          <p>
            <strong>{question.words}</strong>
          </p>
          {question.answer !== null && <blockquote className="asked-answer">{question.answer}</blockquote>}
        </div>
      ))}
      {mayAsk && (
        <details data-part="ask" open={problem !== undefined && problem.values.intent === "ask"}>
          <summary>Ask the clinic before you answer</summary>
          <form method="post" className="form">
            <p className="soft small">
              The clinic has 14 days. Meanwhile the document waits and keeps its place. What you ask is mailed to the clinic’s members.
            </p>
            <CheckboxGroup
              name="asks"
              label="What is asked for"
              required
              choices={asks}
              values={[problem?.values.asks ?? []].flat()}
              error={problem?.errors.asks}
            />
            <TextArea
              name="askNote"
              label="In your own words"
              hint="Say what is unclear, so that one answer is enough."
              rows={3}
              maxLength={NOTE_MAX}
              value={typedIn(problem, "askNote")}
              error={problem?.errors.askNote}
            />
            <div>
              <Button kind="secondary" name="intent" value="ask">
                Ask the clinic
              </Button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}
