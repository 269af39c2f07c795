import { Button, ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { printCount } from "#app/platform/printed.ts";

export function RecoverySection({ left }: { left: number }) {
  return (
    <Section id="codes" title="Recovery codes" note="For the day your telephone is lost. Each works once, in place of a code of your app.">
      <p>
        {left === 0
          ? "None is left. Make new ones now: without one, a lost device locks you out."
          : `${printCount(left, "code")} of 10 not used yet. They were shown once; we keep only what it takes to recognise them.`}
      </p>
      <form method="post">
        <Button kind="secondary" name="intent" value="new-codes">
          Make ten new codes
        </Button>
      </form>
      <p className="field-hint">The earlier ones stop working.</p>
    </Section>
  );
}

/** The one answer that has the codes in it. */
export function NewRecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <PageTitle
        title="Your recovery codes"
        lede="Write them down or print this page, and keep them where your telephone is not. They are not shown again."
      />
      <ol className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="typed-secret">{code}</code>
          </li>
        ))}
      </ol>
      <p className="recovery-codes-note">
        Each works once, at the sign-in, in place of a code of your app or of your passkey. Whoever has one and your password gets in.
      </p>
      <ButtonLink href="/account/second-factor">I have kept them</ButtonLink>
    </>
  );
}
