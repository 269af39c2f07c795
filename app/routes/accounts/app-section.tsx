import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { Section } from "#app/components/section.tsx";
import type { SecondFactorView } from "#app/routes/accounts/second-factor-view.server.ts";

/** The authenticator app: not there, waiting for its first code, or set up. */
export function AppSection({ view, error }: { view: SecondFactorView; error?: string }) {
  return (
    <Section
      id="app"
      title="Authenticator app"
      note="An app on your telephone shows a new code every 30 seconds. Any app that reads a QR code for one-time codes will do."
    >
      <p>
        It protects against a password that somebody else knows. It does not protect against typing the code on a false page: look at the
        address before you type. A passkey cannot be given to a false page at all.
      </p>
      {view.appSince === null ? <SetUp waiting={view.waiting} error={error} /> : <Remove since={view.appSince} />}
    </Section>
  );
}

function SetUp({ waiting, error }: { waiting: SecondFactorView["waiting"]; error?: string }) {
  if (waiting === null) {
    return (
      <form method="post">
        <Button name="intent" value="begin-app">
          Set up an app
        </Button>
      </form>
    );
  }
  return (
    <>
      <h3>1. Give the secret to your app</h3>
      <p>Point the app at this code, or type the secret into it by hand. It is shown until the first code was given, and never again.</p>
      <QrCode text={waiting.uri} label="QR code that gives the secret to an authenticator app" />
      <p>
        Secret: <code className="typed-secret">{waiting.secret}</code>
      </p>
      <h3>2. Give a code of your app</h3>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="confirm-app" />
        <Field
          name="code"
          label="Six digits"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          short
          required
          error={error}
        />
        <Button>Turn it on</Button>
      </form>
      <form method="post">
        <Button kind="quiet" name="intent" value="begin-app">
          Begin again with a new secret
        </Button>
      </form>
    </>
  );
}

function Remove({ since }: { since: string }) {
  return (
    <>
      <p>
        <strong>Set up on {since}.</strong> Signing in with your password asks for its code.
      </p>
      <form method="post">
        <Button kind="warning" name="intent" value="remove-app">
          Remove the app
        </Button>
      </form>
    </>
  );
}
