import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX, NOTE_MIN } from "#app/moderation/evidence-weighing.ts";
import type { EvidenceCaseView } from "#app/routes/moderation/evidence-case-view.server.ts";
import { evidenceCaseWords } from "#app/routes/moderation/evidence-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface WeighProps {
  page: Pick<EvidenceCaseView, "weighed" | "mayWeigh" | "code" | "doesNotProve" | "dispute">;
  problem: FormProblem | undefined;
}

/** Accept or refuse, once, with a note that the owner reads. */
export function WeighSection({ page, problem }: WeighProps) {
  const say = evidenceCaseWords();
  return (
    <Section id="weigh" title={say.yourAnswer} note={page.doesNotProve}>
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
            label={say.doesItShowWhoseItIs}
            required
            choices={[
              {
                value: "accepted",
                label: say.accept,
                hint: page.dispute ? say.countsInDispute : say.ifStrong,
              },
              { value: "refused", label: say.refuse, hint: say.nothingChanges },
            ]}
            value={typedIn(problem, "outcome")}
            error={problem?.errors.outcome}
          />
          {page.code && (
            <Checkbox
              name="legible"
              label={say.codeCanBeRead(page.code.text)}
              hint={say.neededToAccept}
              checked={typedIn(problem, "legible") === "yes"}
              error={problem?.errors.legible}
            />
          )}
          <TextArea
            name="note"
            label={say.why}
            hint={say.whyHint}
            required
            rows={4}
            minLength={NOTE_MIN}
            maxLength={NOTE_MAX}
            value={typedIn(problem, "note")}
            error={problem?.errors.note}
          />
          <div>
            <Button>{say.saveAnswer}</Button>
          </div>
        </form>
      ) : (
        <p>{say.moderatorsWeigh}</p>
      )}
    </Section>
  );
}
