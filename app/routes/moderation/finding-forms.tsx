import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { FINDING_CODES, FINDING_RULES } from "#app/moderation/claim-finding.ts";
import type { ClaimFinding } from "#app/moderation/claim-finding-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { printTime } from "#app/platform/printed.ts";
import { claimCaseWords } from "#app/routes/moderation/claim-case-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { ProposalAnswer } from "#app/routes/moderation/proposal-answer.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** A finding as moderators read it: by whom is nobody's business but the rules'. */
export const toFindingView = ({ id, outcome, rule, facts, proposedAt, answer, answerReasons }: ClaimFinding) => {
  const say = claimCaseWords();
  return {
    id,
    rule: ruleText(rule).label,
    sentence: ruleText(rule).sentence,
    facts,
    on: printTime(proposedAt),
    became: outcome === "stands" ? say.claimStands : answer === null ? say.waitsForSecondPerson : say.proposedAsRefuted(answer),
    reasons: answerReasons,
  };
};
export type FindingView = ReturnType<typeof toFindingView>;

interface FindingFormsProps {
  open: (FindingView & { own: boolean; heardFrom: string | null }) | null;
  /** Administrators can only be the second person. */
  mayJudge: boolean;
  withdrawn: boolean;
  problem: FormProblem | undefined;
}

/** What is to be done next: find something, or answer what a colleague found. */
export function FindingForms({ open, mayJudge, withdrawn, problem }: FindingFormsProps) {
  const say = claimCaseWords();
  if (open) return <AnswerForms finding={open} problem={problem} />;
  if (withdrawn) return <p>{say.nothingLeftToFind}</p>;
  if (!mayJudge) return <p>{say.moderatorsFind}</p>;
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="find" />
      <RadioGroup
        name="rule"
        label={say.howDoesItStand}
        required
        choices={FINDING_CODES.map((code) => ({
          value: code,
          label: `${FINDING_RULES[code].outcome === "refuted" ? say.refuted : say.itStands}: ${ruleWords()[code].label}`,
          hint: ruleWords()[code].sentence,
        }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      <FactsArea hint={say.factsHint} problem={problem} />
      <div>
        <Button>{say.recordFinding}</Button>
      </div>
    </form>
  );
}

function AnswerForms({ finding, problem }: { finding: NonNullable<FindingFormsProps["open"]>; problem: FormProblem | undefined }) {
  const say = claimCaseWords();
  return (
    <div className="stack">
      <div className="stack-tight prose">
        <h3>{say.proposedRefuted(finding.rule)}</h3>
        <p className="soft small">{finding.on}</p>
        <p>{finding.sentence}</p>
        <p className="whitespace-pre-line">{finding.facts}</p>
      </div>
      <ProposalAnswer
        own={finding.own}
        heardFrom={finding.heardFrom}
        of={{ name: "finding", value: finding.id }}
        afterwards={say.afterDecline}
        problem={problem}
      />
    </div>
  );
}

/** What was found before, oldest first. */
export function FindingHistory({ findings }: { findings: readonly FindingView[] }) {
  const say = claimCaseWords();
  if (findings.length === 0) return null;
  return (
    <Section id="history" title={say.foundBefore}>
      <ol className="desk-list">
        {findings.map((finding) => (
          <li key={finding.id} className="stack-tight">
            <p>
              <strong>{finding.became}</strong>: {finding.rule}. <span className="soft small">{finding.on}</span>
            </p>
            <p className="whitespace-pre-line">{finding.facts}</p>
            {finding.reasons && <p className="whitespace-pre-line">{say.declined(finding.reasons)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
