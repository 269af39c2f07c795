import { FOUND_SUBJECTS, foundChoices } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface CaseCorrectionPartProps {
  values: Readonly<Record<string, string>>;
  problem: FormProblem | undefined;
}

/** What was found before mending. Who did the earlier work is nowhere asked here. */
export function CaseCorrectionPart({ values, problem }: CaseCorrectionPartProps) {
  const say = ownCaseWords();
  const refused = problem?.values.intent === "correction" ? problem : undefined;
  const told = (name: string) => ({ name, value: refused ? typedIn(refused, name) : (values[name] ?? ""), error: refused?.errors[name] });
  return (
    <Section id="correction" title={say.whatYouFound} note={say.whatYouFoundNote}>
      <form method="post" className="form" action="?#correction">
        <input type="hidden" name="intent" value="correction" />
        <div className="field-pair">
          {FOUND_SUBJECTS.map((subject) => (
            <Select
              key={subject}
              {...told(subject)}
              label={correctionWords().found[subject].label}
              choices={foundChoices(subject)}
              emptyLabel={say.notProvided}
            />
          ))}
          <Field {...told("laserSessions")} label={say.laserSessionsBefore} inputMode="numeric" short />
          <Field {...told("cost")} label={say.costOfMending} inputMode="decimal" short />
          <Select
            {...told("currency")}
            label={say.currency}
            choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
            emptyLabel={say.noCurrency}
          />
        </div>
        <Button kind="secondary">{say.saveCorrection}</Button>
      </form>
    </Section>
  );
}
