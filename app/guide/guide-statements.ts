import { ABOUT_YOUR_REVIEW, CLIENT_RIGHTS } from "#app/guide/client-rights.ts";
import { HELP_NOW, OTHER_NUMBERS, SOMEBODY_TO_TALK_TO } from "#app/guide/danger-signs.ts";
import { HEALING_STAGES } from "#app/guide/healing-stages.ts";
import { EVIDENCE_TO_KEEP } from "#app/guide/keeping-evidence.ts";
import { ABOUT_PRICES, PUBLISHED_PRICES } from "#app/guide/published-prices.ts";
import { NOTED_QUESTIONS } from "#app/guide/question-notes.ts";
import { RED_FLAGS } from "#app/guide/red-flags.ts";
import type { Statement } from "#app/guide/statement.ts";
import { CHECKING_A_PHOTO, READING_A_SCORE, TRAINING_FACTS } from "#app/guide/training-facts.ts";
import { MENDING_WAYS, NOT_NOW } from "#app/guide/ways-to-mend.ts";
import { GOOD_AND_BAD, WHAT_IT_IS, WHAT_IT_IS_NOT } from "#app/guide/what-smp-is.ts";

const MENDING: readonly Statement[] = MENDING_WAYS.flatMap(({ can, cannot, time, price }) => [...can, ...cannot, time, price]);
const HEALING: readonly Statement[] = HEALING_STAGES.flatMap(({ looks, now }) => [...looks, ...now]);

/** What each page of the guide says, in the order in which it says it: its notes are numbered by this. */
export const STATEMENTS = {
  guide: [...WHAT_IT_IS, ...WHAT_IT_IS_NOT, ...GOOD_AND_BAD.flatMap(({ good, bad }) => [good, bad]), ...HEALING],
  choosing: [
    ...RED_FLAGS.flatMap(({ why }) => why),
    ...TRAINING_FACTS,
    ...CHECKING_A_PHOTO,
    ...READING_A_SCORE,
    ...NOTED_QUESTIONS.map(({ why }) => why),
  ],
  prices: [...PUBLISHED_PRICES, ...ABOUT_PRICES],
  mending: MENDING,
  botched: [
    ...HELP_NOW.flatMap(({ signs }) => signs),
    OTHER_NUMBERS,
    SOMEBODY_TO_TALK_TO,
    ...HEALING,
    ...NOT_NOW,
    ...EVIDENCE_TO_KEEP.map(({ how }) => how),
    ...MENDING,
    ...CLIENT_RIGHTS.flatMap(({ lines }) => lines),
    ...ABOUT_YOUR_REVIEW,
  ],
} as const satisfies Record<string, readonly Statement[]>;

export type GuidePage = keyof typeof STATEMENTS;
