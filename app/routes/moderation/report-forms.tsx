import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { FACTS_MAX } from "#app/moderation/dispute.ts";
import { UNHIDE_REASONS } from "#app/moderation/photo-visibility.ts";
import type { ReportSubject } from "#app/moderation/report.ts";
import { REMOVAL_RULES } from "#app/moderation/report-answer.ts";
import { reportAnswerWords } from "#app/moderation/report-answer-words.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { STAFF_LABEL_RULES } from "#app/moderation/staff-label.ts";
import { reportCaseWords } from "#app/routes/moderation/report-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const dismiss = () => {
  const say = reportCaseWords();
  return { value: "dismiss", label: say.dismiss, hint: say.dismissHint };
};
const answerWords = () => {
  const say = reportCaseWords();
  return {
    review: [
      dismiss(),
      {
        value: "label_staff",
        label: say.labelStaff,
        hint: say.labelStaffHint,
      },
      { value: "remove_review", label: say.removeReview, hint: say.removeReviewHint },
    ],
    photo: [
      dismiss(),
      {
        value: "hide_photo",
        label: say.hidePhoto,
        hint: say.hidePhotoHint,
      },
      {
        value: "open_dispute",
        label: say.openDispute,
        hint: say.openDisputeHint,
      },
    ],
    clinic: [
      { ...dismiss(), hint: say.dismissPageHint },
      {
        value: "follow_up",
        label: say.followUp,
        hint: say.followUpHint,
      },
    ],
  };
};

/** What is to be done about what was reported. */
export function AnswerForm({ kind, same, problem }: { kind: ReportSubject; same: readonly Choice[]; problem: FormProblem | undefined }) {
  const say = reportCaseWords();
  return (
    <form method="post" className="form">
      <RadioGroup
        name="answer"
        label={say.whatIsToBeDone}
        required
        choices={answerWords()[kind]}
        value={typedIn(problem, "answer")}
        error={problem?.errors.answer}
      />
      {same.length > 0 && (
        <CheckboxGroup
          name="also"
          label={say.othersSayTheSame}
          hint={say.othersHint}
          choices={same}
          values={problem ? [problem.values.also ?? []].flat() : same.map(({ value }) => value)}
        />
      )}
      {kind === "review" ? (
        <>
          <Select
            name="rule"
            label={say.ruleIfTakenDown}
            hint={say.printedInThePublicLog}
            choices={REMOVAL_RULES.map((value) => ({ value, label: ruleWords()[value].label }))}
            emptyLabel={say.chooseARule}
            value={typedIn(problem, "rule")}
            error={problem?.errors.rule}
          />
          <Select
            name="tie"
            label={say.whatShowsStaff}
            hint={say.printedInThePublicLog}
            choices={STAFF_LABEL_RULES.map((value) => ({ value, label: ruleWords()[value].label }))}
            emptyLabel={say.chooseWhatShowsIt}
            value={typedIn(problem, "tie")}
            error={problem?.errors.tie}
          />
          <TextArea
            name="facts"
            label={say.factsIfStaff}
            hint={say.factsHint}
            rows={3}
            maxLength={FACTS_MAX}
            value={typedIn(problem, "facts")}
            error={problem?.errors.facts}
          />
        </>
      ) : kind === "clinic" ? null : (
        <Field
          name="other"
          label={say.otherPhoto}
          hint={say.otherPhotoHint}
          value={typedIn(problem, "other")}
          error={problem?.errors.other}
          maxLength={300}
        />
      )}
      <div>
        <Button>{say.answerTheReport}</Button>
      </div>
    </form>
  );
}

/** What may tie the author of a reported review to the clinic. */
export function StaffSigns({ signs }: { signs: readonly string[] }) {
  const say = reportCaseWords();
  return (
    <Section id="author" title={say.authorAndClinic} note={say.signsNote}>
      {signs.length === 0 ? (
        <p>{say.noSigns}</p>
      ) : (
        <ul className="prose">
          {signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Takes a photo of somebody who did not agree from every page before anything is decided, or gives it back. */
export function VisibilityForm({ shown, problem }: { shown: boolean; problem: FormProblem | undefined }) {
  const say = reportCaseWords();
  if (shown) {
    return (
      <Section id="hide" title={say.untilYouKnowMore} note={say.canBeUndone}>
        <form method="post" className="form">
          <p>{say.itShowsThem}</p>
          <div>
            <Button kind="warning" name="visibility" value="hide">
              {say.hideNow}
            </Button>
          </div>
        </form>
      </Section>
    );
  }
  return (
    <Section id="hide" title={say.showItAgain} note={say.reasonIsKept}>
      <form method="post" className="form">
        <RadioGroup
          name="why"
          label={say.whyIsItShownAgain}
          required
          choices={UNHIDE_REASONS.map((value) => ({ value, label: reportAnswerWords().unhide[value] }))}
          value={typedIn(problem, "why")}
          error={problem?.errors.why}
        />
        <div>
          <Button name="visibility" value="unhide">
            {say.showPhotoAgain}
          </Button>
        </div>
      </form>
    </Section>
  );
}
