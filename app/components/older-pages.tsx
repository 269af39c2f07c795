import { olderPagesWords } from "#app/components/older-pages-words.ts";

interface OlderPagesProps {
  /** The address of the newest items; null where they are shown. */
  newestHref: string | null;
  /** The address of the items before the last one shown; null at the end. */
  olderHref: string | null;
  /** What is listed, in the plural: "acts". */
  noun: string;
  /** Words before the noun where the list does not go back in time. */
  first?: string;
  next?: string;
}

/** The way through a list that grows while it is read: by its items, not by numbers of pages. */
export function OlderPages({
  newestHref,
  olderHref,
  noun,
  first = olderPagesWords().newest,
  next = olderPagesWords().older,
}: OlderPagesProps) {
  const say = olderPagesWords();
  if (newestHref === null && olderHref === null) return null;
  return (
    <nav className="pagination" aria-label={say.pagesOf(noun)}>
      {newestHref ? (
        <a href={newestHref}>
          {first} {noun}
        </a>
      ) : (
        <span className="soft">{say.theFirst(first.toLowerCase())}</span>
      )}
      {olderHref ? (
        <a href={olderHref} rel="next">
          {next} {noun}
        </a>
      ) : (
        <span className="soft">{say.noFurther(next.toLowerCase())}</span>
      )}
    </nav>
  );
}
