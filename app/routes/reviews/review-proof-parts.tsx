import { Button } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { PROOF_KINDS, PROOF_LABELS, PROOF_MEANINGS } from "#app/reviews/proof.ts";
import type { ProofView } from "#app/routes/reviews/review-proof-view.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What the author has sent, and what became of each piece. */
export function SentPieces({ pieces }: Pick<ProofView, "pieces">) {
  return (
    <Section id="sent" title="What you have sent">
      <TableScroll label="Proof you have sent">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Proof</th>
              <th scope="col">Result of the check</th>
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece) => (
              <tr key={piece.id}>
                <th scope="row">
                  {piece.label}
                  <p className="small soft">
                    Sent {piece.sentOn}
                    {piece.covered && `. Covered: ${piece.covered.toLowerCase()}`}
                  </p>
                </th>
                <td>
                  <Tag tone={piece.accepted ? "evidenced" : "plain"}>{piece.state}</Tag>
                  {piece.checkedOn && <p className="small soft">Checked {piece.checkedOn}</p>}
                  {piece.refusal && (
                    <p className="small">
                      {piece.refusal} <a href="#add">Send another</a>
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
  return (
    <Section
      id="further"
      title="What one more piece would make of it"
      note="Full weight needs a receipt or a confirmed case, and a second piece of another kind. Two of one kind prove nothing new."
    >
      <TableScroll label="What one more piece would make of your review">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">If this is accepted</th>
              <th scope="col">your review reads</th>
            </tr>
          </thead>
          <tbody>
            {further.map((piece) => (
              <tr key={piece.kind}>
                <th scope="row">
                  {piece.label}
                  <p className="small soft">
                    {piece.waits && "Sent, and waits to be checked. "}
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
  return (
    <Section
      id="add"
      title="Add a piece"
      note="On the next page you can cover parts of a picture before anybody sees it: card numbers, your address, other people."
    >
      <form method="post" encType="multipart/form-data" className="form">
        <RadioGroup
          name="kind"
          label="What does it show?"
          required
          choices={PROOF_KINDS.map((kind) => ({ value: kind, label: PROOF_LABELS[kind], hint: PROOF_MEANINGS[kind].shows }))}
          value={typedIn(problem, "kind")}
          error={problem?.errors.kind}
        />
        <FileField
          name="file"
          label="File"
          hint="JPEG, PNG, WebP or PDF, up to 12 MB. A PDF cannot be covered here: send a screenshot of the page instead if it shows more than it needs to."
          accept="image/jpeg,image/png,image/webp,application/pdf"
          required
          error={problem?.errors.file}
        />
        <div>
          <Button>Go on</Button>
        </div>
      </form>
    </Section>
  );
}
