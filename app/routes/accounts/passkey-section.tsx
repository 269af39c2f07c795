import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { Section } from "#app/components/section.tsx";
import type { SecondFactorView } from "#app/routes/accounts/second-factor-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";

/** Passkeys: those kept here, each with its name, and a new one. */
export function PasskeySection({ view, problem }: { view: SecondFactorView; problem: FormProblem | undefined }) {
  const adding = problem?.values.intent === "add-passkey";
  return (
    <Section
      id="passkeys"
      title="Passkeys"
      note="A key kept by your telephone, computer or security key, used by unlocking it. It signs in by itself, without password and code."
    >
      <p>
        A passkey answers to this site’s address only, so a false page gets nothing from it. It does not protect against somebody who can
        unlock your device. Have two, on different devices, or keep your recovery codes safe.
      </p>
      {view.passkeys.length > 0 && (
        <ul className="stack">
          {view.passkeys.map((passkey) => (
            <li key={passkey.id}>
              <strong>{passkey.name}</strong>, added on {passkey.added},{" "}
              {passkey.lastUsed === null ? "not used yet" : `last used on ${passkey.lastUsed}`}
              {passkey.backedUp && ", copied to your other devices by their maker’s account"}
              <details>
                <summary>Rename or remove</summary>
                <form method="post" className="form">
                  <input type="hidden" name="intent" value="rename-passkey" />
                  <input type="hidden" name="passkeyId" value={passkey.id} />
                  <NameField id={`name-${passkey.id}`} value={passkey.name} />
                  <Button kind="secondary">Rename</Button>
                </form>
                <form method="post">
                  <input type="hidden" name="passkeyId" value={passkey.id} />
                  <Button kind="warning" name="intent" value="remove-passkey">
                    Remove {passkey.name}
                  </Button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      )}
      {view.passkeysPossible ? (
        <PasskeyForm purpose="register" action="/account/second-factor" label="Add a passkey" quiet={view.appSince !== null}>
          <input type="hidden" name="intent" value="add-passkey" />
          <Field
            name="name"
            label="A name for it"
            hint="To tell your passkeys apart, such as “telephone” or “blue key”."
            maxLength={60}
            required
            value={adding ? String(problem?.values.name ?? "") : ""}
            error={problem?.errors.name}
          />
        </PasskeyForm>
      ) : (
        <p>
          Passkeys belong to a site’s name. This one is reached as {view.site}, so there can be none for it; an authenticator app works.
        </p>
      )}
    </Section>
  );
}

/** Several on one page: the id is not the field's name here. */
function NameField({ id, value }: { id: string; value: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        New name
      </label>
      <input className="control" id={id} name="name" maxLength={60} required defaultValue={value} />
    </div>
  );
}
