import { Button } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTICE_MAX, NOTICE_MIN } from "#app/moderation/dispute-notice.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import type { LetterView } from "#app/routes/moderation/notice-preview.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface NoticeFieldsProps {
  problem: FormProblem | undefined;
  /** What stands there at first; null: nothing, and the text of the chosen rule is sent. */
  notices: { accused: string; others: string } | null;
}

/** What the parties are told besides the first sentence, the link to the log and the right to appeal, which are always in it. */
export function NoticeFields({ problem, notices }: NoticeFieldsProps) {
  const say = disputeCaseWords();
  return (
    <>
      <TextArea
        name="noticeAccused"
        label={say.toAccused}
        hint={say.toAccusedHint}
        rows={6}
        minLength={NOTICE_MIN}
        maxLength={NOTICE_MAX}
        value={typedIn(problem, "noticeAccused") || (notices?.accused ?? "")}
        error={problem?.errors.noticeAccused}
      />
      <TextArea
        name="noticeOthers"
        label={say.toOthers}
        hint={say.toOthersHint}
        rows={5}
        minLength={NOTICE_MIN}
        maxLength={NOTICE_MAX}
        value={typedIn(problem, "noticeOthers") || (notices?.others ?? "")}
        error={problem?.errors.noticeOthers}
      />
    </>
  );
}

/** Sends nothing: the page comes back with the mails as they would be. */
export function PreviewButton() {
  const say = disputeCaseWords();
  return (
    <Button kind="secondary" name="step" value="preview">
      {say.previewTheMails}
    </Button>
  );
}

export function LetterPreviews({ letters }: { letters: readonly LetterView[] }) {
  const say = disputeCaseWords();
  return (
    <div className="letters stack" id="mails" tabIndex={-1} data-enhance="focus">
      <h3>{say.mailsTitle}</h3>
      <p className="soft small">{say.nothingSentYet}</p>
      {letters.length === 0 && <p className="not-provided">{say.noMailIsSent}</p>}
      {letters.map((letter) => (
        <article key={letter.to} className="letter">
          <h4>{say.toReader(letter.to)}</h4>
          <p className="soft small">{say.subject(letter.subject)}</p>
          <p className="whitespace-pre-line">{letter.text}</p>
        </article>
      ))}
    </div>
  );
}
