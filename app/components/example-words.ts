import { intervalWords } from "#app/components/score-view.ts";
import { printNumber, printPoints } from "#app/platform/printed.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { hasHeadline, type TrustScore } from "#app/trust/trust-score.ts";

/** What the calculator says of a score, for the server and the browser alike. */
export function exampleWords(score: TrustScore): Record<"figure" | "band" | "interval" | "beside", string> {
  const enough = hasHeadline(score);
  const client = score.clientResult === null ? "no client result" : `client result ${printNumber(score.clientResult)} of 100`;
  return {
    figure: enough ? `${printPoints(score.scoreInTenths, false)} of 100` : "No number yet",
    band: contributionWords().bands[score.band].label,
    interval: `${enough ? "With 90 % certainty" : "What is known fits anything"} ${intervalWords(score)}.`,
    beside: `Evidence level ${Math.round(score.evidenceLevel)} of 100, ${client}.`,
  };
}
