import { printCount, printList, printNumber } from "#app/platform/printed.ts";
import type { DecisionFacts, PhotoFacts, PractitionerFacts, ReviewFacts } from "#app/trust/trust-facts.ts";

/** The differences between the inputs of two scores in words. Null: no difference. */
const PROOF_WORDS: Record<ReviewFacts["proof"], string> = { V2: "strong proof", V1: "one accepted proof", V0: "no proof" };
const STAGE_WORDS: Record<ReviewFacts["stage"], string> = {
  fresh: "a fresh result",
  healed: "a healed result",
  "long-term": "a result of over a year",
};

const CREDENTIALS = [
  ["verifiedHours", "verified hours of training"],
  ["evidencedYears", "evidenced years"],
  ["trainerYears", "evidenced years of the trainer"],
] as const;

export function evidenceWords(before: readonly PractitionerFacts[], after: readonly PractitionerFacts[]): string | null {
  if (before.length !== after.length)
    return `The team changed: ${printCount(before.length, "practitioner")} before, ${printNumber(after.length)} now.`;
  const [accepted, lapsed]: [Set<string>, Set<string>] = [new Set(), new Set()];
  before.forEach((person, place) => {
    const now = after[place] ?? person;
    for (const [credential, what] of CREDENTIALS) {
      const [from, to] = [person[credential], now[credential]];
      if (from !== to) (to > from ? accepted : lapsed).add(`${what} from ${printNumber(from)} to ${printNumber(to)}`);
    }
  });
  const words = [
    ...(accepted.size > 0 ? [`Evidence was accepted: ${printList([...accepted])}.`] : []),
    ...(lapsed.size > 0 ? [`Evidence lapsed or was withdrawn: ${printList([...lapsed])}.`] : []),
    ...(before.some((person, place) => person.share !== after[place]?.share) ? ["Who treats how many clients changed."] : []),
  ];
  return words.length === 0 ? null : words.join(" ");
}

export function photoWords(before: PhotoFacts, after: PhotoFacts): string | null {
  const words = [
    counted(after.confirmedStolen - before.confirmedStolen, "was confirmed stolen", "is no longer held to be stolen"),
    counted(after.original - before.original, "was proved original", "no longer counts as original"),
    counted(after.noMatch - before.noMatch, "without a match came", "without a match left"),
    counted(after.disputed - before.disputed, "became disputed", "is disputed no more"),
  ].flat();
  return words.length === 0 ? null : sentence(printList(words));
}

function counted(change: number, more: string, fewer: string): string[] {
  if (change === 0) return [];
  const many = Math.abs(change);
  const verb = (change > 0 ? more : fewer).replace(/^was /, many === 1 ? "was " : "were ").replace(/^is /, many === 1 ? "is " : "are ");
  return [`${printCount(many, "photo")} ${many === 1 ? verb : verb.replace(/^no longer counts/, "no longer count")}`];
}

export const reviewWords = {
  removed: (many: number) => (many === 0 ? null : `${printCount(many, "review")} ${many === 1 ? "was" : "were"} removed by decision.`),
  chapters(written: readonly ReviewFacts[]) {
    const [only, ...more] = written;
    if (only === undefined) return null;
    if (more.length > 0) return `${printNumber(written.length)} clients wrote a further chapter.`;
    return `A client wrote a further chapter: ${STAGE_WORDS[only.stage]}, ${only.overall} of 5.`;
  },
  checks(changed: readonly { from: ReviewFacts; to: ReviewFacts }[]) {
    if (changed.length === 0) return null;
    const words = [
      ...changed.flatMap(({ from, to }) =>
        from.proof === to.proof ? [] : [`a review went from ${PROOF_WORDS[from.proof]} to ${PROOF_WORDS[to.proof]}`],
      ),
      ...changed.flatMap(({ from, to }) => (from.provenCorrection === to.provenCorrection ? [] : ["a correction elsewhere was proven"])),
    ];
    const rest = changed.filter(({ from, to }) => from.proof === to.proof && from.provenCorrection === to.provenCorrection).length;
    if (rest > 0) words.push(`how independent ${rest === 1 ? "a review is" : `${printNumber(rest)} reviews are`} was judged anew`);
    return words.length > 3 ? `${printNumber(changed.length)} reviews were checked.` : sentence(printList(words));
  },
  came(written: readonly ReviewFacts[]) {
    const [only, ...more] = written;
    if (only === undefined) return null;
    if (more.length > 0) return `${printNumber(written.length)} reviews came.`;
    return `A review came: ${STAGE_WORDS[only.stage]}, ${PROOF_WORDS[only.proof]}, ${only.overall} of 5.`;
  },
};

const DECISION_WORDS: Record<DecisionFacts["kind"], string> = {
  stolen_photo: "a stolen photo",
  forged_document: "a forged document",
  fake_reviews: "procured fake reviews",
  false_claim: "a refuted claim",
  review_pressure: "pressure on a reviewer",
};

/** First the decisions that were overturned leave, then new ones come. */
export function decisionMoves(
  before: readonly DecisionFacts[],
  after: readonly DecisionFacts[],
): { sentence: string; decisions: DecisionFacts[] }[] {
  const key = ({ kind, decidedOn, count }: DecisionFacts) => `${kind} ${decidedOn} ${count}`;
  const [then, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const gone = before.filter((decision) => !now.has(key(decision)));
  const come = after.filter((decision) => !then.has(key(decision)));
  const named = (decisions: readonly DecisionFacts[]) => printList([...new Set(decisions.map(({ kind }) => DECISION_WORDS[kind]))]);
  return [
    ...(gone.length === 0
      ? []
      : [
          {
            sentence: `Overturned or changed: the decision about ${named(gone)}.`,
            decisions: before.filter((decision) => now.has(key(decision))),
          },
        ]),
    ...(come.length === 0 ? [] : [{ sentence: `Decided by people: ${named(come)}.`, decisions: [...after] }]),
  ];
}

const sentence = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
