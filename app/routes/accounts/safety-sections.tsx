import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { ownAccountWords } from "#app/routes/accounts/own-account-words.ts";

/** What every account has, whatever its role: security, sessions, and one's data. */
export function SafetySections({ sessions, secondFactor }: { sessions: number; secondFactor: boolean }) {
  const say = ownAccountWords();
  return (
    <>
      <Section id="security" title={say.security}>
        <p>
          <a href="/account/security">{say.securityPage}</a>
        </p>
        <p>
          <Say it={secondFactor ? say.secondFactorOn : say.secondFactorOff} page={<a href="/account/second-factor" />} />
        </p>
      </Section>
      <Section id="sessions" title={say.whereSignedIn}>
        <p>{sessions === 1 ? say.onlyHere : say.onBrowsers(sessions)}</p>
        <p>
          <a href="/account/sessions">{say.yourSessions}</a>
        </p>
        <form method="post">
          <Button kind="secondary" name="intent" value="sign-out-everywhere">
            {say.signOutEverywhere}
          </Button>
        </form>
      </Section>
      <Section id="data" title={say.yourData}>
        <p>
          <a href="/account/export">{say.getYourData}</a>
        </p>
        <p>
          <a href="/account/erase">{say.eraseYourAccount}</a>
        </p>
      </Section>
    </>
  );
}
