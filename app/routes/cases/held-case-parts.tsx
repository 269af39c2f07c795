import { Button, ButtonLink } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import type { ReviewStep } from "#app/routes/cases/held-case-view.server.ts";
import { myCaseWords } from "#app/routes/cases/my-case-words.ts";

/** One press, no reason asked: the way out of publication stands before everything else. */
export function WithdrawPart({ withdrawn }: { withdrawn: boolean }) {
  const say = myCaseWords();
  return (
    <Section id="withdraw" title={withdrawn ? say.notShownTitle : say.takeItDown} note={withdrawn ? say.notShownNote : say.takeItDownNote}>
      {withdrawn ? <p>{say.notShownBody}</p> : <p>{say.takeItDownBody}</p>}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="withdraw" />
        {withdrawn ? (
          <>
            <input type="hidden" name="erase" value="yes" />
            <p className="small">{say.eraseHint}</p>
            <Button kind="warning">{say.deleteFiles}</Button>
          </>
        ) : (
          <>
            <Checkbox name="erase" label={say.alsoDeleteFiles} hint={say.eraseHint} />
            <Button kind="warning">{say.takeItDownNow}</Button>
          </>
        )}
      </form>
    </Section>
  );
}

/** How the case and a review of the client's belong together. */
export function ReviewPart({ review: { step, href }, clinicName }: { review: { step: ReviewStep; href: string }; clinicName: string }) {
  const say = myCaseWords();
  return (
    <Section id="review" title={say.yourReview} note={say.yourReviewNote}>
      {step === "claim" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="claim" />
          <p>
            <Say it={say.tieCaseFirst} signUp={<a href="/sign-up" />} />
          </p>
          <p>
            <Button kind="secondary">{say.tieCase}</Button>
          </p>
        </form>
      )}
      {step === "other_account" && <p>{say.tiedToAnother}</p>}
      {step === "confirm" && <p>{say.confirmFirst}</p>}
      {step === "write" && (
        <p>
          <ButtonLink href={href}>{say.writeYourReview(clinicName)}</ButtonLink>
        </p>
      )}
      {step === "tie" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="tie_review" />
          <p>
            <Say it={say.alreadyReviewed} review={<a href={href} />} clinicName={clinicName} />
          </p>
          <p>
            <Button kind="secondary">{say.restReviewOnCase}</Button>
          </p>
        </form>
      )}
      {step === "written" && (
        <p>
          <a href={href}>{say.restingReview}</a>
        </p>
      )}
    </Section>
  );
}

/** Who lets us write can end it before the first mail comes. */
export function MailPart() {
  const say = myCaseWords();
  return (
    <Section id="mail" title={say.mailAboutIt} note={say.mailAboutItNote}>
      <form method="post">
        <input type="hidden" name="intent" value="stop_mail" />
        <Button kind="secondary">{say.stopMail}</Button>
      </form>
    </Section>
  );
}

interface HeldListProps {
  cases: readonly { id: string; clinic: string; words: string; withdrawn: boolean }[];
  signedIn: boolean;
  /** A link that opens nothing led here. */
  dead: boolean;
}

/** The cases tied to an account, and what to do without one. */
export function HeldList({ cases, signedIn, dead }: HeldListProps) {
  const say = myCaseWords();
  return (
    <>
      <PageTitle title={dead ? say.deadLinkTitle : say.yourTreatments} lede={dead ? say.deadLinkLede : say.yourTreatmentsLede} />
      {cases.length > 0 && (
        <ul>
          {cases.map((one) => (
            <li key={one.id}>
              <a href={`/my-case?case=${one.id}`}>
                {one.clinic}: {one.words}
              </a>
              {one.withdrawn && say.notShown}
            </li>
          ))}
        </ul>
      )}
      {signedIn && cases.length === 0 && !dead && <p>{say.noneYet}</p>}
      {!signedIn && (
        <p>
          <Say it={say.signInToSee} myCase={<a href="/sign-in?redirectTo=/my-case" />} />
        </p>
      )}
    </>
  );
}
