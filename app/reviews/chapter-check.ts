import { dayOf } from "#app/platform/date.ts";
import { printDay, printList } from "#app/platform/printed.ts";
import { PROOF_KINDS, type ProofPiece, SEEN_AS } from "#app/reviews/proof.ts";

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
  const ofKinds = (state: ProofPiece["state"]) =>
    PROOF_KINDS.flatMap((kind) => came.filter((piece) => piece.kind === kind && piece.state === state));
  const accepted = ofKinds("accepted").map(({ kind, checkedAt }) =>
    checkedAt ? `${SEEN_AS[kind]} (${printDay(dayOf(checkedAt))})` : SEEN_AS[kind],
  );
  const waiting = ofKinds("submitted")
    .filter(({ kind }) => kind !== "correction")
    .map(({ kind }) => SEEN_AS[kind]);
  const sentences = [
    ...(accepted.length === 0 ? [] : [`With it a moderator saw and accepted ${printList([...new Set(accepted)])}.`]),
    ...(waiting.length === 0 ? [] : [`${capital(printList([...new Set(waiting)]))} came with it and waits to be checked.`]),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  return place === 0
    ? "No proof came with it."
    : "No further proof came with it. That the treatment took place was checked as the review says.";
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
