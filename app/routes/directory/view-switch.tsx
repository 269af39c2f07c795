import { changeSearch, type Search, searchUrl, VIEWS, type View } from "#app/directory/search-query.ts";

const LABELS: Record<View, string> = { list: "List", map: "Map" };

/** Between the two ways of looking at the same answer. */
export function ViewSwitch({ search }: { search: Search }) {
  return (
    <nav className="view-switch" aria-label="View">
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={searchUrl(changeSearch(search, { view }))} aria-current={view === search.view ? "true" : undefined}>
              {LABELS[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
