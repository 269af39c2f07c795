import { ChapterBody, type ChapterView } from "#app/components/chapter-body.tsx";
import { ChapterDrawing } from "#app/components/chapter-drawing.tsx";
import { DotRow } from "#app/components/dot-row.tsx";
import { stageWords } from "#app/components/photo-figure.tsx";
import { reviewTimelineWords } from "#app/components/review-timeline-words.ts";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";

export interface TimelineChapter extends ChapterView {
  /** From 1. */
  place: number;
  /** Since the last session. */
  days: number;
  /** "7 weeks after the last session" */
  when: string;
  /** Sessions and price as they stood. */
  facts: string;
  checked: string;
}

export interface TimelineView {
  /** False where a decision took the review out of the score. */
  counts: boolean;
  /** Oldest first, at least two: the last is the one that counts. */
  chapters: readonly TimelineChapter[];
  /** Each rating with what every chapter gave, in their order. */
  ratings: readonly { label: string; ratings: readonly number[] }[];
  /** What each later chapter says otherwise than those before. */
  changes: readonly { from: string; to: string; sentences: readonly string[] }[];
}

/** How a result fared: the chapters drawn over time, every rating side by side, and what rose, fell, appeared or went in words. */
export function ReviewTimeline({ timeline: { chapters, ratings, changes } }: { timeline: TimelineView }) {
  const say = reviewTimelineWords();
  return (
    <div className="stack">
      <ChapterDrawing points={chapters.map(({ days, overall }) => ({ days, rating: overall }))} />
      <TableScroll label={say.ratingsByChapter}>
        <table className="table chapter-ratings">
          <caption className="visually-hidden">{say.ratingsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.rating}</th>
              {chapters.map((chapter) => (
                <th key={chapter.place} scope="col">
                  {chapter.name}
                  <span className="chapter-days">{say.days(chapter.days)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.ratings.map((rating, index) => (
                  <td key={chapters[index]?.place}>
                    <RatingCell rating={rating} before={row.ratings[index - 1] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <ol className="chapter-changes">
        {changes.map((change, index) => (
          <li key={chapters[index + 1]?.place}>
            <h3>{say.fromTo(change.from.toLowerCase(), change.to)}</h3>
            {change.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function RatingCell({ rating, before }: { rating: number; before: number | null }) {
  const say = reviewTimelineWords();
  const moved = before === null || before === rating ? null : rating > before ? "rose" : "fell";
  return (
    <span className="chapter-rating">
      <DotRow full={rating} of={5} />
      <span className="figures">
        {rating}
        {moved && <span aria-hidden="true">{moved === "rose" ? " ↑" : " ↓"}</span>}
        {moved && <span className="visually-hidden">, {say[moved]}</span>}
      </span>
    </span>
  );
}

/** Every chapter in full and in order, but the one that stands above. */
export function OtherChapters({ timeline: { chapters, counts }, above }: { timeline: TimelineView; above: number }) {
  const say = reviewTimelineWords();
  const isCounted = (place: number) => counts && place === chapters.length;
  return (
    <ol className="other-chapters">
      {chapters
        .filter(({ place }) => place !== above)
        .map((chapter) => (
          <li key={chapter.place} id={`chapter-${chapter.place}`}>
            <article aria-labelledby={`chapter-${chapter.place}-title`}>
              <p className="soft">
                {chapter.name}, <time dateTime={chapter.writtenOn}>{chapter.writtenLabel}</time>
              </p>
              <h3 id={`chapter-${chapter.place}-title`} dir="auto">
                {chapter.title}
              </h3>
              <p>{stageWords(chapter)}</p>
              {chapter.facts && <p>{chapter.facts}</p>}
              {(chapter.incentive !== null || isCounted(chapter.place)) && (
                <p className="review-tags">
                  {isCounted(chapter.place) && <Tag tone="plain">{say.countsInTheScore}</Tag>}
                  {chapter.incentive !== null && <Tag tone="doubt">{say.incentiveDeclared(chapter.incentive)}</Tag>}
                </p>
              )}
              <ChapterBody chapter={chapter} />
              <p className="review-checked">{say.howChecked(chapter.checked)}</p>
            </article>
          </li>
        ))}
    </ol>
  );
}
