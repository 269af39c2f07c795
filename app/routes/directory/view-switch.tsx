import { changeSearch, type Search, searchUrl, VIEWS, type View } from "#app/directory/search-query.ts";
import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";

const labels = (): Record<View, string> => {
  const say = findClinicsWords();
  return { list: say.list, map: say.map };
};

/** Between the two ways of looking at the same answer. */
export function ViewSwitch({ search }: { search: Search }) {
  const say = findClinicsWords();
  return (
    <nav className="view-switch" aria-label={say.view}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={searchUrl(changeSearch(search, { view }))} aria-current={view === search.view ? "true" : undefined}>
              {labels()[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
