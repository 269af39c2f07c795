import { GIVEN_ROLE_CODES } from "#app/accounts/standing-form.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Select } from "#app/components/select.tsx";
import type { PersonView } from "#app/routes/admin/person-view.ts";
import { personWords } from "#app/routes/admin/person-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface FormProps {
  person: PersonView;
  problem: FormProblem | undefined;
}

const choicesOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Gives a role, or takes away the one somebody has. */
export function RoleForms({ person, problem }: FormProps) {
  const say = personWords();
  if (person.suspended !== null) return <p>{say.noRoleWhileSuspended}</p>;
  const held = (GIVEN_ROLE_CODES as readonly string[]).includes(person.role);
  return (
    <div className="stack">
      <form method="post" className="form">
        <input type="hidden" name="intent" value="give" />
        <RadioGroup
          name="role"
          label={held ? say.changeRoleTo : say.giveRoleOf}
          required
          choices={Object.entries(standingWords().roles)
            .filter(([role]) => role !== person.role)
            .map(([value, { label, hint }]) => ({ value, label, hint }))}
          value={typedIn(problem, "role")}
          error={problem?.errors.role}
        />
        <div>
          <Button>{held ? say.changeRole : say.giveRole}</Button>
        </div>
      </form>
      {held && (
        <form method="post">
          <input type="hidden" name="intent" value="take" />
          <Button kind="warning">{say.takeRole(person.roleLabel.toLowerCase())}</Button>
        </form>
      )}
    </div>
  );
}

/** Suspends the account for a reason of the list, or restores it. */
export function SuspensionForms({ person, problem }: FormProps) {
  const say = personWords();
  if (person.suspended !== null)
    return (
      <form method="post">
        <input type="hidden" name="intent" value="restore" />
        <Button>{say.restoreAccount}</Button>
      </form>
    );
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="suspend" />
      <RadioGroup
        name="reason"
        label={say.whySuspended}
        hint={say.whySuspendedHint}
        required
        choices={choicesOf(standingWords().suspensions)}
        value={typedIn(problem, "reason")}
        error={problem?.errors.reason}
      />
      <div>
        <Button kind="warning">{say.suspendAccount}</Button>
      </div>
    </form>
  );
}

/** The address, shown once somebody has said what it is needed for. */
export function AddressForm({ address, problem }: { address: string | null; problem: FormProblem | undefined }) {
  const say = personWords();
  if (address !== null)
    return (
      <p role="status" className="break-words">
        <Say it={say.addressShown} address={address} />
      </p>
    );
  return (
    <details open={problem?.errors.why !== undefined}>
      <summary>{say.showEmailAddress}</summary>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="address" />
        <Select
          name="why"
          label={say.whatFor}
          hint={say.whatForHint}
          required
          choices={choicesOf(standingWords().looks)}
          emptyLabel={say.chooseReason}
          value={typedIn(problem, "why")}
          error={problem?.errors.why}
        />
        <div>
          <Button kind="secondary">{say.showAddress}</Button>
        </div>
      </form>
    </details>
  );
}
