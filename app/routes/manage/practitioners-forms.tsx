import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { BACKGROUND_LENGTH, NAME_LENGTH, ROLE_LENGTH } from "#app/practitioners/engagement-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface FormProps {
  problem: FormProblem | undefined;
}

export const SHARE_HINT = "From 0 to 100. Left empty for anybody, all count as equal.";
export const SINCE_HINT = "Nothing of before this day is counted as their work here. Left empty, only cases that name them are.";

/** What was typed and refused, if it was typed into this form: both forms of the page have a button of their own. */
function ofForm(problem: FormProblem | undefined, intent: string) {
  const here = typedIn(problem, "intent") === intent ? problem : undefined;
  return (name: string) => ({ name, value: typedIn(here, name), error: here?.errors[name] });
}

/** Somebody of whom nothing is known anywhere. */
export function NewPersonFields({ problem }: FormProps) {
  const field = ofForm(problem, "add");
  const refusedName = field("name").error !== undefined && typedIn(problem, "name") !== "";
  return (
    <form method="post" className="form">
      <Field {...field("name")} label="Name" hint="Under which they work." required maxLength={NAME_LENGTH} autoComplete="off" />
      {refusedName && (
        <Checkbox name="namesake" label="It is somebody else of the same name" checked={typedIn(problem, "namesake") === "yes"} />
      )}
      <Field {...field("role")} label="Role at the clinic" hint="Such as “Owner and practitioner”." required maxLength={ROLE_LENGTH} />
      <Field {...field("background")} label="Work before SMP" hint="Such as “Barber, 11 years”." maxLength={BACKGROUND_LENGTH} />
      <Field {...field("startedOn")} label="Works here since" hint={SINCE_HINT} type="date" short />
      <Field {...field("share")} label="Share of the treatments, in percent" hint={SHARE_HINT} inputMode="decimal" short />
      <div>
        <Button name="intent" value="add">
          Add to the team
        </Button>
      </div>
    </form>
  );
}

/** Somebody whose record was made elsewhere. */
export function KnownPersonFields({ problem }: FormProps) {
  const field = ofForm(problem, "name");
  return (
    <form method="post" className="form">
      <Field
        {...field("page")}
        label="Their page here"
        hint="Its address, such as /practitioners/ada-line."
        required
        maxLength={300}
        autoComplete="off"
      />
      <Field {...field("knownRole")} label="Role at your clinic" required maxLength={ROLE_LENGTH} />
      <Field {...field("knownStartedOn")} label="Works with you since" hint={SINCE_HINT} type="date" short />
      <Field {...field("knownShare")} label="Their share of your treatments, in percent" hint={SHARE_HINT} inputMode="decimal" short />
      <Field
        {...field("email")}
        label="Their own e-mail address"
        hint="They get a link that works once, for 30 days. The address is removed when they have answered. Without one a moderator asks them, which takes longer."
        type="email"
        autoComplete="off"
      />
      <div>
        <Button name="intent" value="name">
          Ask them
        </Button>
      </div>
    </form>
  );
}
