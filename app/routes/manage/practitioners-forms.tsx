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

export const shareHint = () => practitionersFormsWords().from0To100;
export const sinceHint = () => practitionersFormsWords().nothingOfBeforeThisDay;

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
      <Field {...field("name")} label={say.name} hint={say.underWhichTheyWork} required maxLength={NAME_LENGTH} autoComplete="off" />
      {refusedName && <Checkbox name="namesake" label={say.itIsSomebodyElse} checked={typedIn(problem, "namesake") === "yes"} />}
      <Field {...field("role")} label={say.roleAtTheClinic} hint={say.suchAsOwnerAndPractitioner} required maxLength={ROLE_LENGTH} />
      <Field {...field("background")} label={say.workBeforeSmp} hint={say.suchAsBarber11Years} maxLength={BACKGROUND_LENGTH} />
      <Field {...field("startedOn")} label={say.worksHereSince} hint={sinceHint()} type="date" short />
      <Field {...field("share")} label={say.shareOfTheTreatments} hint={shareHint()} inputMode="decimal" short />
      <div>
        <Button name="intent" value="add">
          {say.addToTheTeam}
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
      <Field
        {...field("page")}
        label={say.theirPageHere}
        hint={say.itsAddressSuchAsPractitioners}
        required
        maxLength={300}
        autoComplete="off"
      />
      <Field {...field("knownRole")} label={say.roleAtYourClinic} required maxLength={ROLE_LENGTH} />
      <Field {...field("knownStartedOn")} label={say.worksWithYouSince} hint={sinceHint()} type="date" short />
      <Field {...field("knownShare")} label={say.theirShareOfYourTreatments} hint={shareHint()} inputMode="decimal" short />
      <Field {...field("email")} label={say.theirOwnEMailAddress} hint={say.theyGetALink} type="email" autoComplete="off" />
      <div>
        <Button name="intent" value="name">
          {say.askThem}
        </Button>
      </div>
    </form>
  );
}
