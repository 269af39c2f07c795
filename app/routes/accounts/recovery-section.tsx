import { Button, ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { secondFactorWords } from "#app/routes/accounts/second-factor-words.ts";

export function RecoverySection({ left }: { left: number }) {
  const say = secondFactorWords();
  return (
    <Section id="codes" title={say.recoveryCodes} note={say.recoveryCodesNote}>
      <p>{left === 0 ? say.noCodesLeft : say.codesLeft(left)}</p>
      <form method="post">
        <Button kind="secondary" name="intent" value="new-codes">
          {say.makeTenNewCodes}
        </Button>
      </form>
      <p className="field-hint">{say.makeTenNewCodesHint}</p>
    </Section>
  );
}

/** The one answer that has the codes in it. */
export function NewRecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = secondFactorWords();
  return (
    <>
      <PageTitle title={say.yourRecoveryCodes} lede={say.writeThemDown} />
      <ol className="recovery-codes" aria-label={say.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>
            <code className="typed-secret">{code}</code>
          </li>
        ))}
      </ol>
      <p className="recovery-codes-note">{say.eachCodeWorksOnce}</p>
      <ButtonLink href="/account/second-factor">{say.iHaveKeptThem}</ButtonLink>
    </>
  );
}
