import { QUESTION_ANSWER_MAX } from "#app/clinics/document-question.ts";
import { Button } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import type { OwnQuestion } from "#app/routes/manage/evidence-piece-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What moderators asked about a document, newest first: the one that waits for the clinic with its form. */
export function QuestionPart({ questions, problem }: { questions: readonly OwnQuestion[]; problem: FormProblem | undefined }) {
  return (
    <Section id="questions" title="What a moderator asked for">
      <div className="stack">
        {questions.map((question) => (
          <div key={question.id} className="stack-tight">
            <p className="soft small">Asked on {question.askedOn}.</p>
            <ul className="asked-list">
              {question.asks.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            {question.note !== "" && <p>{question.note}</p>}
            <p>
              <strong>{question.words}</strong>
            </p>
            {question.answer !== null && <blockquote className="asked-answer">{question.answer}</blockquote>}
            {question.waits && <AnswerForms question={question} problem={problem} />}
          </div>
        ))}
      </div>
    </Section>
  );
}

function AnswerForms({ question: { late }, problem }: { question: OwnQuestion; problem: FormProblem | undefined }) {
  return (
    <>
      {late && (
        <Notice kind="warning">
          <p>
            The time is over, and a moderator may answer the document as it is at any moment. Until then you can still send what was asked
            for.
          </p>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" className="form" data-enhance="upload">
        <TextArea
          name="answer"
          label="Your answer"
          hint="Only moderators read it. Words, a file, or both."
          rows={4}
          maxLength={QUESTION_ANSWER_MAX}
          value={typedIn(problem, "answer")}
          error={problem?.errors.answer}
        />
        <FileField
          name="file"
          label="A further file"
          hint={
            problem
              ? "Choose the file again: a browser does not keep it."
              : "PDF, JPEG, PNG or WebP, at most 12 MB. Only whoever checks the document sees it."
          }
          accept="application/pdf,image/jpeg,image/png,image/webp"
          error={problem?.errors.file}
        />
        <div className="cluster">
          <Button name="intent" value="answer">
            Send the answer
          </Button>
          <Button kind="quiet" name="intent" value="nothing">
            We have nothing more to show
          </Button>
        </div>
      </form>
    </>
  );
}
