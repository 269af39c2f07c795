import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { GROUP_CODES, GROUP_RULES, type GroupOutcome } from "#app/moderation/group-finding.ts";
import { printCount } from "#app/platform/printed.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { ProposalAnswer } from "#app/routes/moderation/proposal-answer.tsx";
import type { GroupFindingView, GroupView } from "#app/routes/moderation/review-group-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const MEANS: Record<GroupOutcome, string> = {
  left: "Nothing changes. They wait again only if something new is noticed.",
  removed: "Each comes down at once, by a decision of its own in the public log.",
  procured: "A charge against the clinic: it is heard first, and a second person has to confirm it.",
};

interface GroupFormProps {
  group: GroupView;
  problem: FormProblem | undefined;
}

/** The reviews of the group, each with why it is in it, and what a moderator finds of those that are ticked. */
export function GroupForm({ group, problem }: GroupFormProps) {
  const sent = problem?.values.reviews;
  const ticked = (id: string, settled: boolean) => (sent === undefined ? !settled : [sent].flat().includes(id));
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="find" />
      <fieldset className="group-members" aria-describedby={problem?.errors.reviews ? "reviews-error" : undefined}>
        <legend>Which reviews do you speak of?</legend>
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
                    <span className="figures">{member.overall} of 5</span>
                    <span className="soft">{member.written}</span>
                    <span className="soft">{member.proof}</span>
                    <span className="figures">{member.percent} %</span>
                    {member.cluster !== null && <Tag>Counted together: group {member.cluster}</Tag>}
                    {member.settled && <Tag>Looked at before</Tag>}
                  </p>
                  <ul className="small">
                    {member.signs.map((sign) => (
                      <li key={sign}>{sign}</li>
                    ))}
                  </ul>
                  <details>
                    <summary>Read it</summary>
                    <p className="whitespace-pre-line">{member.body}</p>
                    <p>
                      <a href={`/reviews/${member.id}`}>Its page</a>
                      {member.proofAsked && <span className="soft">. Its author was asked for one more proof</span>}
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
            label="What do you find?"
            required
            choices={GROUP_CODES.map((code) => ({
              value: code,
              label: `${GROUP_RULES[code].outcome === "procured" ? "Propose: " : ""}${GROUP_RULES[code].label}`,
              hint: `${GROUP_RULES[code].sentence} ${MEANS[GROUP_RULES[code].outcome]}`,
            }))}
            value={typedIn(problem, "rule")}
            error={problem?.errors.rule}
          />
          <FactsArea
            hint="Published word for word where a decision comes of it. Write what can be seen and checked. No name of a person, nothing private."
            rows={5}
            problem={problem}
          />
          <div>
            <Button>Record what you find</Button>
          </div>
        </>
      ) : (
        <p>What is to be found is said by moderators. Administrators can be the second person.</p>
      )}
    </form>
  );
}

/** A proposal against the clinic, and what the second person can make of it. */
export function GroupProposal({ open, problem }: { open: NonNullable<GroupView["open"]>; problem: FormProblem | undefined }) {
  return (
    <div className="stack">
      <div className="stack-tight prose">
        <h3>Proposed: {open.rule}</h3>
        <p className="soft small">
          {open.on}, about {printCount(open.reviews, "review")}
        </p>
        <p>{open.sentence}</p>
        <p className="whitespace-pre-line">{open.facts}</p>
        {open.statement && (
          <>
            <h3>The clinic says</h3>
            <p className="whitespace-pre-line">{open.statement}</p>
          </>
        )}
      </div>
      <ProposalAnswer
        own={open.own}
        heardFrom={open.heardFrom}
        of={{ name: "finding", value: open.id }}
        afterwards="The reviews wait for one of them again afterwards."
        problem={problem}
      />
    </div>
  );
}

/** What was found before, oldest first. */
export function GroupHistory({ findings }: { findings: readonly GroupFindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <Section id="history" title="What was found before">
      <ol className="desk-list">
        {findings.map((finding) => (
          <li key={finding.id} className="stack-tight">
            <p>
              <strong>{finding.became}</strong>: {finding.rule}.{" "}
              <span className="soft small">
                {finding.on}, {printCount(finding.reviews, "review")}
              </span>
            </p>
            <p className="whitespace-pre-line">{finding.facts}</p>
            {finding.statement && <p className="whitespace-pre-line">The clinic: {finding.statement}</p>}
            {finding.reasons && <p className="whitespace-pre-line">Declined: {finding.reasons}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
