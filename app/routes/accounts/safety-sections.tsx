import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { ownAccountWords } from "#app/routes/accounts/own-account-words.ts";

/** What every account has, whatever its role: security, sessions, and one's data. */
export function SafetySections({ sessions, secondFactor }: { sessions: number; secondFactor: boolean }) {
  const say = ownAccountWords();
  return (
    <>
      <Section id="security" title={say.security}>
        <p>
          <a href="/account/security">{say.passwordSecondFactorPasskeys}</a>
        </p>
        <p>
          <a href="/account/second-factor">{say.secondFactor}</a>: {secondFactor ? say.setUpYourPassword : say.notSetUpWhoever}
        </p>
      </Section>
      <Section id="sessions" title={say.whereYouAreSigned}>
        <p>{sessions === 1 ? say.onlyHere : say.onDevicesOrBrowsers(sessions)}</p>
        <p>
          <a href="/account/sessions">{say.whichTheyAreAndHow}</a>
        </p>
        <form method="post">
          <Button kind="secondary" name="intent" value="sign-out-everywhere">
            {say.signOutEverywhere}
          </Button>
        </form>
      </Section>
      <Section id="data" title={say.yourData}>
        <p>
          <a href="/account/export">{say.getAllThatWe}</a>
        </p>
        <p>
          <a href="/account/erase">{say.eraseYourAccount}</a>
        </p>
      </Section>
    </>
  );
}
