import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { printDay } from "#app/platform/printed.ts";
import { BACKGROUND_LENGTH, type EngagementField, ROLE_LENGTH } from "#app/practitioners/engagement-form.ts";
import { teamWords } from "#app/practitioners/team-words.ts";
import { shareHint, sinceHint } from "#app/routes/manage/practitioners-forms.tsx";
import { practitionersPersonWords } from "#app/routes/manage/practitioners-person-words.ts";
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
  const say = practitionersPersonWords();
  const refused = refusedHere(problem, "change");
  const field = (name: EngagementField) => ({
    name,
    label: teamWords().fields[name],
    value: refused ? typedIn(refused, name) : values[name],
    error: refused?.errors[name],
  });
  return (
    <Section id="terms" title={say.whatYouState} note={say.whatYouStateNote}>
      <form method="post" action={href} className="form">
        <OpenedFields {...opened} />
        <Field {...field("role")} required maxLength={ROLE_LENGTH} />
        {background && <Field {...field("background")} hint={say.workBeforeHint} maxLength={BACKGROUND_LENGTH} />}
        <Field {...field("startedOn")} type="date" short hint={sinceHint()} />
        <Field {...field("share")} inputMode="decimal" short hint={shareHint()} />
        <div>
          <Button name="intent" value="change">
            {say.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The person has left. */
export function EndPart({ href, opened, today, problem }: OpenedPartProps & { today: string }) {
  const say = practitionersPersonWords();
  const refused = refusedHere(problem, "end");
  return (
    <Section id="end" title={say.theyHaveLeft} note={say.theyHaveLeftNote}>
      <form method="post" action={href} className="form">
        <OpenedFields {...opened} />
        <Field
          name="endedOn"
          label={say.lastDayHere}
          type="date"
          short
          required
          max={today}
          value={refused ? typedIn(refused, "endedOn") : undefined}
          error={refused?.errors.endedOn}
        />
        <div>
          <Button kind="warning" name="intent" value="end">
            {say.endTheirTime}
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
  const say = practitionersPersonWords();
  const refused = refusedHere(problem, "ask");
  return (
    <Section id="asked" title={say.notAnswered} note={say.notAnsweredNote}>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            {question.byMail
              ? say.askedByMail(printDay(question.askedOn), printDay(question.until))
              : say.askedByModerator(printDay(question.askedOn))}
          </li>
        ))}
      </ul>
      <form method="post" action={href} className="form">
        <Field
          name="email"
          label={say.askAgainAt}
          hint={say.askAgainAtHint}
          type="email"
          required
          autoComplete="off"
          value={typedIn(refused, "email")}
          error={refused?.errors.email}
        />
        <div>
          <Button kind="secondary" name="intent" value="ask">
            {say.askAgain}
          </Button>
        </div>
      </form>
      <form method="post" action={href}>
        <Button kind="quiet" name="intent" value="take_back">
          {say.nameNoLonger}
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
