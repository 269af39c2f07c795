import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { UNHIDE_REASONS } from "#app/moderation/photo-visibility.ts";
import type { ReportSubject } from "#app/moderation/report.ts";
import { REMOVAL_RULES } from "#app/moderation/report-answer.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const DISMISS = { value: "dismiss", label: "Nothing is wrong", hint: "It stays as it is. That it is negative is no reason to remove it." };
const ANSWERS = {
  review: [
    DISMISS,
    { value: "remove_review", label: "Take the review down", hint: "The public log says by which rule, without a word of the review." },
  ],
  photo: [
    DISMISS,
    {
      value: "hide_photo",
      label: "Take the photo down",
      hint: "The person shown did not agree to it. Every page, listing and file of it is gone at once. That says nothing about theft.",
    },
    {
      value: "open_dispute",
      label: "Open a dispute with another photo",
      hint: "Both clinics are told and heard. Two people decide.",
    },
  ],
};

/** What is to be done about what was reported. */
export function AnswerForm({ kind, problem }: { kind: ReportSubject; problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <RadioGroup
        name="answer"
        label="What is to be done?"
        required
        choices={ANSWERS[kind]}
        value={typedIn(problem, "answer")}
        error={problem?.errors.answer}
      />
      {kind === "review" ? (
        <Select
          name="rule"
          label="Rule, if it is taken down"
          hint="Printed in the public log."
          choices={Object.entries(REMOVAL_RULES).map(([value, { label }]) => ({ value, label }))}
          emptyLabel="Choose a rule"
          value={typedIn(problem, "rule")}
          error={problem?.errors.rule}
        />
      ) : (
        <Field
          name="other"
          label="The other photo, for a dispute"
          hint="Its address on this site: open the picture and copy it."
          value={typedIn(problem, "other")}
          error={problem?.errors.other}
          maxLength={300}
        />
      )}
      <div>
        <Button>Answer the report</Button>
      </div>
    </form>
  );
}

/** Takes a photo of somebody who did not agree from every page before anything is decided, or gives it back. */
export function VisibilityForm({ shown, problem }: { shown: boolean; problem: FormProblem | undefined }) {
  if (shown) {
    return (
      <Section id="hide" title="Until you know more" note="Decides nothing, and can be undone here.">
        <form method="post" className="form">
          <p>Somebody says that this photo shows them. You can take it down now and answer the report later.</p>
          <div>
            <Button kind="warning" name="visibility" value="hide">
              Hide the photo now
            </Button>
          </div>
        </form>
      </Section>
    );
  }
  return (
    <Section id="hide" title="Show it again" note="With the reason, which is kept.">
      <form method="post" className="form">
        <RadioGroup
          name="why"
          label="Why is it shown again?"
          required
          choices={Object.entries(UNHIDE_REASONS).map(([value, label]) => ({ value, label }))}
          value={typedIn(problem, "why")}
          error={problem?.errors.why}
        />
        <div>
          <Button name="visibility" value="unhide">
            Show the photo again
          </Button>
        </div>
      </form>
    </Section>
  );
}
