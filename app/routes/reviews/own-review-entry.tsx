import { ButtonLink } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { OwnReviewView } from "#app/routes/reviews/own-review-view.ts";

/** One of a client's own reviews, with its pieces of proof and what became of each. */
export function OwnReviewEntry({ review }: { review: OwnReviewView }) {
  return (
    <Section id={`review-${review.id}`} title={review.clinicName} note={review.about}>
      <div className="stack">
        <h3>{review.title}</h3>
        {review.published ? (
          <p className="cluster">
            <a href={`/reviews/${review.id}`}>Read it as others do</a>
            <a href={`/reviews/${review.id}/proof`}>Its proof, and add more</a>
            <a href={`/clinics/${review.clinicSlug}`}>The clinic’s page</a>
            {review.hasReply && <span className="soft">The clinic has replied</span>}
          </p>
        ) : (
          <p>
            This review was removed by a decision, and no longer counts. Decisions stand in the <a href="/decisions">public log</a>.
          </p>
        )}
        {review.published && <OwnChapters review={review} />}
        {review.moreProofAsked && (
          <p>
            You can add one more proof, and your review has more weight. <a href={`/reviews/${review.id}/proof`}>Add a proof</a>
            <span className="soft">. You need not: it is published and stays so. Only you see this line.</span>
          </p>
        )}
        {review.proofs.length === 0 ? (
          <p className="soft">No proof sent. The review counts among those whose treatment is not proven.</p>
        ) : (
          <TableScroll label={`Proof sent with your review of ${review.clinicName}`}>
            <table className="table">
              <caption className="visually-hidden">Proof sent with your review of {review.clinicName}</caption>
              <thead>
                <tr>
                  <th scope="col">Proof</th>
                  <th scope="col">Result of the check</th>
                </tr>
              </thead>
              <tbody>
                {review.proofs.map((proof) => (
                  <tr key={proof.id}>
                    <th scope="row">{proof.label}</th>
                    <td>
                      <Tag tone={proof.accepted ? "evidenced" : "plain"}>{proof.state}</Tag>
                      {proof.refusal && <p className="small">{proof.refusal}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="section-note">{review.standing}.</p>
          </TableScroll>
        )}
      </div>
    </Section>
  );
}

/** What was written so far, and the way to the next chapter: nothing is overwritten. */
function OwnChapters({ review }: { review: OwnReviewView }) {
  return (
    <>
      {review.chapters.length > 1 && (
        <ol>
          {review.chapters.map((chapter) => (
            <li key={chapter.href}>
              <a href={chapter.href}>{chapter.label}</a>
            </li>
          ))}
        </ol>
      )}
      <p className="cluster">
        {review.next.open ? (
          <ButtonLink href={`/reviews/${review.id}/chapter`} kind="secondary">
            Add a chapter<span className="visually-hidden"> on {review.clinicName}</span>
          </ButtonLink>
        ) : (
          <span>Add a chapter:</span>
        )}
        {review.next.words && <span className="soft">{review.next.words}</span>}
      </p>
    </>
  );
}
