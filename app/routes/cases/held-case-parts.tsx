import { Button, ButtonLink } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import type { ReviewStep } from "#app/routes/cases/held-case-view.server.ts";

const ERASES =
  "With the files goes what our software remembers of them: a copy shown by somebody else could then no longer be found. This cannot be undone.";

/** One press, no reason asked: the way out of publication stands before everything else. */
export function WithdrawPart({ withdrawn }: { withdrawn: boolean }) {
  return (
    <Section
      id="withdraw"
      title={withdrawn ? "It is not shown" : "Take it down"}
      note={withdrawn ? "No page, search result or file shows it." : "No reason is asked, and it happens at once."}
    >
      {withdrawn ? (
        <p>The clinic keeps a case without pictures in its count. To have it shown again, say yes to “May it be shown?” below.</p>
      ) : (
        <p>
          Every picture of it goes from every page, from search and from what our servers keep ready. Your review, if you wrote one, stays.
        </p>
      )}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="withdraw" />
        {withdrawn ? (
          <>
            <input type="hidden" name="erase" value="yes" />
            <p className="small">{ERASES}</p>
            <Button kind="warning">Delete the files that the clinic sent, too</Button>
          </>
        ) : (
          <>
            <Checkbox name="erase" label="Also delete the files that the clinic sent" hint={ERASES} />
            <Button kind="warning">Take it down now</Button>
          </>
        )}
      </form>
    </Section>
  );
}

/** How the case and a review of the client's belong together. */
export function ReviewPart({ review: { step, href }, clinicName }: { review: { step: ReviewStep; href: string }; clinicName: string }) {
  return (
    <Section
      id="review"
      title="Your review"
      note="A review that rests on a confirmed case says so, and counts for more than one without proof."
    >
      {step === "claim" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="claim" />
          <p>
            Tie the case to your account first. <a href="/sign-up">Join</a> if you have none, and open this page again once your address is
            verified.
          </p>
          <p>
            <Button kind="secondary">Tie it to my account</Button>
          </p>
        </form>
      )}
      {step === "other_account" && <p>This case is tied to an account. Sign in to it to write the review.</p>}
      {step === "confirm" && (
        <p>It is tied to your account. A review can rest on it once you have said yes to head, practitioner and days above.</p>
      )}
      {step === "write" && (
        <p>
          <ButtonLink href={href}>Write your review of {clinicName}</ButtonLink>
        </p>
      )}
      {step === "tie" && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="tie_review" />
          <p>
            You have written <a href={href}>a review of {clinicName}</a> already.
          </p>
          <p>
            <Button kind="secondary">Let it rest on this case</Button>
          </p>
        </form>
      )}
      {step === "written" && (
        <p>
          <a href={href}>The review that rests on this case</a>
        </p>
      )}
    </Section>
  );
}

/** Who lets us write can end it before the first mail comes. */
export function MailPart() {
  return (
    <Section
      id="mail"
      title="Mail about it"
      note="We ask how it went once it has healed, and at 6 weeks, 12 and 36 months after the last session. The clinic does not see whether we write to you."
    >
      <form method="post">
        <input type="hidden" name="intent" value="stop_mail" />
        <Button kind="secondary">No further mail about this</Button>
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
  return (
    <>
      <PageTitle
        title={dead ? "This link opens nothing" : "Your treatments"}
        lede={
          dead
            ? "It is not whole, or the case is gone. The link you were shown after you answered has 32 letters and digits at its end."
            : "Treatments that clinics entered, you confirmed, and you tied to your account."
        }
      />
      {cases.length > 0 && (
        <ul>
          {cases.map((one) => (
            <li key={one.id}>
              <a href={`/my-case?case=${one.id}`}>
                {one.clinic}: {one.words}
              </a>
              {one.withdrawn && " (not shown)"}
            </li>
          ))}
        </ul>
      )}
      {signedIn && cases.length === 0 && !dead && <p>None yet. Open the link you keep, and tie the case to your account there.</p>}
      {!signedIn && (
        <p>
          <a href="/sign-in?redirectTo=/my-case">Sign in</a> to see the cases tied to your account, or open the link you keep.
        </p>
      )}
    </>
  );
}
