import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { proposalAnswerWords } from "#app/routes/moderation/proposal-answer-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface DeclineFormProps {
  /** The hidden field that says what is answered. */
  of: { name: string; value: string | number };
  /** What becomes of the matter afterwards: "The dispute is open again afterwards." */
  afterwards: string;
  problem: FormProblem | undefined;
}

interface ProposalAnswerProps extends DeclineFormProps {
  /** The viewer made the proposal. */
  own: boolean;
  /** As printed; null: the clinic has been heard. */
  heardFrom: string | null;
}

/** What the second person can make of a proposal against a clinic: confirm it once the clinic was heard, or decline it and say why. */
export function ProposalAnswer({ own, heardFrom, of, ...decline }: ProposalAnswerProps) {
  const say = proposalAnswerWords();
  if (own) {
    return (
      <Notice kind="info" title={say.youProposed}>
        <p>{say.somebodyElseAnswers}</p>
      </Notice>
    );
  }
  return (
    <>
      {heardFrom !== null && (
        <Notice kind="info" title={say.clinicIsHeardFirst}>
          <p>{say.notAnsweredYet(heardFrom)}</p>
        </Notice>
      )}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" {...of} />
        <div>
          <Button kind="warning">{say.confirmAndPublish}</Button>
        </div>
      </form>
      <DeclineForm of={of} {...decline} />
    </>
  );
}

export function DeclineForm({ of, afterwards, problem }: DeclineFormProps) {
  const say = proposalAnswerWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="decline" />
      <input type="hidden" {...of} />
      <FactsArea name="reasons" label={say.whyNot} hint={say.whyNotHint(afterwards)} rows={4} problem={problem} />
      <div>
        <Button kind="secondary">{say.decline}</Button>
      </div>
    </form>
  );
}
