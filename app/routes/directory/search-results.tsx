import { ClinicCard } from "#app/components/clinic-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { type Place, type PlaceChoice, placeLabel, placeText } from "#app/directory/place.ts";
import { FIRST_UNSCORED_RANK } from "#app/directory/ranking.ts";
import type { FoundRow, SearchResult } from "#app/directory/search-clinics.server.ts";
import { SORTS, type Sort } from "#app/directory/search-cursor.ts";
import { changeSearch, isPlaced, type Search, searchUrl } from "#app/directory/search-query.ts";
import { printCount, printList, printNumber } from "#app/platform/printed.ts";
import { orderReason } from "#app/routes/directory/order-reason.ts";
import { toCard } from "#app/routes/directory/result-card.ts";
import { activeFilters, SORT_LABELS, SORT_REASONS } from "#app/routes/directory/search-labels.ts";
import { ViewSwitch } from "#app/routes/directory/view-switch.tsx";

/** Everything beside the form: what the place meant, how many there are, the order, the clinics, or what to loosen. */
export function SearchResults({ result }: { result: SearchResult }) {
  const { search, place, rows, counts, from } = result;
  if (place?.kind === "several") {
    return (
      <section aria-labelledby="results">
        <ResultsHeading />
        <WhichPlace search={search} places={place.places} />
      </section>
    );
  }
  return (
    <>
      <Corrected words={result.corrected} />
      {place && <PlaceNote search={search} place={place} found={result.corrected.length > 0 ? 0 : counts.total} />}
      <ActiveFilters search={search} />
      {rows.length === 0 ? (
        <section aria-labelledby="results">
          <ResultsHeading />
          <NothingFound result={result} />
        </section>
      ) : (
        <>
          <div className="search-head">
            <Summary result={result} />
            <ViewSwitch search={search} />
          </div>
          <Order search={search} hasPlace={place?.kind === "one" || (place === null && isPlaced(search))} />
          <Rows rows={rows} sort={search.sort} />
          <Pagination
            previousHref={result.previous && searchUrl(result.previous)}
            nextHref={result.next && searchUrl(result.next)}
            from={from}
            to={from + rows.length - 1}
            total={counts.total}
            noun="clinics"
          />
        </>
      )}
    </>
  );
}

/** Nothing is corrected in silence. */
export function Corrected({ words }: { words: SearchResult["corrected"] }) {
  if (words.length === 0) return null;
  return (
    <Notice
      kind="info"
      title={`No clinic has ${printList(words.map(({ typed }) => `“${typed}”`))} in its name, people, town or treatments`}
    >
      <p>Shown instead: {printList(words.map(({ meant }) => `“${meant}”`))}, which is spelt nearly so.</p>
    </Notice>
  );
}

/** The list needs no visible title under the page's own, but one to jump to. */
export function ResultsHeading() {
  return (
    <h2 id="results" className="visually-hidden">
      Results
    </h2>
  );
}

function Summary({ result: { counts, newClinics } }: { result: SearchResult }) {
  const fresh = counts.total - counts.scored;
  return (
    <p className="search-summary">
      <strong>{printCount(counts.total, "clinic")}</strong>
      {fresh > 0 && counts.scored > 0 && (
        <>
          : {printNumber(counts.scored)} with a score,{" "}
          {newClinics ? <a href={searchUrl(newClinics)}>{printNumber(fresh)} new, documented</a> : `${printNumber(fresh)} new, documented`}
        </>
      )}
    </p>
  );
}

