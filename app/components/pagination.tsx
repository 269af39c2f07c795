interface PaginationProps {
  /** Addresses of the neighbouring pages; null at either end. */
  previousHref: string | null;
  nextHref: string | null;
  /** Positions of the first and last item shown, from 1, and how many there are. */
  from: number;
  to: number;
  total: number;
  /** What is counted, in the plural: "clinics". */
  noun: string;
}

/** Where this page stands in a list, with its neighbours. */
export function Pagination({ previousHref, nextHref, from, to, total, noun }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={`Pages of ${noun}`}>
      {previousHref ? (
        <a href={previousHref} rel="prev">
          Previous
        </a>
      ) : (
        <span className="soft">First page</span>
      )}
      <p className="figures small soft">
        {from} to {to} of {total} {noun}
      </p>
      {nextHref ? (
        <a href={nextHref} rel="next">
          Next
        </a>
      ) : (
        <span className="soft">Last page</span>
      )}
    </nav>
  );
}
