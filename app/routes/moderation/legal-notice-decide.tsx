import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { FACTS_MAX } from "#app/moderation/dispute.ts";
import { NOTICE_DEFECTS, type NoticeState, noticeAfter } from "#app/moderation/legal-notice.ts";
import { NOTICE_RULE_CODES, NOTICE_RULES, type NoticeRule } from "#app/moderation/legal-notice-form.ts";
import { noticeStateWords } from "#app/moderation/notice-state-words.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { legalNoticeCaseWords } from "#app/routes/moderation/legal-notice-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const toChoice = (rule: NoticeRule) => {
  const say = legalNoticeCaseWords();
  const { label, sentence } = ruleWords()[rule];
  const outcome = NOTICE_RULES[rule].outcome === "removed" ? say.takeReviewDown : say.reviewStays;
  return { value: rule, label: `${outcome}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`, hint: say.logSays(sentence) };
};
/** Nobody who said nothing stands by anything. */
const STANDS = "legal_author_stands" satisfies NoticeRule;
const others = () => {
  const say = legalNoticeCaseWords();
  return [
    { value: "withdrawn", label: say.noticeTakenBack, hint: say.noticeTakenBackHint },
    { value: "defective", label: say.noticeIncomplete, hint: say.noticeIncompleteHint },
  ] as const;
};

const choicesIn = (state: NoticeState) => [
  ...(noticeAfter(state, "decide") === null
    ? []
    : NOTICE_RULE_CODES.filter((rule) => state === "answered" || rule !== STANDS).map(toChoice)),
  ...others().filter(({ value }) => value === "withdrawn" || noticeAfter(state, "find_defective") !== null),
];

/** What a moderator can do with a notice as it stands. */
export function NoticeDecisionForm({ state, problem }: { state: NoticeState; problem: FormProblem | undefined }) {
  const say = legalNoticeCaseWords();
  const sent = problem?.values.defects;
  return (
    <form method="post" className="form">
      <RadioGroup
        name="decision"
        label={say.whatToDo}
        required
        choices={choicesIn(state)}
        value={typedIn(problem, "decision")}
        error={problem?.errors.decision}
      />
      {noticeAfter(state, "decide") !== null && (
        <TextArea
          name="facts"
          label={say.facts}
          hint={say.factsHint}
          rows={5}
          maxLength={FACTS_MAX}
          value={typedIn(problem, "facts")}
          error={problem?.errors.facts}
        />
      )}
      {noticeAfter(state, "find_defective") !== null && (
        <CheckboxGroup
          name="defects"
          label={say.whatIsMissing}
          choices={NOTICE_DEFECTS.map((value) => ({ value, label: noticeStateWords().defects[value] }))}
          values={Array.isArray(sent) ? sent : sent ? [sent] : []}
          error={problem?.errors.defects}
        />
      )}
      <div>
        <Button>{say.decide}</Button>
      </div>
    </form>
  );
}
