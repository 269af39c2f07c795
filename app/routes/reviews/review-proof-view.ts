import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { COVERED_TERM } from "#app/reviews/mask.ts";
import { furtherPieces, howChecked, isProofRefusal, type ProofClass, proofClass } from "#app/reviews/proof.ts";
import type { Proof } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { reviewProofWords } from "#app/routes/reviews/review-proof-words.ts";
import { TS1 } from "#app/trust/ruleset.ts";

/** What the class of a review means for the score, in the numbers of the published rules. */
const countWords = (): Record<ProofClass, string> => {
  const say = reviewProofWords();
  return {
    V2: say.fullWeight(TS1.proofWeight.V2),
    V1: say.partWeight(TS1.proofWeight.V1, TS1.proofWeight.V2),
    V0: say.unprovenWeight,
  };
};

/** How an author's own review stands with its proof, and what more of it would make. */
export function toProofView(pieces: readonly Proof[], caseConfirmed: boolean) {
  const say = reviewProofWords();
  const now = proofClass(pieces, caseConfirmed);
  return {
    now: { label: proofWords().classes[now], proven: now !== "V0", counts: countWords()[now] },
    howChecked: howChecked(pieces, caseConfirmed),
    further: furtherPieces(pieces, caseConfirmed).map(({ kind, makes }) => ({
      kind,
      label: proofWords().kinds[kind],
      ...proofWords().meanings[kind],
      makes: makes === now ? say.staysAs(proofWords().classes[makes].toLowerCase()) : proofWords().classes[makes],
      raises: makes !== now,
      waits: pieces.some((piece) => piece.kind === kind && piece.state === "submitted" && piece.fileSha256 !== null),
    })),
    pieces: pieces.map((piece) => ({
      id: piece.id,
      label: proofWords().kinds[piece.kind],
      sentOn: printDay(dayOf(piece.submittedAt)),
      state: piece.fileSha256 === null && piece.state === "submitted" ? say.noFileYet : proofWords().states[piece.state],
      accepted: piece.state === "accepted",
      checkedOn: piece.checkedAt && printDay(dayOf(piece.checkedAt)),
      refusal: piece.refusal === null ? null : isProofRefusal(piece.refusal) ? proofWords().refusals[piece.refusal] : piece.refusal,
      covered: piece.findings?.find((finding) => finding.term === COVERED_TERM)?.value ?? null,
    })),
  };
}

export type ProofView = ReturnType<typeof toProofView>;
