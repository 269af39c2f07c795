import { dayOf } from "#app/platform/date.ts";
import { PROOF_KINDS, type ProofPiece } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";

export interface DatedPiece extends ProofPiece {
  submittedAt: Date;
  checkedAt: Date | null;
}

/**
 * How one chapter was checked, by its place among all (oldest first): the pieces of proof that came with it or after it, before the next, and what became of each.
 * Refused pieces are between the author and the moderators.
 */
export function howChapterChecked(pieces: readonly DatedPiece[], chapters: readonly { createdAt: Date }[], place: number): string {
  const from = chapters[place]?.createdAt.getTime() ?? 0;
  const until = chapters[place + 1]?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
  const came = pieces.filter(({ submittedAt }) => (place === 0 || submittedAt.getTime() >= from) && submittedAt.getTime() < until);
  const say = proofWords();
  const ofKinds = (state: ProofPiece["state"]) =>
    PROOF_KINDS.flatMap((kind) => came.filter((piece) => piece.kind === kind && piece.state === state));
  const accepted = ofKinds("accepted").map(({ kind, checkedAt }) =>
    checkedAt ? say.acceptedOn(say.seenAs[kind], dayOf(checkedAt)) : say.seenAs[kind],
  );
  const waiting = ofKinds("submitted")
    .filter(({ kind }) => kind !== "correction")
    .map(({ kind }) => say.seenAs[kind]);
  const sentences = [
    ...(accepted.length === 0 ? [] : [say.sawAndAccepted([...new Set(accepted)])]),
    ...(waiting.length === 0 ? [] : [say.cameWithIt([...new Set(waiting)])]),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  return place === 0 ? say.noProofWithChapter : say.noFurtherProof;
}
