/** Searches somebody named, kept in their browser alone. Without the script a bookmark does it, since the address of a search is all of it. */
export function SavedSearches() {
  return (
    <details className="search-saved" data-enhance="saved-searches">
      <summary>Saved searches</summary>
      <p className="small soft" data-part="how">
        All of a search is in its address: a bookmark keeps it. With JavaScript searches can be named and kept here, in your browser alone.
      </p>
    </details>
  );
}
