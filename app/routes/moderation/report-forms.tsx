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
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const DISMISS = { value: "dismiss", label: "Nothing is wrong", hint: "It stays as it is. That it is negative is no reason to remove it." };
const ANSWERS = {
  review: [
    DISMISS,
    {
      value: "label_staff",
      label: "Say on it that somebody of the clinic wrote it",
      hint: "It stays readable and no longer counts. The author and the clinic are told, and can appeal.",
    },
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
  clinic: [
    { ...DISMISS, hint: "The page stays as it is." },
    {
      value: "follow_up",
      label: "Follow it up",
      hint: "Goes on the record as right. Propose what follows from it, such as a step or a refuted claim, on the clinic’s own pages: their links stand above.",
    },
  ],
};

/** What is to be done about what was reported. */
export function AnswerForm({ kind, same, problem }: { kind: ReportSubject; same: readonly Choice[]; problem: FormProblem | undefined }) {
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
      {same.length > 0 && (
        <CheckboxGroup
          name="also"
          label="Others say the same of it"
          hint="Those that are ticked get this answer too, each on the record. Untick what you want to look at by itself."
          choices={same}
          values={problem ? [problem.values.also ?? []].flat() : same.map(({ value }) => value)}
        />
      )}
      {kind === "review" ? (
        <>
          <Select
            name="rule"
            label="Rule, if it is taken down"
            hint="Printed in the public log."
            choices={Object.entries(REMOVAL_RULES).map(([value, { label }]) => ({ value, label }))}
            emptyLabel="Choose a rule"
            value={typedIn(problem, "rule")}
            error={problem?.errors.rule}
          />
          <Select
            name="tie"
            label="What shows it, if somebody of the clinic wrote it"
            hint="Printed in the public log."
            choices={Object.entries(STAFF_LABEL_RULES).map(([value, { label }]) => ({ value, label }))}
            emptyLabel="Choose what shows it"
            value={typedIn(problem, "tie")}
            error={problem?.errors.tie}
          />
          <TextArea
            name="facts"
            label="Facts, if somebody of the clinic wrote it"
            hint="Printed in the public log: how it was found. No names, addresses or words of the review."
            rows={3}
            maxLength={FACTS_MAX}
            value={typedIn(problem, "facts")}
            error={problem?.errors.facts}
          />
        </>
      ) : kind === "clinic" ? null : (
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

/** What may tie the author of a reported review to the clinic. */
export function StaffSigns({ signs }: { signs: readonly string[] }) {
  return (
    <Section id="author" title="The author and the clinic" note="Nobody is named. What stands here is known, and proves nothing by itself.">
      {signs.length === 0 ? (
        <p>Nothing that is known ties the author to the clinic. That does not prove that they were a client.</p>
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
