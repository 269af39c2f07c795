import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import type { SecondFactorView } from "#app/routes/accounts/second-factor-view.server.ts";
import { secondFactorWords } from "#app/routes/accounts/second-factor-words.ts";

/** The authenticator app: not there, waiting for its first code, or set up. */
export function AppSection({ view, error }: { view: SecondFactorView; error?: string }) {
  const say = secondFactorWords();
  return (
    <Section id="app" title={say.authenticatorApp} note={say.authenticatorAppNote}>
      <p>{say.appProtects}</p>
      {view.appSince === null ? <SetUp waiting={view.waiting} error={error} /> : <Remove since={view.appSince} />}
    </Section>
  );
}

function SetUp({ waiting, error }: { waiting: SecondFactorView["waiting"]; error?: string }) {
  const say = secondFactorWords();
  if (waiting === null) {
    return (
      <form method="post">
        <Button name="intent" value="begin-app">
          {say.setAppUp}
        </Button>
      </form>
    );
  }
  return (
    <>
      <h3>{say.giveSecret}</h3>
      <p>{say.giveSecretHow}</p>
      <QrCode text={waiting.uri} label={say.qrCode} />
      <p>
        <Say it={say.secret} secret={<code className="typed-secret">{waiting.secret}</code>} />
      </p>
      <h3>{say.giveCode}</h3>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="confirm-app" />
        <Field
          name="code"
          label={say.sixDigits}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          short
          required
          error={error}
        />
        <Button>{say.turnOn}</Button>
      </form>
      <form method="post">
        <Button kind="quiet" name="intent" value="begin-app">
          {say.beginAgain}
        </Button>
      </form>
    </>
  );
}

function Remove({ since }: { since: string }) {
  const say = secondFactorWords();
  return (
    <>
      <p>
        <Say it={say.setUpOn} since={since} />
      </p>
      <form method="post">
        <Button kind="warning" name="intent" value="remove-app">
          {say.removeApp}
        </Button>
      </form>
    </>
  );
}
