import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";

/** Mails about what changes, for whoever has an account and wants them. */
export function AlertsPart({ signedIn, alerts }: { signedIn: boolean; alerts: boolean }) {
  return (
    <Section
      id="alerts"
      title="Hear of changes"
      note="A decision, a step, a new band, a clear move of the evidence level, or photos in a dispute."
    >
      {!signedIn ? (
        <p>
          <a href="/sign-in?redirectTo=%2Fshortlist">Sign in</a> or <a href="/sign-up">join</a> to be told by mail, and to have your list on
          every device. What this browser keeps goes into your account.
        </p>
      ) : (
        <form method="post" action="/shortlist" className="stack">
          <p>
            {alerts
              ? "You get a mail when something changes at a clinic on your list, at most one a day. Each says what was and what is."
              : "We can write to you when something changes at a clinic on your list, at most once a day. Every mail ends them with one press."}
          </p>
          <div>
            <Button kind="secondary" name="intent" value={alerts ? "alerts_off" : "alerts_on"}>
              {alerts ? "Stop these mails" : "Tell me by mail"}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
