import { paginationWords } from "#app/components/pagination-words.ts";

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
  const say = paginationWords();
  return (
    <nav className="pagination" aria-label={say.pagesOf(noun)}>
      {previousHref ? (
        <a href={previousHref} rel="prev">
          {say.previous}
        </a>
      ) : (
        <span className="soft">{say.firstPage}</span>
      )}
      <p className="figures small soft">{say.fromToOf({ from, to, total, noun })}</p>
      {nextHref ? (
        <a href={nextHref} rel="next">
          {say.next}
        </a>
      ) : (
        <span className="soft">{say.lastPage}</span>
      )}
    </nav>
  );
}
