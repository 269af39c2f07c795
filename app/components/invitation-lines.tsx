import { printCount, printNumber } from "#app/platform/printed.ts";
import { FEWEST_INVITED, type InvitationCoverage } from "#app/reviews/invitation.ts";

/** How many of the confirmed cases were reviewed, how many of those asked answered, and who could not be asked: each in plain counts. */
export function InvitationLines({ coverage }: { coverage: InvitationCoverage }) {
  const { confirmed, reviewed, invited, answered } = coverage;
  if (confirmed === 0) return null;
  return (
    <div className="stack-tight">
      <ul className="coverage-lines">
        <li>
          <strong className="figures">{printCount(reviewed, "review")}</strong> from {printCount(confirmed, "confirmed case")}.
        </li>
        <li>
          {invited < FEWEST_INVITED ? (
            "How many of those invited answer: too few to tell."
          ) : (
            <>
              <strong className="figures">{printNumber(answered)}</strong> of {printNumber(invited)} who were invited answered (
              {Math.round((100 * answered) / invited)} %).
            </>
          )}
        </li>
        {confirmed >= FEWEST_INVITED && <li>{restOf(coverage)}</li>}
      </ul>
      <p className="small soft">
        Scalpmark invites every client who confirmed a case. The clinic does not choose them, and learns of it only where a review says so.{" "}
        <a href="/method#invitations">How invitations work</a>
      </p>
    </div>
  );
}

/** Whoever was not invited, by the reason, and nobody left out. */
function restOf({ unreachable, waiting, unasked, declined }: InvitationCoverage): string {
  const rest = [
    unasked > 0 && `${printNumber(unasked)} wrote before being asked`,
    waiting > 0 && `${printNumber(waiting)} will be asked when it is time`,
    declined > 0 && `${printNumber(declined)} wanted no mail`,
  ].filter((words) => words !== false);
  const cannot =
    unreachable === 0
      ? "Nobody is without an address to invite them at"
      : `${printNumber(unreachable)} cannot be invited: they left no address`;
  return `${[cannot, ...rest].join("; ")}.`;
}
