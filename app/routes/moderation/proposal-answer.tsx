import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
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
  if (own) {
    return (
      <Notice kind="info" title="You proposed this">
        <p>Somebody else has to confirm or decline it.</p>
      </Notice>
    );
  }
  return (
    <>
      {heardFrom !== null && (
        <Notice kind="info" title="The clinic is heard first">
          <p>It has not answered yet. Without an answer this can be confirmed from {heardFrom}.</p>
        </Notice>
      )}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" {...of} />
        <div>
          <Button kind="warning">Confirm and publish</Button>
        </div>
      </form>
      <DeclineForm of={of} {...decline} />
    </>
  );
}

export function DeclineForm({ of, afterwards, problem }: DeclineFormProps) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="decline" />
      <input type="hidden" {...of} />
      <FactsArea
        name="reasons"
        label="Or say why you do not agree"
        hint={`Moderators read this. ${afterwards}`}
        rows={4}
        problem={problem}
      />
      <div>
        <Button kind="secondary">Decline</Button>
      </div>
    </form>
  );
}
