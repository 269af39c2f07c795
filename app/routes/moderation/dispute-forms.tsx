import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { OUTCOME_RULES, RULE_CODES } from "#app/moderation/dispute.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { NoticeFields, PreviewButton } from "#app/routes/moderation/notice-fields.tsx";
import { DeclineForm } from "#app/routes/moderation/proposal-answer.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ProposeFormProps {
  version: number;
  problem: FormProblem | undefined;
  /** Photos that could be the original, with what a finding of theft would take off. */
  originals: readonly { value: string; label: string; hint: string }[];
}

/** The first of two people. Nothing changes for anybody until a second confirms. */
export function ProposeForm({ version, problem, originals }: ProposeFormProps) {
  const say = disputeCaseWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="rule"
        label={say.howShouldItEnd}
        required
        choices={RULE_CODES.map((code) => ({
          value: code,
          label: `${OUTCOME_RULES[code].outcome === "stolen" ? say.stolen : say.cleared}: ${ruleWords()[code].label}`,
          hint: ruleWords()[code].sentence,
        }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      <RadioGroup
        name="original"
        label={say.whichIsOriginal}
        hint={say.whichIsOriginalHint}
        choices={originals}
        value={typedIn(problem, "original")}
        error={problem?.errors.original}
      />
      <FactsArea hint={say.factsHint} problem={problem} />
      <NoticeFields problem={problem} notices={null} />
      <div className="form-buttons">
        <Button>{say.propose}</Button>
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
  const say = disputeCaseWords();
  return (
    <div className="stack">
      <div className="stack-tight prose">
        <h3>{say.proposed(proposal.outcome, proposal.rule)}</h3>
        <p className="soft small">{proposal.on}</p>
        <p>{proposal.sentence}</p>
        <p className="whitespace-pre-line">{proposal.facts}</p>
        {proposal.original !== null && <p>{say.heldOriginal(proposal.original)}</p>}
        {proposal.cost.length > 0 && <p>{say.wouldTakeOff(proposal.cost.join("; "))}</p>}
      </div>
      {own ? (
        <Notice kind="info" title={say.youProposed}>
          <p>{say.somebodyElseConfirms}</p>
        </Notice>
      ) : (
        <>
          {hearingUntil !== null && (
            <Notice kind="info" title={say.partyHeardFirst}>
              <p>{say.partyHeardUntil(hearingUntil)}</p>
            </Notice>
          )}
          <form method="post" className="form">
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="version" value={version} />
            {proposal.notices && <NoticeFields problem={problem} notices={proposal.notices} />}
            <div className="form-buttons">
              <Button kind="warning">{say.confirmAndPublish}</Button>
              {proposal.notices && <PreviewButton />}
            </div>
          </form>
          <DeclineForm of={{ name: "version", value: version }} afterwards={say.afterDecline} problem={problem} />
        </>
      )}
    </div>
  );
}
