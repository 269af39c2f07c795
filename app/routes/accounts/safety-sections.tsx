import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";

/** What every account has, whatever its role: security, sessions, and one's data. */
export function SafetySections({ sessions, secondFactor }: { sessions: number; secondFactor: boolean }) {
  return (
    <>
      <Section id="security" title="Security">
        <p>
          <a href="/account/security">Password, second factor, passkeys, and what happened lately</a>
        </p>
        <p>
          <a href="/account/second-factor">Second factor</a>:{" "}
          {secondFactor ? "set up. Your password alone opens nothing." : "not set up. Whoever knows your password is you here."}
        </p>
      </Section>
      <Section id="sessions" title="Where you are signed in">
        <p>
          {sessions === 1
            ? "Only here."
            : `On ${sessions} devices or browsers, this one included. If that is more than you know of, sign out everywhere and choose a new password.`}
        </p>
        <p>
          <a href="/account/sessions">Which they are, and how to end one</a>
        </p>
        <form method="post">
          <Button kind="secondary" name="intent" value="sign-out-everywhere">
            Sign out everywhere
          </Button>
        </form>
      </Section>
      <Section id="data" title="Your data">
        <p>
          <a href="/account/export">Get all that we keep about you, as one file</a>
        </p>
        <p>
          <a href="/account/erase">Erase your account</a>
        </p>
      </Section>
    </>
  );
}
