import { FOUND, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface CaseCorrectionPartProps {
  values: Readonly<Record<string, string>>;
  problem: FormProblem | undefined;
}

/** What was found before mending. Who did the earlier work is nowhere asked here. */
export function CaseCorrectionPart({ values, problem }: CaseCorrectionPartProps) {
  const refused = problem?.values.intent === "correction" ? problem : undefined;
  const told = (name: string) => ({ name, value: refused ? typedIn(refused, name) : (values[name] ?? ""), error: refused?.errors[name] });
  return (
    <Section
      id="correction"
      title="What you found"
      note="As you saw it before you began. Do not name whose work it was: only the client can say that, with their own link."
    >
      <form method="post" className="form" action="?#correction">
        <input type="hidden" name="intent" value="correction" />
        <div className="field-pair">
          {FOUND_SUBJECTS.map((subject) => (
            <Select
              key={subject}
              {...told(subject)}
              label={FOUND[subject].label}
              choices={Object.entries(FOUND[subject].words).map(([value, label]) => ({ value, label }))}
              emptyLabel="Not provided"
            />
          ))}
          <Field {...told("laserSessions")} label="Laser sessions before" inputMode="numeric" short />
          <Field {...told("cost")} label="What mending cost the client" inputMode="decimal" short />
          <Select
            {...told("currency")}
            label="Currency"
            choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
            emptyLabel="None"
          />
        </div>
        <Button kind="secondary">Save what you found</Button>
      </form>
    </Section>
  );
}
