import { Button } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTICE_MAX, NOTICE_MIN } from "#app/moderation/dispute-notice.ts";
import type { LetterView } from "#app/routes/moderation/notice-preview.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface NoticeFieldsProps {
  problem: FormProblem | undefined;
  /** What stands there at first; null: nothing, and the text of the chosen rule is sent. */
  notices: { accused: string; others: string } | null;
}

const EMPTY_HINT = " Left empty, the usual text for the outcome is sent.";

/** What the parties are told besides the first sentence, the link to the log and the right to appeal, which are always in it. */
export function NoticeFields({ problem, notices }: NoticeFieldsProps) {
  return (
    <>
      <TextArea
        name="noticeAccused"
        label="To the clinic the decision is about"
        hint={`Goes into its mail, above the link to the decision.${EMPTY_HINT}`}
        rows={6}
        minLength={NOTICE_MIN}
        maxLength={NOTICE_MAX}
        value={typedIn(problem, "noticeAccused") || (notices?.accused ?? "")}
        error={problem?.errors.noticeAccused}
      />
      <TextArea
        name="noticeOthers"
        label="To the other parties"
        hint={`Names no clinic: all others get the same.${EMPTY_HINT}`}
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
  return (
    <Button kind="secondary" name="step" value="preview">
      Preview the mails
    </Button>
  );
}

export function LetterPreviews({ letters }: { letters: readonly LetterView[] }) {
  return (
    <div className="letters stack" id="mails" tabIndex={-1} data-enhance="focus">
      <h3>The mails as they would be sent</h3>
      <p className="soft small">Nothing is sent yet. Change the texts below and look again, or go on.</p>
      {letters.length === 0 && <p className="not-provided">No clinic is left that this would be about, so no mail is sent.</p>}
      {letters.map((letter) => (
        <article key={letter.to} className="letter">
          <h4>To {letter.to}</h4>
          <p className="soft small">Subject: {letter.subject}</p>
          <p className="whitespace-pre-line">{letter.text}</p>
        </article>
      ))}
    </div>
  );
}
