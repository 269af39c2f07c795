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
    <Section
      id="withdraw"
      title={withdrawn ? say.itIsNotShown : say.takeItDown}
      note={withdrawn ? say.noPageSearchResult : say.noReasonIsAsked}
    >
      {withdrawn ? <p>{say.theClinicKeepsACase}</p> : <p>{say.everyPictureOfItGoes}</p>}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="withdraw" />
        {withdrawn ? (
          <>
            <input type="hidden" name="erase" value="yes" />
            <p className="small">{say.withTheFilesGoes}</p>
            <Button kind="warning">{say.deleteTheFiles}</Button>
          </>
        ) : (
          <>
            <Checkbox name="erase" label={say.alsoDeleteTheFiles} hint={say.withTheFilesGoes} />
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
    <Section id="review" title={say.yourReview} note={say.aReviewThatRests}>
      {step === "claim" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="claim" />
          <p>
            <Say it={say.tieTheCase} signUp={<a href="/sign-up" />} />
          </p>
          <p>
            <Button kind="secondary">{say.tieItToMyAccount}</Button>
          </p>
        </form>
      )}
      {step === "other_account" && <p>{say.thisCaseIsTied}</p>}
      {step === "confirm" && <p>{say.itIsTied}</p>}
      {step === "write" && (
        <p>
          <ButtonLink href={href}>{say.writeYourReview(clinicName)}</ButtonLink>
        </p>
      )}
      {step === "tie" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="tie_review" />
          <p>
            <Say it={say.youHaveWrittenAReview} href={<a href={href} />} clinicName={clinicName} />
          </p>
          <p>
            <Button kind="secondary">{say.letItRest}</Button>
          </p>
        </form>
      )}
      {step === "written" && (
        <p>
          <a href={href}>{say.theReviewThatRests}</a>
        </p>
      )}
    </Section>
  );
}

/** Who lets us write can end it before the first mail comes. */
export function MailPart() {
  const say = myCaseWords();
  return (
    <Section id="mail" title={say.mailAbout} note={say.weAskHowItWent}>
      <form method="post">
        <input type="hidden" name="intent" value="stop_mail" />
        <Button kind="secondary">{say.noFurtherMailAbout}</Button>
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
      <PageTitle
        title={dead ? say.thisLinkOpensNothing : say.yourTreatments}
        lede={dead ? say.itIsNotWhole : say.treatmentsThatClinicsEntered}
      />
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
      {signedIn && cases.length === 0 && !dead && <p>{say.noneYetOpenTheLink}</p>}
      {!signedIn && (
        <p>
          <Say it={say.signInToSee} myCase={<a href="/sign-in?redirectTo=/my-case" />} />
        </p>
      )}
    </>
  );
}
