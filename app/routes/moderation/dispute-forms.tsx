import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { OUTCOME_RULES, RULE_CODES } from "#app/moderation/dispute.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { NoticeFields, PreviewButton } from "#app/routes/moderation/notice-fields.tsx";
import { DeclineForm } from "#app/routes/moderation/proposal-answer.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const PUBLIC_HINT = "This is published word for word. Write what can be seen and checked. No name of a person, nothing private.";

interface ProposeFormProps {
  version: number;
  problem: FormProblem | undefined;
  /** Photos that could be the original, with what a finding of theft would take off. */
  originals: readonly { value: string; label: string; hint: string }[];
}

/** The first of two people. Nothing changes for anybody until a second confirms. */
export function ProposeForm({ version, problem, originals }: ProposeFormProps) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="rule"
        label="How should it end, and why?"
        required
        choices={RULE_CODES.map((code) => ({
          value: code,
          label: `${OUTCOME_RULES[code].outcome === "stolen" ? "Stolen" : "Cleared"}: ${OUTCOME_RULES[code].label}`,
          hint: OUTCOME_RULES[code].sentence,
        }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      <RadioGroup
        name="original"
        label="Which photo is the original?"
        hint="Only for “stolen”. What it would cost is beside it."
        choices={originals}
        value={typedIn(problem, "original")}
        error={problem?.errors.original}
      />
      <FactsArea hint={PUBLIC_HINT} problem={problem} />
      <NoticeFields problem={problem} notices={null} />
      <div className="form-buttons">
        <Button>Propose this to a second person</Button>
        <PreviewButton />
      </div>
    </form>
  );
}

interface AnswerFormsProps {
  version: number;
  problem: FormProblem | undefined;
  proposal: {
    outcome: string;
    rule: string;
    sentence: string;
    facts: string;
    original: string | null;
    on: string;
    cost: readonly string[];
    /** What the parties are to be told. */
    notices: { accused: string; others: string } | null;
  };
  /** Until when the accused clinic may still be heard; null: it has been. */
  hearingUntil: string | null;
  own: boolean;
}

/** The second person: sees what would be published, and confirms or gives reasons why not. */
export function AnswerForms({ version, problem, proposal, hearingUntil, own }: AnswerFormsProps) {
  return (
    <div className="stack">
      <div className="stack-tight prose">
        <h3>
          Proposed: {proposal.outcome}. {proposal.rule}
        </h3>
        <p className="soft small">{proposal.on}</p>
        <p>{proposal.sentence}</p>
        <p className="whitespace-pre-line">{proposal.facts}</p>
        {proposal.original !== null && <p>Held to be the original: the photo of {proposal.original}.</p>}
        {proposal.cost.length > 0 && <p>It would take off: {proposal.cost.join("; ")}.</p>}
      </div>
      {own ? (
        <Notice kind="info" title="You proposed this">
          <p>Somebody else has to confirm or decline it.</p>
        </Notice>
      ) : (
        <>
          {hearingUntil !== null && (
            <Notice kind="info" title="A party is heard first">
              <p>The accused clinic has made no statement yet. Without one this can be confirmed from {hearingUntil}.</p>
            </Notice>
          )}
          <form method="post" className="form">
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="version" value={version} />
            {proposal.notices && <NoticeFields problem={problem} notices={proposal.notices} />}
            <div className="form-buttons">
              <Button kind="warning">Confirm and publish</Button>
              {proposal.notices && <PreviewButton />}
            </div>
          </form>
          <DeclineForm of={{ name: "version", value: version }} afterwards="The dispute is open again afterwards." problem={problem} />
        </>
      )}
    </div>
  );
}
