import { Button } from "#app/components/button.tsx";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { clinicStatementWords } from "#app/routes/manage/clinic-statement-words.ts";
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
export function ClinicStatement({
  label = clinicStatementWords().whatDoYouSay,
  statement,
  mayAnswer,
  open,
  problem,
}: ClinicStatementProps) {
  const say = clinicStatementWords();
  if (statement !== null) return <p className="prose whitespace-pre-line">{statement}</p>;
  if (!mayAnswer) return <p>{say.saidNothing}</p>;
  return (
    <form method="post" className="form">
      <FactsArea name="statement" label={label} hint={say.sayItOnce(open ? HEARING_HOURS : null)} problem={problem} />
      <div>
        <Button>{say.send}</Button>
      </div>
    </form>
  );
}
