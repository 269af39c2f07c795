import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";
/** Searches somebody named, kept in their browser alone. Without the script a bookmark does it, since the address of a search is all of it. */
export function SavedSearches() {
  const say = findClinicsWords();
  return (
    <details className="search-saved" data-enhance="saved-searches">
      <summary>{say.savedSearches}</summary>
      <p className="small soft" data-part="how">
        {say.savedSearchesNote}
      </p>
    </details>
  );
}
