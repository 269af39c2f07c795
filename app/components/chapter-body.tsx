import type { ReactElement } from "react";
import { chapterBodyWords } from "#app/components/chapter-body-words.ts";
import { DotRow } from "#app/components/dot-row.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { Kept } from "#app/web/kept-drawing.ts";

/** One chapter of a review, as the card and the timeline show it. */
export interface ChapterView {
  /** "First account", "6 weeks". */
  name: string;
  /** In the author's words. */
  title: string;
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
  /** What the author sees, a word each: "Dots", "too big". */
  outcomes: readonly { term: string; value: string }[];
  /** What the author says happened, as ends of "says that …". */
  conduct: readonly string[];
  /** What is said or proven of a correction elsewhere. */
  corrected: string | null;
  /** What was given for it; null when the author says nothing was. */
  incentive: string | null;
  photos: readonly PhotoView[];
}

/** Text, promise, ticks, ratings and photos of one chapter. */
export function ChapterBody({ chapter }: { chapter: ChapterView }) {
  return (
    <>
      <div className="review-columns">
        <div className="stack-tight">
          {chapter.paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
          <PromiseKept promised={chapter.promised} delivered={chapter.delivered} />
          <Ticks chapter={chapter} />
        </div>
        <Ratings overall={chapter.overall} dimensions={chapter.dimensions} />
      </div>
      {chapter.photos.length > 0 && <PhotoGallery photos={chapter.photos} within />}
    </>
  );
}

function PromiseKept({ promised, delivered }: Pick<ChapterView, "promised" | "delivered">) {
  const say = chapterBodyWords();
  if (promised === null && delivered === null) return null;
  return (
    <dl className="review-promise">
      <div>
        <dt>{say.promised}</dt>
        <dd>{promised ?? <span className="not-provided">{say.notProvided}</span>}</dd>
      </div>
      <div>
        <dt>{say.delivered}</dt>
        <dd>{delivered ?? <span className="not-provided">{say.notProvided}</span>}</dd>
      </div>
    </dl>
  );
}

function Ticks({ chapter: { outcomes, conduct, corrected } }: { chapter: ChapterView }) {
  const say = chapterBodyWords();
  return (
    <>
      {outcomes.length > 0 && (
        <dl className="review-ticks">
          {outcomes.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {conduct.length > 0 && <p>{say.saysThat(conduct)}</p>}
      {corrected !== null && <p>{corrected}</p>}
    </>
  );
}

function Ratings({ overall, dimensions }: Pick<ChapterView, "overall" | "dimensions">) {
  const say = chapterBodyWords();
  return (
    <dl className="ratings">
      <Rating label={say.overall} rating={overall} />
      {dimensions.map(({ label, rating }) => (
        <Rating key={label} label={label} rating={rating} />
      ))}
    </dl>
  );
}

/** One for each of our own labels with each rating that was ever printed: twenty reviews show a hundred and forty. */
const drawn = new Map<string, ReactElement>();

function Rating({ label, rating }: { label: string; rating: number }) {
  const { ofFive } = chapterBodyWords();
  const words = `${label}: ${rating} ${ofFive}`;
  const row = drawn.get(words) ?? drawRating(label, rating, ofFive);
  drawn.set(words, row);
  return <Kept of={row} />;
}

function drawRating(label: string, rating: number, ofFive: string): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <DotRow full={rating} of={5} />
        <span className="figures">
          {rating}
          <span className="visually-hidden"> {ofFive}</span>
        </span>
      </dd>
    </div>
  );
}
