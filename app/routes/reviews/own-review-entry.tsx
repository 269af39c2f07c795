import { ButtonLink } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { OwnReviewView } from "#app/routes/reviews/own-review-view.ts";
import { ownReviewsWords } from "#app/routes/reviews/own-reviews-words.ts";

/** One of a client's own reviews, with its pieces of proof and what became of each. */
export function OwnReviewEntry({ review }: { review: OwnReviewView }) {
  const say = ownReviewsWords();
  return (
    <Section id={`review-${review.id}`} title={review.clinicName} note={review.about}>
      <div className="stack">
        <h3>{review.title}</h3>
        {review.published ? (
          <p className="cluster">
            <a href={`/reviews/${review.id}`}>{say.readAsOthersDo}</a>
            <a href={`/reviews/${review.id}/proof`}>{say.itsProof}</a>
            <a href={`/clinics/${review.clinicSlug}`}>{say.clinicPage}</a>
            {review.hasReply && <span className="soft">{say.clinicReplied}</span>}
          </p>
        ) : (
          <p>
            <Say it={say.reviewRemoved} decisions={<a href="/decisions" />} />
          </p>
        )}
        {review.published && <OwnChapters review={review} />}
        {review.moreProofAsked && (
          <p>
            <Say it={say.oneMoreProof} proof={<a href={`/reviews/${review.id}/proof`} />} part={<span className="soft" />} />
          </p>
        )}
        {review.proofs.length === 0 ? (
          <p className="soft">{say.noProofSent}</p>
        ) : (
          <TableScroll label={say.proofSentWith(review.clinicName)}>
            <table className="table">
              <caption className="visually-hidden">{say.proofSentWith(review.clinicName)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.proof}</th>
                  <th scope="col">{say.resultOfTheCheck}</th>
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
  const say = ownReviewsWords();
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
            <Say it={say.addChapterOn} part={<span className="visually-hidden" />} clinicName={review.clinicName} />
          </ButtonLink>
        ) : (
          <span>{say.addChapter}</span>
        )}
        {review.next.words && <span className="soft">{review.next.words}</span>}
      </p>
    </>
  );
}
