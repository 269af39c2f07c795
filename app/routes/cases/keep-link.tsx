import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";

/** After the answer: the one link by which the person goes on being asked, shown once. */
export function KeepLink({ holder }: { holder: { path: string; url: string } }) {
  return (
    <>
      <PageTitle
        title="Thank you. Your answers have arrived."
        lede="If an address was used to reach you, it has been removed, unless you let us write to you. The link you came by works no longer: keep this one instead."
      />
      <Section
        id="keep"
        title="Your own link"
        note="It is shown this once. With it, and without an account, you see what is shown of you, change your answers and take back that it may be shown. Save or print this page."
      >
        <p className="secret-link">
          <code>{holder.url}</code>
        </p>
        <p className="cluster print:hidden">
          <ButtonLink href={holder.path}>Open it now, to save it as a bookmark</ButtonLink>
        </p>
      </Section>
      <Section id="next" title="Write a review" note="If you confirmed head, practitioner and days, your review counts as one with proof.">
        <ol className="stack-tight list-decimal pl-6">
          <li>
            <a href="/sign-up">Join Scalpmark</a> or <a href={`/sign-in?redirectTo=${encodeURIComponent(holder.path)}`}>sign in</a>.
          </li>
          <li>Open your own link again and tie the case to your account.</li>
        </ol>
      </Section>
    </>
  );
}
