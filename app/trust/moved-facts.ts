import { printList, printNumber } from "#app/platform/printed.ts";
import { movedWords } from "#app/trust/moved-words.ts";
import type { DecisionFacts, PhotoFacts, PractitionerFacts, ReviewFacts } from "#app/trust/trust-facts.ts";

/** The differences between the inputs of two scores in words. Null: no difference. */
const CREDENTIALS = ["verifiedHours", "evidencedYears", "trainerYears"] as const;

export function evidenceWords(before: readonly PractitionerFacts[], after: readonly PractitionerFacts[]): string | null {
  const say = movedWords();
  if (before.length !== after.length) return say.teamChanged(before.length, printNumber(after.length));
  const [accepted, lapsed]: [Set<string>, Set<string>] = [new Set(), new Set()];
  before.forEach((person, place) => {
    const now = after[place] ?? person;
    for (const credential of CREDENTIALS) {
      const [from, to] = [person[credential], now[credential]];
      if (from !== to) (to > from ? accepted : lapsed).add(say.credentials[credential](printNumber(from), printNumber(to)));
    }
  });
  const words = [
    ...(accepted.size > 0 ? [say.evidenceAccepted(printList([...accepted]))] : []),
    ...(lapsed.size > 0 ? [say.evidenceLapsed(printList([...lapsed]))] : []),
    ...(before.some((person, place) => person.share !== after[place]?.share) ? [say.sharesChanged] : []),
  ];
  return words.length === 0 ? null : words.join(" ");
}

export function photoWords(before: PhotoFacts, after: PhotoFacts): string | null {
  const say = movedWords().photos;
  const words = [
    counted(after.confirmedStolen - before.confirmedStolen, say.stolen, say.notStolen),
    counted(after.original - before.original, say.original, say.notOriginal),
    counted(after.noMatch - before.noMatch, say.noMatchCame, say.noMatchLeft),
    counted(after.disputed - before.disputed, say.disputed, say.notDisputed),
  ].flat();
  return words.length === 0 ? null : sentence(printList(words));
}

type Counted = (many: number) => string;

const counted = (change: number, more: Counted, fewer: Counted): string[] =>
  change === 0 ? [] : [(change > 0 ? more : fewer)(Math.abs(change))];

export const reviewWords = {
  removed: (many: number) => (many === 0 ? null : movedWords().reviewsRemoved(many)),
  chapters(written: readonly ReviewFacts[]) {
    const [only, ...more] = written;
    if (only === undefined) return null;
    const say = movedWords();
    return more.length > 0 ? say.chaptersWritten(printNumber(written.length)) : say.chapterWritten(say.stages[only.stage], only.overall);
  },
  checks(changed: readonly { from: ReviewFacts; to: ReviewFacts }[]) {
    if (changed.length === 0) return null;
    const say = movedWords();
    const words = [
      ...changed.flatMap(({ from, to }) =>
        from.proof === to.proof ? [] : [say.proofChanged(say.proofs[from.proof], say.proofs[to.proof])],
      ),
      ...changed.flatMap(({ from, to }) => (from.provenCorrection === to.provenCorrection ? [] : [say.correctionProven])),
    ];
    const rest = changed.filter(({ from, to }) => from.proof === to.proof && from.provenCorrection === to.provenCorrection).length;
    if (rest > 0) words.push(say.judgedAnew(rest));
    return words.length > 3 ? say.reviewsChecked(printNumber(changed.length)) : sentence(printList(words));
  },
  came(written: readonly ReviewFacts[]) {
    const [only, ...more] = written;
    if (only === undefined) return null;
    const say = movedWords();
    if (more.length > 0) return say.reviewsCame(printNumber(written.length));
    return say.reviewCame(say.stages[only.stage], say.proofs[only.proof], only.overall);
  },
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
  const say = movedWords();
  const named = (decisions: readonly DecisionFacts[]) => printList([...new Set(decisions.map(({ kind }) => say.decisions[kind]))]);
  return [
    ...(gone.length === 0
      ? []
      : [
          {
            sentence: say.overturned(named(gone)),
            decisions: before.filter((decision) => now.has(key(decision))),
          },
        ]),
    ...(come.length === 0 ? [] : [{ sentence: say.decided(named(come)), decisions: [...after] }]),
  ];
}

const sentence = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
