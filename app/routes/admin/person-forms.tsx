import { ADDRESS_REASONS, GIVEN_ROLES, SUSPENSION_REASONS } from "#app/accounts/standing-form.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import type { PersonView } from "#app/routes/admin/person-view.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface FormProps {
  person: PersonView;
  problem: FormProblem | undefined;
}

const choicesOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Gives a role, or takes away the one somebody has. */
export function RoleForms({ person, problem }: FormProps) {
  if (person.suspended !== null) return <p>While the account is suspended its role cannot be changed.</p>;
  const held = Object.hasOwn(GIVEN_ROLES, person.role);
  return (
    <div className="stack">
      <form method="post" className="form">
        <input type="hidden" name="intent" value="give" />
        <RadioGroup
          name="role"
          label={held ? "Change the role to" : "Give the role of"}
          required
          choices={Object.entries(GIVEN_ROLES)
            .filter(([role]) => role !== person.role)
            .map(([value, { label, hint }]) => ({ value, label, hint }))}
          value={typedIn(problem, "role")}
          error={problem?.errors.role}
        />
        <div>
          <Button>{held ? "Change the role" : "Give the role"}</Button>
        </div>
      </form>
      {held && (
        <form method="post">
          <input type="hidden" name="intent" value="take" />
          <Button kind="warning">Take away the role of {person.roleLabel.toLowerCase()}</Button>
        </form>
      )}
    </div>
  );
}

/** Suspends the account for a reason of the list, or restores it. */
export function SuspensionForms({ person, problem }: FormProps) {
  if (person.suspended !== null)
    return (
      <form method="post">
        <input type="hidden" name="intent" value="restore" />
        <Button>Restore the account</Button>
      </form>
    );
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="suspend" />
      <RadioGroup
        name="reason"
        label="Why it is suspended"
        hint="Goes into the record, not into the mail."
        required
        choices={choicesOf(SUSPENSION_REASONS)}
        value={typedIn(problem, "reason")}
        error={problem?.errors.reason}
      />
      <div>
        <Button kind="warning">Suspend the account</Button>
      </div>
    </form>
  );
}

/** The address, shown once somebody has said what it is needed for. */
export function AddressForm({ address, problem }: { address: string | null; problem: FormProblem | undefined }) {
  if (address !== null)
    return (
      <p role="status" className="break-words">
        The address is <strong>{address}</strong>. That you looked is on record.
      </p>
    );
  return (
    <details open={problem?.errors.why !== undefined}>
      <summary>Show the e-mail address</summary>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="address" />
        <Select
          name="why"
          label="What you need it for"
          hint="Each look is recorded, and its person sees that there was one."
          required
          choices={choicesOf(ADDRESS_REASONS)}
          emptyLabel="Choose a reason"
          value={typedIn(problem, "why")}
          error={problem?.errors.why}
        />
        <div>
          <Button kind="secondary">Show the address</Button>
        </div>
      </form>
    </details>
  );
}
