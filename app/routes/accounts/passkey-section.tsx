import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import type { SecondFactorView } from "#app/routes/accounts/second-factor-view.server.ts";
import { secondFactorWords } from "#app/routes/accounts/second-factor-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";

/** Passkeys: those kept here, each with its name, and a new one. */
export function PasskeySection({ view, problem }: { view: SecondFactorView; problem: FormProblem | undefined }) {
  const say = secondFactorWords();
  const adding = problem?.values.intent === "add-passkey";
  return (
    <Section id="passkeys" title={say.passkeys} note={say.passkeysNote}>
      <p>{say.passkeyProtects}</p>
      {view.passkeys.length > 0 && (
        <ul className="stack">
          {view.passkeys.map((passkey) => (
            <li key={passkey.id}>
              {passkey.lastUsed === null ? (
                <Say it={say.passkeyUnused} name={passkey.name} added={passkey.added} />
              ) : (
                <Say it={say.passkeyUsed} name={passkey.name} added={passkey.added} lastUsed={passkey.lastUsed} />
              )}
              {passkey.backedUp && say.copiedToOtherDevices}
              <details>
                <summary>{say.renameOrRemove}</summary>
                <form method="post" className="form">
                  <input type="hidden" name="intent" value="rename-passkey" />
                  <input type="hidden" name="passkeyId" value={passkey.id} />
                  <NameField id={`name-${passkey.id}`} value={passkey.name} />
                  <Button kind="secondary">{say.rename}</Button>
                </form>
                <form method="post">
                  <input type="hidden" name="passkeyId" value={passkey.id} />
                  <Button kind="warning" name="intent" value="remove-passkey">
                    {say.remove(passkey.name)}
                  </Button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      )}
      {view.passkeysPossible ? (
        <PasskeyForm purpose="register" action="/account/second-factor" label={say.addPasskey} quiet={view.appSince !== null}>
          <input type="hidden" name="intent" value="add-passkey" />
          <Field
            name="name"
            label={say.passkeyName}
            hint={say.passkeyNameHint}
            maxLength={60}
            required
            value={adding ? String(problem?.values.name ?? "") : ""}
            error={problem?.errors.name}
          />
        </PasskeyForm>
      ) : (
        <p>{say.noPasskeysHere(view.site)}</p>
      )}
    </Section>
  );
}

/** Several on one page: the id is not the field's name here. */
function NameField({ id, value }: { id: string; value: string }) {
  const say = secondFactorWords();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {say.newName}
      </label>
      <input className="control" id={id} name="name" maxLength={60} required defaultValue={value} />
    </div>
  );
}
