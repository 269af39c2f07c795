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
import { STAFF_LABEL_RULES } from "#app/moderation/staff-label.ts";
import { reportCaseWords } from "#app/routes/moderation/report-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const dismiss = () => {
  const say = reportCaseWords();
  return { value: "dismiss", label: say.nothingIsWrong, hint: say.itStays };
};
const answerWords = () => {
  const say = reportCaseWords();
  return {
    review: [
      dismiss(),
      {
        value: "label_staff",
        label: say.sayOnItThatSomebody,
        hint: say.itStaysReadable,
      },
      { value: "remove_review", label: say.takeTheReviewDown, hint: say.thePublicLogSays },
    ],
    photo: [
      dismiss(),
      {
        value: "hide_photo",
        label: say.takeThePhotoDown,
        hint: say.thePersonShownDid,
      },
      {
        value: "open_dispute",
        label: say.openADisputeWithAnother,
        hint: say.bothClinicsAreTold,
      },
    ],
    clinic: [
      { ...dismiss(), hint: say.thePageStays },
      {
        value: "follow_up",
        label: say.followItUp,
        hint: say.goesOnTheRecord,
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
          hint={say.thoseThatAreTicked}
          choices={same}
          values={problem ? [problem.values.also ?? []].flat() : same.map(({ value }) => value)}
        />
      )}
      {kind === "review" ? (
        <>
          <Select
            name="rule"
            label={say.ruleIfItIsTaken}
            hint={say.printedInThePublicLog}
            choices={Object.entries(REMOVAL_RULES).map(([value, { label }]) => ({ value, label }))}
            emptyLabel={say.chooseARule}
            value={typedIn(problem, "rule")}
            error={problem?.errors.rule}
          />
          <Select
            name="tie"
            label={say.whatShowsItIfSomebody}
            hint={say.printedInThePublicLog}
            choices={Object.entries(STAFF_LABEL_RULES).map(([value, { label }]) => ({ value, label }))}
            emptyLabel={say.chooseWhatShows}
            value={typedIn(problem, "tie")}
            error={problem?.errors.tie}
          />
          <TextArea
            name="facts"
            label={say.factsIfSomebody}
            hint={say.printedInThePublic}
            rows={3}
            maxLength={FACTS_MAX}
            value={typedIn(problem, "facts")}
            error={problem?.errors.facts}
          />
        </>
      ) : kind === "clinic" ? null : (
        <Field
          name="other"
          label={say.theOtherPhoto}
          hint={say.itsAddressOnThisSite}
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
    <Section id="author" title={say.theAuthorAndTheClinic} note={say.nobodyIsNamedWhat}>
      {signs.length === 0 ? (
        <p>{say.nothingThatIsKnown}</p>
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
      <Section id="hide" title={say.untilYouKnowMore} note={say.decidesNothingAndCanBeUndone}>
        <form method="post" className="form">
          <p>{say.somebodySaysThatThisPhoto}</p>
          <div>
            <Button kind="warning" name="visibility" value="hide">
              {say.hideThePhotoNow}
            </Button>
          </div>
        </form>
      </Section>
    );
  }
  return (
    <Section id="hide" title={say.showItAgain} note={say.withTheReason}>
      <form method="post" className="form">
        <RadioGroup
          name="why"
          label={say.whyIsItShownAgain}
          required
          choices={Object.entries(UNHIDE_REASONS).map(([value, label]) => ({ value, label }))}
          value={typedIn(problem, "why")}
          error={problem?.errors.why}
        />
        <div>
          <Button name="visibility" value="unhide">
            {say.showThePhotoAgain}
          </Button>
        </div>
      </form>
    </Section>
  );
}
