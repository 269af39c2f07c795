import { shortlistLinkWords } from "#app/components/shortlist-link-words.ts";
import { Kept } from "#app/web/kept-drawing.ts";

const RIBBON = (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path d="M3 1.5h10v13l-5-4-5 4z" stroke="currentColor" strokeWidth="1.4" fill="none" />
  </svg>
);

/** Puts a clinic on the shortlist: a press with the script, a page with that list without it. */
export function ShortlistLink({ slug, name }: { slug: string; name: string }) {
  const say = shortlistLinkWords();
  return (
    <a className="shortlist-link print:hidden" href={`/shortlist?clinics=${slug}`} data-shortlist={slug}>
      <Kept of={RIBBON} />
      <span>{say.shortlist}</span>
      <span className="visually-hidden"> {name}</span>
    </a>
  );
}
