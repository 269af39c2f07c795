import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX, NOTE_MIN } from "#app/moderation/evidence-weighing.ts";
import type { EvidenceCaseView } from "#app/routes/moderation/evidence-case-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface WeighProps {
  page: Pick<EvidenceCaseView, "weighed" | "mayWeigh" | "code" | "doesNotProve" | "dispute">;
  problem: FormProblem | undefined;
}

/** Accept or refuse, once, with a note that the owner reads. */
export function WeighSection({ page, problem }: WeighProps) {
  return (
    <Section id="weigh" title="Your answer" note={page.doesNotProve}>
      {page.weighed ? (
        <div className="stack-tight">
          <p>
            {page.weighed.label}, {page.weighed.on}.
          </p>
          <p className="whitespace-pre-line prose">{page.weighed.note}</p>
        </div>
      ) : page.mayWeigh ? (
        <form method="post" className="form">
          <RadioGroup
            name="outcome"
            label="Does it show whose photo this is?"
            required
            choices={[
              {
                value: "accepted",
                label: "Yes, it is accepted",
                hint: page.dispute
                  ? "It counts in the dispute, by its weight."
                  : "If it is strong, the photo reads “Original evidenced” from now on.",
              },
              { value: "refused", label: "No, it is not accepted", hint: "Nothing changes for the photo." },
            ]}
            value={typedIn(problem, "outcome")}
            error={problem?.errors.outcome}
          />
          {page.code && (
            <Checkbox
              name="legible"
              label={`The code ${page.code.text} can be read in the picture, every letter of it.`}
              hint="Needed to accept it."
              checked={typedIn(problem, "legible") === "yes"}
              error={problem?.errors.legible}
            />
          )}
          <TextArea
            name="note"
            label="Why"
            hint="The owner reads this, and so does whoever decides the dispute."
            required
            rows={4}
            minLength={NOTE_MIN}
            maxLength={NOTE_MAX}
            value={typedIn(problem, "note")}
            error={problem?.errors.note}
          />
          <div>
            <Button>Save the answer</Button>
          </div>
        </form>
      ) : (
        <p>Evidence is weighed by moderators.</p>
      )}
    </Section>
  );
}
