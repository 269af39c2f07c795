import { Button } from "#app/components/button.tsx";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import type { FormProblem } from "#app/web/form.server.ts";

interface ClinicStatementProps {
  label?: string;
  /** What the clinic has said; null: nothing so far. */
  statement: string | null;
  mayAnswer: boolean;
  /** Nobody has decided yet. */
  open: boolean;
  problem: FormProblem | undefined;
}

/** What a clinic says to something that is proposed against it: once, read by moderators. */
export function ClinicStatement({ label = "What do you say to it?", statement, mayAnswer, open, problem }: ClinicStatementProps) {
  if (statement !== null) return <p className="prose whitespace-pre-line">{statement}</p>;
  if (!mayAnswer) return <p>Your clinic said nothing to it.</p>;
  return (
    <form method="post" className="form">
      <FactsArea
        name="statement"
        label={label}
        hint={`You can say it once, and moderators read it.${open ? ` Without it, people may decide after ${HEARING_HOURS} hours.` : ""}`}
        problem={problem}
      />
      <div>
        <Button>Send it to the moderators</Button>
      </div>
    </form>
  );
}
