import { ChapterBody, type ChapterView } from "#app/components/chapter-body.tsx";
import { stageWords } from "#app/components/photo-figure.tsx";
import { reviewCardWords } from "#app/components/review-card-words.ts";
import { Say } from "#app/components/say.tsx";
import { Tag, type TagTone } from "#app/components/tag.tsx";

/** A review by one of its chapters: the newest, unless another is asked for. */
export interface ReviewView {
  id: string;
  chapter: ChapterView;
  /** The review's own page. */
  href: string;
  author: string;
  /** Treatment, practitioner, sessions and price, as far as the author said. */
  about: string;
  /** The class of proof in a few words, and a sentence or two on how the review was checked. */
  proof: { label: string; verified: boolean; howChecked: string };
  /** A decision found that its author belongs to the clinic: it stands here, and no longer counts. */
  byStaff: boolean;
  state: "published" | "reported" | "disputed";
  /** All chapters by the same client, oldest first, with the rating of the result as a whole. */
  chapters: readonly { label: string; rating: number; href: string; current: boolean }[];
  reply: { by: string; on: string; paragraphs: readonly string[] } | null;
  reportHref: string;
}

const state = (): Record<Exclude<ReviewView["state"], "published">, { label: string; tone: TagTone }> => {
  const say = reviewCardWords();
  return {
    reported: { label: say.reportedStillCounts, tone: "doubt" },
    disputed: { label: say.disputedStillCounts, tone: "doubt" },
  };
};

/** One review with how it was checked, the healing stage it was written at, ratings as dots and the clinic's reply. */
export function ReviewCard({ review }: { review: ReviewView }) {
  const say = reviewCardWords();
  const { chapter } = review;
  return (
    <article className="review" id={`review-${review.id}`} aria-labelledby={`review-${review.id}-title`}>
      <header className="review-head">
        <h3 id={`review-${review.id}-title`} dir="auto">
          {chapter.title}
        </h3>
        <p>
          <bdi>{review.author}</bdi>, {review.about}
        </p>
        <p>{stageWords(chapter)}</p>
        <p className="review-tags">
          <Tag tone={review.proof.verified ? "evidenced" : "plain"}>{review.proof.label}</Tag>
          {review.state !== "published" && <Tag tone={state()[review.state].tone}>{state()[review.state].label}</Tag>}
          {review.byStaff && <Tag tone="doubt">{say.byStaff}</Tag>}
          {chapter.incentive !== null && <Tag tone="doubt">{say.incentiveDeclared(chapter.incentive)}</Tag>}
          <span className="soft">
            <a href={review.href}>
              <Say it={say.writtenOn} day={<time dateTime={chapter.writtenOn}>{chapter.writtenLabel}</time>} />
            </a>
          </span>
        </p>
      </header>
      <ChapterBody chapter={chapter} />
      {review.reply && (
        <div className="review-reply">
          <p className="soft">{say.replyBy(review.reply.by, review.reply.on)}</p>
          {review.reply.paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      {review.byStaff && (
        <p className="review-checked">
          <Say it={say.staffReviewFound} decisions={<a href="/decisions" />} />
        </p>
      )}
      <p className="review-checked">{say.howChecked(review.proof.howChecked)}</p>
      <footer className="review-foot">
        {review.chapters.length > 1 && <ChapterLine chapters={review.chapters} />}
        <a href={review.reportHref}>
          <Say it={say.reportReview} hidden={<span className="visually-hidden" />} author={review.author} />
        </a>
      </footer>
    </article>
  );
}

/** All chapters in one line, each with its rating: how the result has fared at a glance. */
function ChapterLine({ chapters }: Pick<ReviewView, "chapters">) {
  const say = reviewCardWords();
  return (
    <ol className="chapter-line" aria-label={say.chaptersLabel}>
      {chapters.map((chapter) => (
        <li key={chapter.href}>
          <a href={chapter.href} aria-current={chapter.current ? "true" : undefined}>
            {chapter.label}
          </a>
          <span className="figures soft">
            {chapter.rating}
            <span className="visually-hidden"> {say.ofFive}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
