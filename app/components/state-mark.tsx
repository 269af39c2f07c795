import { stateMarkWords } from "#app/components/state-mark-words.ts";
import type { ClaimState } from "#app/practitioners/claim-arithmetic.ts";

export const claimStateLabels = (): Record<ClaimState, string> => {
  const say = stateMarkWords();
  return {
    evidenced: say.evidenced,
    plausible: say.plausible,
    no_evidence: say.noEvidence,
    contradicted: say.contradicted,
    not_possible: say.notPossible,
  };
};

const TONE: Record<ClaimState, string> = {
  evidenced: "state-evidenced",
  plausible: "state-doubt",
  no_evidence: "state-plain",
  contradicted: "state-against",
  not_possible: "state-against",
};

/** Seven dots as close as they pack. */
const SEVEN = "M14 14h0M14 5.2h0M21.6 9.6h0M21.6 18.4h0M14 22.8h0M6.4 18.4h0M6.4 9.6h0";

/**
 * The state of a claim as a knot of dots and in words. Full dots: evidence. Rings: room for it. Pinpricks: nothing. A stroke through the dots:
 * evidence says otherwise. A stroke through rings: it cannot be.
 */
export function StateMark({ state }: { state: ClaimState }) {
  return (
    <span className={`state ${TONE[state]}`}>
      <svg className="dots state-dots" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <path d={SEVEN} strokeWidth={state === "no_evidence" ? 2.2 : 7.4} />
        {(state === "plausible" || state === "not_possible") && <path className="dots-open" d={SEVEN} strokeWidth="4.4" />}
        {(state === "contradicted" || state === "not_possible") && (
          <>
            <path className="dots-open" d="M1 25L27 3" strokeWidth="6" />
            <path d="M1 25L27 3" strokeWidth="2.6" />
          </>
        )}
      </svg>
      {claimStateLabels()[state]}
    </span>
  );
}
