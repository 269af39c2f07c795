import { Button } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { FACTS_MAX, FACTS_MIN, HEARING_HOURS } from "#app/moderation/dispute.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ClinicStatementProps {
  /** What the clinic has said; null: nothing so far. */
  statement: string | null;
  mayAnswer: boolean;
  /** Nobody has decided yet. */
  open: boolean;
  problem: FormProblem | undefined;
}

/** What a clinic says to something that is proposed against it: once, read by moderators. */
export function ClinicStatement({ statement, mayAnswer, open, problem }: ClinicStatementProps) {
  if (statement !== null) return <p className="prose whitespace-pre-line">{statement}</p>;
  if (!mayAnswer) return <p>Your clinic said nothing to it.</p>;
  return (
    <form method="post" className="form">
      <TextArea
        name="statement"
        label="What do you say to it?"
        hint={`You can say it once, and moderators read it.${open ? ` Without it, people may decide after ${HEARING_HOURS} hours.` : ""}`}
        required
        rows={6}
        minLength={FACTS_MIN}
        maxLength={FACTS_MAX}
        value={typedIn(problem, "statement")}
        error={problem?.errors.statement}
      />
      <div>
        <Button>Send it to the moderators</Button>
      </div>
    </form>
  );
}
