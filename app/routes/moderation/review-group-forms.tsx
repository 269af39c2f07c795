import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { GROUP_CODES, GROUP_RULES, type GroupOutcome, type GroupRule } from "#app/moderation/group-finding.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { ProposalAnswer } from "#app/routes/moderation/proposal-answer.tsx";
import type { GroupFindingView, GroupView } from "#app/routes/moderation/review-group-view.server.ts";
import { reviewGroupWords } from "#app/routes/moderation/review-group-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const means = (): Record<GroupOutcome, string> => reviewGroupWords().means;

function labelOf(rule: GroupRule): string {
  const say = reviewGroupWords();
  const { label } = ruleWords()[rule];
  return { left: label, removed: say.takeThemDown, procured: say.propose(label) }[GROUP_RULES[rule].outcome];
}

interface GroupFormProps {
  group: GroupView;
  problem: FormProblem | undefined;
}

/** The reviews of the group, each with why it is in it, and what a moderator finds of those that are ticked. */
export function GroupForm({ group, problem }: GroupFormProps) {
  const say = reviewGroupWords();
  const sent = problem?.values.reviews;
  const ticked = (id: string, settled: boolean) => (sent === undefined ? !settled : [sent].flat().includes(id));
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="find" />
      <fieldset className="group-members" aria-describedby={problem?.errors.reviews ? "reviews-error" : undefined}>
        <legend>{say.whichReviews}</legend>
        {problem?.errors.reviews && (
          <p className="field-error" id="reviews-error">
            {problem.errors.reviews}
          </p>
        )}
        <ol className="desk-list">
          {group.members.map((member, place) => (
            <li key={member.id}>
              <div className="choice">
                <input
                  type="checkbox"
                  id={place === 0 ? "reviews" : `reviews-${member.id}`}
                  name="reviews"
                  value={member.id}
                  defaultChecked={ticked(member.id, member.settled)}
                  disabled={!group.mayJudge}
                />
                <div className="stack-tight">
                  <label htmlFor={place === 0 ? "reviews" : `reviews-${member.id}`}>{member.title}</label>
                  <p className="cluster small">
                    <span className="figures">{say.rating(member.overall)}</span>
                    <span className="soft">{member.written}</span>
                    <span className="soft">{member.proof}</span>
                    <span className="figures">{member.percent} %</span>
                    {member.cluster !== null && <Tag>{say.countedTogether(member.cluster)}</Tag>}
                    {member.settled && <Tag>{say.lookedAtBefore}</Tag>}
                  </p>
                  <ul className="small">
                    {member.signs.map((sign) => (
                      <li key={sign}>{sign}</li>
                    ))}
                  </ul>
                  <details>
                    <summary>{say.readIt}</summary>
                    <p className="whitespace-pre-line">{member.body}</p>
                    <p>
                      {member.proofAsked ? (
                        <Say it={say.itsPageAndProofAsked} page={<a href={`/reviews/${member.id}`} />} asked={<span className="soft" />} />
                      ) : (
                        <Say it={say.itsPage} page={<a href={`/reviews/${member.id}`} />} />
                      )}
                    </p>
                  </details>
                </div>
              </div>
            </li>
          ))}
        </ol>
      </fieldset>
      {group.mayJudge ? (
        <>
          <RadioGroup
            name="rule"
            label={say.whatDoYouFind}
            required
            choices={GROUP_CODES.map((code) => ({
              value: code,
              label: labelOf(code),
              hint: `${ruleWords()[code].sentence} ${means()[GROUP_RULES[code].outcome]}`,
            }))}
            value={typedIn(problem, "rule")}
            error={problem?.errors.rule}
          />
          <FactsArea hint={say.factsHint} rows={5} problem={problem} />
          <div>
            <Button>{say.recordWhatYouFind}</Button>
          </div>
        </>
      ) : (
        <p>{say.moderatorsFind}</p>
      )}
    </form>
  );
}

/** A proposal against the clinic, and what the second person can make of it. */
export function GroupProposal({ open, problem }: { open: NonNullable<GroupView["open"]>; problem: FormProblem | undefined }) {
  const say = reviewGroupWords();
  return (
    <div className="stack">
      <div className="stack-tight prose">
        <h3>{say.proposed(open.rule)}</h3>
        <p className="soft small">{say.aboutReviews(open.on, open.reviews)}</p>
        <p>{open.sentence}</p>
        <p className="whitespace-pre-line">{open.facts}</p>
        {open.statement && (
          <>
            <h3>{say.clinicSays}</h3>
            <p className="whitespace-pre-line">{open.statement}</p>
          </>
        )}
      </div>
      <ProposalAnswer
        own={open.own}
        heardFrom={open.heardFrom}
        of={{ name: "finding", value: open.id }}
        afterwards={say.waitAgainAfterwards}
        problem={problem}
      />
    </div>
  );
}

/** What was found before, oldest first. */
export function GroupHistory({ findings }: { findings: readonly GroupFindingView[] }) {
  const say = reviewGroupWords();
  if (findings.length === 0) return null;
  return (
    <Section id="history" title={say.foundBefore}>
      <ol className="desk-list">
        {findings.map((finding) => (
          <li key={finding.id} className="stack-tight">
            <p>
              <strong>{finding.became}</strong>: {finding.rule}.{" "}
              <span className="soft small">
                {finding.on}, {say.reviews(finding.reviews)}
              </span>
            </p>
            <p className="whitespace-pre-line">{finding.facts}</p>
            {finding.statement && <p className="whitespace-pre-line">{say.clinicSaid(finding.statement)}</p>}
            {finding.reasons && <p className="whitespace-pre-line">{say.declined(finding.reasons)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
