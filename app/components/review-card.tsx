import { DotRow } from "#app/components/dot-row.tsx";
import { PhotoFigure, type PhotoView, stageWords } from "#app/components/photo-figure.tsx";
import { PhotoStateLegend } from "#app/components/photo-state.tsx";
import { Tag, type TagTone } from "#app/components/tag.tsx";

export interface ReviewView {
  id: string;
  /** The review's own page. */
  href: string;
  /** In the author's words. */
  title: string;
  author: string;
  /** Treatment, practitioner, sessions and price, as far as the author said. */
  about: string;
  /** "2026-03-14" and "14 March 2026". */
  writtenOn: string;
  writtenLabel: string;
  stage: PhotoView["stage"];
  daysSinceSession: number | null;
  /** 1 to 5. */
  overall: number;
  dimensions: readonly { label: string; rating: number }[];
  /** One string a paragraph. */
  paragraphs: readonly string[];
  promised: string | null;
  delivered: string | null;
  /** Ticked outcomes and conduct, in words. */
  ticks: readonly string[];
  /** The class of proof in a few words, and a sentence or two on how the review was checked. */
  proof: { label: string; verified: boolean; howChecked: string };
  /** A decision found that its author belongs to the clinic: it stands here, and no longer counts. */
  byStaff: boolean;
  /** What was given for the review; null when the client says nothing was. */
  incentive: string | null;
  state: "published" | "reported" | "disputed";
  photos: readonly PhotoView[];
  /** Other chapters by the same client, oldest first. */
  chapters: readonly { label: string; href: string; current: boolean }[];
  reply: { by: string; on: string; paragraphs: readonly string[] } | null;
  reportHref: string;
}

const STATE: Record<Exclude<ReviewView["state"], "published">, { label: string; tone: TagTone }> = {
  reported: { label: "Reported, still counts", tone: "doubt" },
  disputed: { label: "Disputed, still counts", tone: "doubt" },
};

/** One review with how it was checked, the healing stage it was written at, ratings as dots and the clinic's reply. */
export function ReviewCard({ review }: { review: ReviewView }) {
  return (
    <article className="review" id={`review-${review.id}`} aria-labelledby={`review-${review.id}-title`}>
      <header className="review-head">
        <h3 id={`review-${review.id}-title`}>{review.title}</h3>
        <p>
          <bdi>{review.author}</bdi>, {review.about}
        </p>
        <p>{stageWords(review)}</p>
        <p className="review-tags">
          <Tag tone={review.proof.verified ? "evidenced" : "plain"}>{review.proof.label}</Tag>
          {review.state !== "published" && <Tag tone={STATE[review.state].tone}>{STATE[review.state].label}</Tag>}
          {review.byStaff && <Tag tone="doubt">Written by somebody of the clinic</Tag>}
          {review.incentive !== null && <Tag tone="doubt">Incentive declared: {review.incentive}</Tag>}
          <span className="soft">
            <a href={review.href}>
              Written <time dateTime={review.writtenOn}>{review.writtenLabel}</time>
            </a>
          </span>
        </p>
      </header>
      <div className="review-columns">
        <div className="stack-tight">
          {review.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {(review.promised !== null || review.delivered !== null) && (
            <dl className="review-promise">
              <div>
                <dt>Promised</dt>
                <dd>{review.promised ?? <span className="not-provided">Not provided</span>}</dd>
              </div>
              <div>
                <dt>Delivered</dt>
                <dd>{review.delivered ?? <span className="not-provided">Not provided</span>}</dd>
              </div>
            </dl>
          )}
          {review.ticks.length > 0 && <p className="soft">Also noted: {review.ticks.join("; ")}.</p>}
        </div>
        <Ratings overall={review.overall} dimensions={review.dimensions} />
      </div>
      {review.photos.length > 0 && (
        <div className="gallery-grid">
          {review.photos.map((photo) => (
            <PhotoFigure key={photo.id} photo={photo} />
          ))}
          <PhotoStateLegend states={review.photos.map((photo) => photo.state)} />
        </div>
      )}
      {review.reply && (
        <div className="review-reply">
          <p className="soft">
            Reply by {review.reply.by}, {review.reply.on}
          </p>
          {review.reply.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      {review.byStaff && (
        <p className="review-checked">
          A moderator found that its author belongs to the clinic. It stays here to be read, and does not count in the score. The finding is
          in the <a href="/decisions">public log</a>.
        </p>
      )}
      <p className="review-checked">How this review was checked: {review.proof.howChecked}</p>
      <footer className="review-foot">
        {review.chapters.length > 1 && (
          <p>
            Chapters:{" "}
            {review.chapters.map((chapter) => (
              <a key={chapter.href} href={chapter.href} aria-current={chapter.current ? "true" : undefined}>
                {chapter.label}
              </a>
            ))}
          </p>
        )}
        <a href={review.reportHref}>
          Report this review<span className="visually-hidden"> by {review.author}</span>
        </a>
      </footer>
    </article>
  );
}

function Ratings({ overall, dimensions }: Pick<ReviewView, "overall" | "dimensions">) {
  return (
    <dl className="ratings">
      <Rating label="Overall" rating={overall} />
      {dimensions.map(({ label, rating }) => (
        <Rating key={label} label={label} rating={rating} />
      ))}
    </dl>
  );
}

function Rating({ label, rating }: { label: string; rating: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <DotRow full={rating} of={5} />
        <span className="figures">
          {rating}
          <span className="visually-hidden"> of 5</span>
        </span>
      </dd>
    </div>
  );
}
