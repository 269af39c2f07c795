import type { ReactNode } from "react";
import { ClinicCard } from "#app/components/clinic-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { Say } from "#app/components/say.tsx";
import { type Place, type PlaceChoice, placeLabel, placeText } from "#app/directory/place.ts";
import { FIRST_UNSCORED_RANK } from "#app/directory/ranking.ts";
import type { FoundRow, SearchResult } from "#app/directory/search-clinics.server.ts";
import { SORTS, type Sort } from "#app/directory/search-cursor.ts";
import { changeSearch, isPlaced, type Search, searchUrl } from "#app/directory/search-query.ts";
import { printList, printNumber } from "#app/platform/printed.ts";
import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";
import { orderReason } from "#app/routes/directory/order-reason.ts";
import { toCard } from "#app/routes/directory/result-card.ts";
import { activeFilters } from "#app/routes/directory/search-labels.ts";
import { searchWords } from "#app/routes/directory/search-words.ts";
import { ViewSwitch } from "#app/routes/directory/view-switch.tsx";

/** Everything beside the form: what the place meant, how many there are, the order, the clinics, or what to loosen. */
export function SearchResults({ result }: { result: SearchResult }) {
  const say = findClinicsWords();
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
            noun={say.clinicsNoun}
          />
        </>
      )}
    </>
  );
}

/** Nothing is corrected in silence. */
export function Corrected({ words }: { words: SearchResult["corrected"] }) {
  const say = findClinicsWords();
  if (words.length === 0) return null;
  return (
    <Notice kind="info" title={say.noClinicHasWords(printList(words.map(({ typed }) => `“${typed}”`)))}>
      <p>{say.shownInstead(printList(words.map(({ meant }) => `“${meant}”`)))}</p>
    </Notice>
  );
}

/** The list needs no visible title under the page's own, but one to jump to. */
export function ResultsHeading() {
  const say = findClinicsWords();
  return (
    <h2 id="results" className="visually-hidden">
      {say.results}
    </h2>
  );
}

function Summary({ result: { counts, newClinics } }: { result: SearchResult }) {
  const say = findClinicsWords();
  const fresh = counts.total - counts.scored;
  return (
    <p className="search-summary">
      {fresh > 0 && counts.scored > 0 ? (
        <Say
          it={say.scoredAndNew}
          found={say.clinics(counts.total)}
          scored={printNumber(counts.scored)}
          link={<NewClinics search={newClinics} />}
          fresh={printNumber(fresh)}
        />
      ) : (
        <strong>{say.clinics(counts.total)}</strong>
      )}
    </p>
  );
}

/** The link to the new ones; the words alone where they are shown already. */
function NewClinics({ search, children }: { search: Search | null; children?: ReactNode }) {
  return search ? <a href={searchUrl(search)}>{children}</a> : children;
}

function Order({ search, hasPlace }: { search: Search; hasPlace: boolean }) {
  const say = findClinicsWords();
  const sorts = SORTS.filter((sort) => sort !== "distance" || hasPlace);
  return (
    <div className="search-order">
      <nav aria-label={say.orderLabel}>
        <ul>
          <li className="soft">{say.orderBy}</li>
          {sorts.map((sort) => (
            <li key={sort}>
              <a href={searchUrl(changeSearch(search, { sort }))} aria-current={sort === search.sort ? "true" : undefined}>
                {searchWords().orders[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details>
        <summary>{say.whyThisOrder}</summary>
        <p>{say.orderReason(searchWords().reasons[search.sort])}</p>
      </details>
    </div>
  );
}

function Rows({ rows, sort }: { rows: FoundRow[]; sort: Sort }) {
  const say = findClinicsWords();
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
          <h2 id="new">{say.newTitle}</h2>
          <p className="section-note">{say.newNote}</p>
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
  const say = findClinicsWords();
  const filters = activeFilters(search);
  if (filters.length === 0) return null;
  return (
    <ul className="search-active" aria-label={say.askedFor}>
      {filters.map(({ label, without }) => (
        <li key={label}>
          <a href={searchUrl(without)}>
            <span className="visually-hidden">{say.leaveOut} </span>
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
            {say.clearAll}
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
  const say = findClinicsWords();
  if (place.kind === "one") {
    if (place.others.length === 0) return null;
    return (
      <p className="search-places small soft">
        {say.anotherPlace(place.place.name)} <PlaceLinks search={search} places={place.others} />
      </p>
    );
  }
  return (
    <Notice kind="info" title={say.noSuchPlace(search.place)}>
      <p>
        {found > 0 ? `${say.foundByName} ` : ""}
        {place.suggestions.length > 0 ? (
          <Say it={say.didYouMean} places={<PlaceLinks search={search} places={place.suggestions} />} />
        ) : (
          say.tryLargerTown
        )}
      </p>
    </Notice>
  );
}

export function WhichPlace({ search, places }: { search: Search; places: readonly Place[] }) {
  const say = findClinicsWords();
  return (
    <EmptyState title={say.whichPlace(places[0]?.name ?? search.place)}>
      <p>{say.severalPlaces}</p>
      <ul className="search-choices">
        {places.map((place) => (
          <li key={place.id}>
            <a href={searchUrl(changeSearch(search, { place: placeText(place) }))}>{placeLabel(place)}</a>
            <span className="soft figures"> {say.inhabitants(place.population)}</span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

export function NothingFound({ result: { search, loosenings } }: { result: Pick<SearchResult, "search" | "loosenings"> }) {
  const say = findClinicsWords();
  if (search.cursor) {
    return (
      <EmptyState title={say.nothingMore}>
        <p>
          {say.listHasChanged} <a href={searchUrl(changeSearch(search, {}))}>{say.toFirstPage}</a>
        </p>
      </EmptyState>
    );
  }
  const asked = activeFilters(search).length;
  if (asked === 0) {
    return (
      <EmptyState title={say.noClinicsYet}>
        <p>{say.noClinicsYetNote}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={asked > 1 ? say.noClinicFitsAll : say.noClinicFits}>
      {loosenings.length > 0 ? (
        <>
          <p>{say.withLessAskedFor}</p>
          <ul className="search-choices">
            {loosenings.map((loosening) => (
              <li key={loosening.label}>
                <a href={searchUrl(loosening.search)}>{loosening.label}</a>
                <span className="soft figures"> {say.clinics(loosening.count)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <Say it={say.checkSpelling} clinics={<a href="/clinics" />} />
        </p>
      )}
    </EmptyState>
  );
}
