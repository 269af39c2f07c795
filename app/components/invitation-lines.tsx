import { invitationLinesWords } from "#app/components/invitation-lines-words.ts";
import { Say } from "#app/components/say.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { FEWEST_INVITED, type InvitationCoverage } from "#app/reviews/invitation.ts";

/** How many of the confirmed cases were reviewed, how many of those asked answered, and who could not be asked: each in plain counts. */
export function InvitationLines({ coverage }: { coverage: InvitationCoverage }) {
  const say = invitationLinesWords();
  const { confirmed, reviewed, invited, answered } = coverage;
  if (confirmed === 0) return null;
  return (
    <div className="stack-tight">
      <ul className="coverage-lines">
        <li>
          <Say
            it={say.reviewsFromCases}
            reviewed={<strong className="figures">{say.reviews(reviewed)}</strong>}
            confirmed={say.confirmedCases(confirmed)}
          />
        </li>
        <li>
          {invited < FEWEST_INVITED ? (
            say.tooFewToTell
          ) : (
            <Say
              it={say.answeredOfInvited}
              answered={<strong className="figures">{printNumber(answered)}</strong>}
              invited={printNumber(invited)}
              percent={Math.round((100 * answered) / invited)}
            />
          )}
        </li>
        {confirmed >= FEWEST_INVITED && <li>{restOf(coverage)}</li>}
      </ul>
      <p className="small soft">
        {say.everyClientIsInvited} <a href="/method#invitations">{say.howInvitationsWork}</a>
      </p>
    </div>
  );
}

/** Whoever was not invited, by the reason, and nobody left out. */
function restOf({ unreachable, waiting, unasked, declined }: InvitationCoverage): string {
  const say = invitationLinesWords();
  const rest = [
    unasked > 0 && say.wroteUnasked(printNumber(unasked)),
    waiting > 0 && say.willBeAsked(printNumber(waiting)),
    declined > 0 && say.wantedNoMail(printNumber(declined)),
  ].filter((words) => words !== false);
  const cannot = unreachable === 0 ? say.allCanBeInvited : say.cannotBeInvited(printNumber(unreachable));
  return `${[cannot, ...rest].join("; ")}.`;
}
