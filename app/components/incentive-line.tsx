import { printCount, printNumber } from "#app/platform/printed.ts";
import type { IncentiveCount } from "#app/reviews/incentive-repository.server.ts";

/** "2 of 41 were given something for it": every author is asked, and it is printed on each review besides. Nothing where there are no reviews. */
export function IncentiveLine({ count: { given, of } }: { count: IncentiveCount }) {
  if (of === 0) return null;
  return (
    <p>
      {given === 0 ? (
        <>
          {of === 1 ? "The author of the one review says" : `All authors of the ${printCount(of, "review")} say`} that nothing was given for
          it.
        </>
      ) : (
        <>
          <strong className="figures">{printNumber(given)}</strong> of {printCount(of, "author")} {given === 1 ? "says" : "say"} that
          something was given for the review. Each such review says what.
        </>
      )}
    </p>
  );
}
