import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { FACTS_MAX } from "#app/moderation/dispute.ts";
import { NOTICE_DEFECTS, type NoticeState, noticeAfter } from "#app/moderation/legal-notice.ts";
import { NOTICE_RULES, type NoticeRule } from "#app/moderation/legal-notice-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const RULES = Object.entries(NOTICE_RULES).map(([value, { outcome, label, sentence }]) => ({
  value,
  label: `${outcome === "removed" ? "Take the review down" : "The review stays"}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  hint: `The log says: ${sentence}`,
}));
/** Nobody who said nothing stands by anything. */
const STANDS = "legal_author_stands" satisfies NoticeRule;
const OTHERS = [
  { value: "withdrawn", label: "The complainant took the notice back", hint: "The review stays. The log says nothing." },
  { value: "defective", label: "The notice is incomplete: give it back", hint: "Its sender is told what is missing, and no time runs." },
] as const;

const choicesIn = (state: NoticeState) => [
  ...(noticeAfter(state, "decide") === null ? [] : RULES.filter(({ value }) => state === "answered" || value !== STANDS)),
  ...OTHERS.filter(({ value }) => value === "withdrawn" || noticeAfter(state, "find_defective") !== null),
];

/** What a moderator can do with a notice as it stands. */
export function NoticeDecisionForm({ state, problem }: { state: NoticeState; problem: FormProblem | undefined }) {
  const sent = problem?.values.defects;
  return (
    <form method="post" className="form">
      <RadioGroup
        name="decision"
        label="What is to be done?"
        required
        choices={choicesIn(state)}
        value={typedIn(problem, "decision")}
        error={problem?.errors.decision}
      />
      {noticeAfter(state, "decide") !== null && (
        <TextArea
          name="facts"
          label="Facts, if the review is taken down or stays"
          hint="Printed in the public log. Name neither side, give no address, and repeat no word of the review or the notice."
          rows={5}
          maxLength={FACTS_MAX}
          value={typedIn(problem, "facts")}
          error={problem?.errors.facts}
        />
      )}
      {noticeAfter(state, "find_defective") !== null && (
        <CheckboxGroup
          name="defects"
          label="What is missing, if it is given back"
          choices={Object.entries(NOTICE_DEFECTS).map(([value, label]) => ({ value, label }))}
          values={Array.isArray(sent) ? sent : sent ? [sent] : []}
          error={problem?.errors.defects}
        />
      )}
      <div>
        <Button>Decide</Button>
      </div>
    </form>
  );
}
