import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { confirmCaseWords } from "#app/routes/cases/confirm-case-words.ts";

/** After the answer: the one link by which the person goes on being asked, shown once. */
export function KeepLink({ holder }: { holder: { path: string; url: string } }) {
  const say = confirmCaseWords();
  return (
    <>
      <PageTitle title={say.thanksTitle} lede={say.thanksLede} />
      <Section id="keep" title={say.yourOwnLink} note={say.yourOwnLinkNote}>
        <p className="secret-link">
          <code>{holder.url}</code>
        </p>
        <p className="cluster print:hidden">
          <ButtonLink href={holder.path}>{say.openItNow}</ButtonLink>
        </p>
      </Section>
      <Section id="next" title={say.writeReview} note={say.writeReviewNote}>
        <ol className="stack-tight list-decimal pl-6">
          <li>
            <Say
              it={say.joinOrSignIn}
              signUp={<a href="/sign-up" />}
              signIn={<a href={`/sign-in?redirectTo=${encodeURIComponent(holder.path)}`} />}
            />
          </li>
          <li>{say.openLinkAndTie}</li>
        </ol>
      </Section>
    </>
  );
}
