import { Button } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { PROOF_KINDS } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import type { ProofView } from "#app/routes/reviews/review-proof-view.ts";
import { reviewProofWords } from "#app/routes/reviews/review-proof-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What the author has sent, and what became of each piece. */
export function SentPieces({ pieces }: Pick<ProofView, "pieces">) {
  const say = reviewProofWords();
  return (
    <Section id="sent" title={say.whatYouHaveSent}>
      <TableScroll label={say.proofSent}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say.proof}</th>
              <th scope="col">{say.resultOfTheCheck}</th>
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece) => (
              <tr key={piece.id}>
                <th scope="row">
                  {piece.label}
                  <p className="small soft">{say.sent(piece.sentOn, piece.covered?.toLowerCase())}</p>
                </th>
                <td>
                  <Tag tone={piece.accepted ? "evidenced" : "plain"}>{piece.state}</Tag>
                  {piece.checkedOn && <p className="small soft">{say.checkedOn(piece.checkedOn)}</p>}
                  {piece.refusal && (
                    <p className="small">
                      {piece.refusal} <a href="#add">{say.sendAnother}</a>
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

/** What one more accepted piece of each kind would make of the review. */
export function FurtherPieces({ further }: Pick<ProofView, "further">) {
  const say = reviewProofWords();
  return (
    <Section id="further" title={say.onePieceMore} note={say.fullWeightNeeds}>
      <TableScroll label={say.onYourReview}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say.ifThisIsAccepted}</th>
              <th scope="col">{say.yourReviewReads}</th>
            </tr>
          </thead>
          <tbody>
            {further.map((piece) => (
              <tr key={piece.kind}>
                <th scope="row">
                  {piece.label}
                  <p className="small soft">
                    {piece.waits && `${say.sentAndWaits} `}
                    {piece.doesNotProve}
                  </p>
                </th>
                <td>
                  <Tag tone={piece.raises ? "evidenced" : "plain"}>{piece.makes}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

/** One piece to be sent. Pictures are covered on the page that follows. */
export function AddProofForm({ problem }: { problem: FormProblem | undefined }) {
  const say = reviewProofWords();
  return (
    <Section id="add" title={say.addPiece} note={say.addPieceNote}>
      <form method="post" encType="multipart/form-data" className="form">
        <RadioGroup
          name="kind"
          label={say.whatDoesItShow}
          required
          choices={PROOF_KINDS.map((kind) => ({ value: kind, label: proofWords().kinds[kind], hint: proofWords().meanings[kind].shows }))}
          value={typedIn(problem, "kind")}
          error={problem?.errors.kind}
        />
        <FileField
          name="file"
          label={say.file}
          hint={say.fileHint}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          required
          error={problem?.errors.file}
        />
        <div>
          <Button>{say.goOn}</Button>
        </div>
      </form>
    </Section>
  );
}
