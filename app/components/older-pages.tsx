interface OlderPagesProps {
  /** The address of the newest items; null where they are shown. */
  newestHref: string | null;
  /** The address of the items before the last one shown; null at the end. */
  olderHref: string | null;
  /** What is listed, in the plural: "acts". */
  noun: string;
}

/** The way through a list that grows while it is read: by its items, not by numbers of pages. */
export function OlderPages({ newestHref, olderHref, noun }: OlderPagesProps) {
  if (newestHref === null && olderHref === null) return null;
  return (
    <nav className="pagination" aria-label={`Pages of ${noun}`}>
      {newestHref ? <a href={newestHref}>Newest {noun}</a> : <span className="soft">The newest</span>}
      {olderHref ? (
        <a href={olderHref} rel="next">
          Older {noun}
        </a>
      ) : (
        <span className="soft">No older ones</span>
      )}
    </nav>
  );
}
