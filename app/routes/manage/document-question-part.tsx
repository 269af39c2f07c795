import { QUESTION_ANSWER_MAX } from "#app/clinics/document-question.ts";
import { Button } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import type { OwnQuestion } from "#app/routes/manage/evidence-piece-view.server.ts";
import { evidencePieceWords } from "#app/routes/manage/evidence-piece-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What moderators asked about a document, newest first: the one that waits for the clinic with its form. */
export function QuestionPart({ questions, problem }: { questions: readonly OwnQuestion[]; problem: FormProblem | undefined }) {
  const say = evidencePieceWords();
  return (
    <Section id="questions" title={say.whatWasAsked}>
      <div className="stack">
        {questions.map((question) => (
          <div key={question.id} className="stack-tight">
            <p className="soft small">{say.askedOn(question.askedOn)}</p>
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
  const say = evidencePieceWords();
  return (
    <>
      {late && (
        <Notice kind="warning">
          <p>{say.timeIsOver}</p>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" className="form" data-enhance="upload">
        <TextArea
          name="answer"
          label={say.yourAnswer}
          hint={say.yourAnswerHint}
          rows={4}
          maxLength={QUESTION_ANSWER_MAX}
          value={typedIn(problem, "answer")}
          error={problem?.errors.answer}
        />
        <FileField
          name="file"
          label={say.furtherFile}
          hint={problem ? say.chooseFileAgain : say.furtherFileHint}
          accept="application/pdf,image/jpeg,image/png,image/webp"
          error={problem?.errors.file}
        />
        <div className="cluster">
          <Button name="intent" value="answer">
            {say.sendAnswer}
          </Button>
          <Button kind="quiet" name="intent" value="nothing">
            {say.nothingMore}
          </Button>
        </div>
      </form>
    </>
  );
}
