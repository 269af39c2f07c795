import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { shortlistWords } from "#app/routes/shortlist/shortlist-words.ts";

/** Mails about what changes, for whoever has an account and wants them. */
export function AlertsPart({ signedIn, alerts }: { signedIn: boolean; alerts: boolean }) {
  const say = shortlistWords();
  return (
    <Section id="alerts" title={say.hearOfChanges} note={say.hearOfChangesNote}>
      {!signedIn ? (
        <p>
          <Say it={say.signInOrJoin} signIn={<a href="/sign-in?redirectTo=%2Fshortlist" />} signUp={<a href="/sign-up" />} />
        </p>
      ) : (
        <form method="post" action="/shortlist" className="stack">
          <p>{alerts ? say.alertsOn : say.alertsOff}</p>
          <div>
            <Button kind="secondary" name="intent" value={alerts ? "alerts_off" : "alerts_on"}>
              {alerts ? say.stopMails : say.tellMeByMail}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
