import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { printDay } from "#app/platform/printed.ts";
import { BACKGROUND_LENGTH, ENGAGEMENT_LABELS, type EngagementField, ROLE_LENGTH } from "#app/practitioners/engagement-form.ts";
import { SHARE_HINT, SINCE_HINT } from "#app/routes/manage/practitioners-forms.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface PartProps {
  href: string;
  problem: FormProblem | undefined;
}

interface OpenedPartProps extends PartProps {
  opened: { version: number; mark: string };
}

/** The part of the page whose form was refused keeps what was typed; the others show what is stored. */
const refusedHere = (problem: FormProblem | undefined, intent: string) => (typedIn(problem, "intent") === intent ? problem : undefined);

/** What the clinic states of somebody's time there. */
export function ChangePart({
  href,
  opened,
  values,
  problem,
  background,
}: OpenedPartProps & { values: Record<EngagementField, string>; background: boolean }) {
  const refused = refusedHere(problem, "change");
  const field = (name: EngagementField) => ({
    name,
    label: ENGAGEMENT_LABELS[name],
    value: refused ? typedIn(refused, name) : values[name],
    error: refused?.errors[name],
  });
  return (
    <Section id="terms" title="What you state" note="What is left empty is printed as “Not provided”.">
      <form method="post" action={href} className="form">
        <OpenedFields {...opened} />
        <Field {...field("role")} required maxLength={ROLE_LENGTH} />
        {background && (
          <Field
            {...field("background")}
            hint="Such as “Barber, 11 years”. It stands on their own page too."
            maxLength={BACKGROUND_LENGTH}
          />
        )}
        <Field {...field("startedOn")} type="date" short hint={SINCE_HINT} />
        <Field {...field("share")} inputMode="decimal" short hint={SHARE_HINT} />
        <div>
          <Button name="intent" value="change">
            Save
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The person has left. */
export function EndPart({ href, opened, today, problem }: OpenedPartProps & { today: string }) {
  const refused = refusedHere(problem, "end");
  return (
    <Section
      id="end"
      title="They have left"
      note="Their training, years and reviews go with them. Their cases and photos stay on your page as history, under their name, and vouch for you no longer. It cannot be undone: if they come back, name them again."
    >
      <form method="post" action={href} className="form">
        <OpenedFields {...opened} />
        <Field
          name="endedOn"
          label="Last day here"
          type="date"
          short
          required
          max={today}
          value={refused ? typedIn(refused, "endedOn") : undefined}
          error={refused?.errors.endedOn}
        />
        <div>
          <Button kind="warning" name="intent" value="end">
            End their time here
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface AskedPartProps extends PartProps {
  questions: readonly { id: string; askedOn: string; until: string; byMail: boolean }[];
}

/** They were named, and have not said yes. */
export function AskedPart({ href, questions, problem }: AskedPartProps) {
  const refused = refusedHere(problem, "ask");
  return (
    <Section id="asked" title="They have not answered" note="Until they say yes, nothing of their record is shown or counted here.">
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            Asked on {printDay(question.askedOn)}:{" "}
            {question.byMail ? `by mail, to be answered until ${printDay(question.until)}` : "a moderator asks them"}.
          </li>
        ))}
      </ul>
      <form method="post" action={href} className="form">
        <Field
          name="email"
          label="Ask again at this address"
          hint="Their own, not one of the clinic."
          type="email"
          required
          autoComplete="off"
          value={typedIn(refused, "email")}
          error={refused?.errors.email}
        />
        <div>
          <Button kind="secondary" name="intent" value="ask">
            Ask again
          </Button>
        </div>
      </form>
      <form method="post" action={href}>
        <Button kind="quiet" name="intent" value="take_back">
          Name them no longer
        </Button>
      </form>
    </Section>
  );
}

function OpenedFields({ version, mark }: { version: number; mark: string }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="mark" value={mark} />
    </>
  );
}
