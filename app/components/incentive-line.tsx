import { incentiveLineWords } from "#app/components/incentive-line-words.ts";
import { Say } from "#app/components/say.tsx";
import { printNumber } from "#app/platform/printed.ts";
import type { IncentiveCount } from "#app/reviews/incentive-repository.server.ts";

/** "2 of 41 were given something for it": every author is asked, and it is printed on each review besides. Nothing where there are no reviews. */
export function IncentiveLine({ count: { given, of } }: { count: IncentiveCount }) {
  const say = incentiveLineWords();
  if (of === 0) return null;
  return (
    <p>
      {given === 0 ? (
        say.nothingGiven(of)
      ) : (
        <Say
          it={given === 1 ? say.oneSays : say.manySay}
          given={<strong className="figures">{printNumber(given)}</strong>}
          authors={say.authors(of)}
        />
      )}
    </p>
  );
}
