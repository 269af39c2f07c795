import { aboutYourReview, clientRights } from "#app/guide/client-rights.ts";
import { helpNow, otherNumbers, somebodyToTalkTo } from "#app/guide/danger-signs.ts";
import { healingStages } from "#app/guide/healing-stages.ts";
import { evidenceToKeep } from "#app/guide/keeping-evidence.ts";
import { aboutPrices, publishedPrices } from "#app/guide/published-prices.ts";
import { notedQuestions } from "#app/guide/question-notes.ts";
import { redFlags } from "#app/guide/red-flags.ts";
import type { Statement } from "#app/guide/statement.ts";
import { checkingAPhoto, readingAScore, trainingFacts } from "#app/guide/training-facts.ts";
import { mendingWays, notNow } from "#app/guide/ways-to-mend.ts";
import { goodAndBad, whatItIs, whatItIsNot } from "#app/guide/what-smp-is.ts";

const mending = (): Statement[] => mendingWays().flatMap(({ can, cannot, time, price }) => [...can, ...cannot, time, price]);
const healing = (): Statement[] => healingStages().flatMap(({ looks, now }) => [...looks, ...now]);

/** What each page of the guide says, in the order in which it says it: its notes are numbered by this. */
export const STATEMENTS = {
  guide: () => [...whatItIs(), ...whatItIsNot(), ...goodAndBad().flatMap(({ good, bad }) => [good, bad]), ...healing()],
  choosing: () => [
    ...redFlags().flatMap(({ why }) => why),
    ...trainingFacts(),
    ...checkingAPhoto(),
    ...readingAScore(),
    ...notedQuestions().map(({ why }) => why),
  ],
  prices: () => [...publishedPrices(), ...aboutPrices()],
  mending,
  botched: () => [
    ...helpNow().flatMap(({ signs }) => signs),
    otherNumbers(),
    somebodyToTalkTo(),
    ...healing(),
    ...notNow(),
    ...evidenceToKeep().map(({ how }) => how),
    ...mending(),
    ...clientRights().flatMap(({ lines }) => lines),
    ...aboutYourReview(),
  ],
} as const satisfies Record<string, () => readonly Statement[]>;

export type GuidePage = keyof typeof STATEMENTS;