function Order({ search, hasPlace }: { search: Search; hasPlace: boolean }) {
  const sorts = SORTS.filter((sort) => sort !== "distance" || hasPlace);
  return (
    <div className="search-order">
      <nav aria-label="Order">
        <ul>
          <li className="soft">Order by</li>
          {sorts.map((sort) => (
            <li key={sort}>
              <a href={searchUrl(changeSearch(search, { sort }))} aria-current={sort === search.sort ? "true" : undefined}>
                {SORT_LABELS[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details>
        <summary>Why this order</summary>
        <p>{SORT_REASONS[search.sort]} Nobody can pay for a place.</p>
      </details>
    </div>
  );
}

function Rows({ rows, sort }: { rows: FoundRow[]; sort: Sort }) {
  const grouped = sort === "score";
  const scored = grouped ? rows.filter((row) => row.rank < FIRST_UNSCORED_RANK) : rows;
  const fresh = grouped ? rows.filter((row) => row.rank >= FIRST_UNSCORED_RANK) : [];
  return (
    <>
      {scored.length > 0 && (
        <section aria-labelledby="results">
          <ResultsHeading />
          <Cards rows={scored} sort={sort} />
        </section>
      )}
      {fresh.length > 0 && (
        <section aria-labelledby="new" className="search-group">
          <h2 id="new">New, documented</h2>
          <p className="section-note">
            Too few verified clients have reported on these clinics for a score. They are not ranked below the others: less is known about
            them. What was checked is shown.
          </p>
          <Cards rows={fresh} sort={sort} />
        </section>
      )}
    </>
  );
}

/** On a large screen when the page opens. */
const CARDS_IN_SIGHT = 3;

function Cards({ rows, sort }: { rows: FoundRow[]; sort: Sort }) {
  return (
    <ol className="search-cards">
      {rows.map((row, place) => (
        <li key={row.clinicId}>
          <ClinicCard
            clinic={toCard(row, orderReason(row, rows[place - 1] ?? null, sort), place < CARDS_IN_SIGHT)}
            inSight={place < CARDS_IN_SIGHT}
          />
        </li>
      ))}
    </ol>
  );
}

export function ActiveFilters({ search }: { search: Search }) {
  const filters = activeFilters(search);
  if (filters.length === 0) return null;
  return (
    <ul className="search-active" aria-label="Asked for">
      {filters.map(({ label, without }) => (
        <li key={label}>
          <a href={searchUrl(without)}>
            <span className="visually-hidden">Leave out: </span>
            {label}
            <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a href="/clinics" className="search-clear">
            Clear all
          </a>
        </li>
      )}
    </ul>
  );
}

function PlaceLinks({ search, places }: { search: Search; places: readonly Place[] }) {
  return places.map((place, index) => (
    <span key={place.id}>
      {index > 0 && " · "}
      <a href={searchUrl(changeSearch(search, { place: placeText(place) }))}>{placeLabel(place)}</a>
    </span>
  ));
}

export function PlaceNote({ search, place, found }: { search: Search; place: Exclude<PlaceChoice, { kind: "several" }>; found: number }) {
  if (place.kind === "one") {
    if (place.others.length === 0) return null;
    return (
      <p className="search-places small soft">
        Another {place.place.name}? <PlaceLinks search={search} places={place.others} />
      </p>
    );
  }
  return (
    <Notice kind="info" title={`No place called “${search.place}” is known here`}>
      <p>
        {found > 0 ? "These clinics have it in their name or address. " : ""}
        {place.suggestions.length > 0 ? (
          <>
            Did you mean <PlaceLinks search={search} places={place.suggestions} />?
          </>
        ) : (
          "Try the nearest larger town, without a postcode."
        )}
      </p>
    </Notice>
  );
}

export function WhichPlace({ search, places }: { search: Search; places: readonly Place[] }) {
  return (
    <EmptyState title={`Which ${places[0]?.name ?? search.place}?`}>
      <p>There are several places of that name, about as large as each other.</p>
      <ul className="search-choices">
        {places.map((place) => (
          <li key={place.id}>
            <a href={searchUrl(changeSearch(search, { place: placeText(place) }))}>{placeLabel(place)}</a>
            <span className="soft figures"> {printCount(place.population, "inhabitant")}</span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

export function NothingFound({ result: { search, loosenings } }: { result: Pick<SearchResult, "search" | "loosenings"> }) {
  if (search.cursor) {
    return (
      <EmptyState title="There is nothing more here">
        <p>
          The list has changed since this address was made. <a href={searchUrl(changeSearch(search, {}))}>Start from its first page</a>
        </p>
      </EmptyState>
    );
  }
  const asked = activeFilters(search).length;
  if (asked === 0) {
    return (
      <EmptyState title="There are no clinics here yet">
        <p>They appear as soon as the first list of clinics is imported.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={asked > 1 ? "No clinic fits all of that" : "No clinic fits that"}>
      {loosenings.length > 0 ? (
        <>
          <p>With less asked for there would be:</p>
          <ul className="search-choices">
            {loosenings.map((loosening) => (
              <li key={loosening.label}>
                <a href={searchUrl(loosening.search)}>{loosening.label}</a>
                <span className="soft figures"> {printCount(loosening.count, "clinic")}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Check the spelling, ask for less, or see <a href="/clinics">all clinics</a>.
        </p>
      )}
    </EmptyState>
  );
}
