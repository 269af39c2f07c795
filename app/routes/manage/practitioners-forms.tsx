import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { BACKGROUND_LENGTH, NAME_LENGTH, ROLE_LENGTH } from "#app/practitioners/engagement-form.ts";
import { practitionersFormsWords } from "#app/routes/manage/practitioners-forms-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface FormProps {
  problem: FormProblem | undefined;
}

export const shareHint = () => practitionersFormsWords().shareHint;
export const sinceHint = () => practitionersFormsWords().sinceHint;

/** What was typed and refused, if it was typed into this form: both forms of the page have a button of their own. */
function ofForm(problem: FormProblem | undefined, intent: string) {
  const here = typedIn(problem, "intent") === intent ? problem : undefined;
  return (name: string) => ({ name, value: typedIn(here, name), error: here?.errors[name] });
}

/** Somebody of whom nothing is known anywhere. */
export function NewPersonFields({ problem }: FormProps) {
  const say = practitionersFormsWords();
  const field = ofForm(problem, "add");
  const refusedName = field("name").error !== undefined && typedIn(problem, "name") !== "";
  return (
    <form method="post" className="form">
      <Field {...field("name")} label={say.name} hint={say.nameHint} required maxLength={NAME_LENGTH} autoComplete="off" />
      {refusedName && <Checkbox name="namesake" label={say.namesake} checked={typedIn(problem, "namesake") === "yes"} />}
      <Field {...field("role")} label={say.role} hint={say.roleHint} required maxLength={ROLE_LENGTH} />
      <Field {...field("background")} label={say.workBefore} hint={say.workBeforeHint} maxLength={BACKGROUND_LENGTH} />
      <Field {...field("startedOn")} label={say.worksHereSince} hint={sinceHint()} type="date" short />
      <Field {...field("share")} label={say.share} hint={shareHint()} inputMode="decimal" short />
      <div>
        <Button name="intent" value="add">
          {say.addToTeam}
        </Button>
      </div>
    </form>
  );
}

/** Somebody whose record was made elsewhere. */
export function KnownPersonFields({ problem }: FormProps) {
  const say = practitionersFormsWords();
  const field = ofForm(problem, "name");
  return (
    <form method="post" className="form">
      <Field {...field("page")} label={say.theirPage} hint={say.theirPageHint} required maxLength={300} autoComplete="off" />
      <Field {...field("knownRole")} label={say.theirRole} required maxLength={ROLE_LENGTH} />
      <Field {...field("knownStartedOn")} label={say.withYouSince} hint={sinceHint()} type="date" short />
      <Field {...field("knownShare")} label={say.theirShare} hint={shareHint()} inputMode="decimal" short />
      <Field {...field("email")} label={say.theirEmail} hint={say.theirEmailHint} type="email" autoComplete="off" />
      <div>
        <Button name="intent" value="name">
          {say.askThem}
        </Button>
      </div>
    </form>
  );
}
