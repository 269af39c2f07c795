import { ClinicMap } from "#app/components/clinic-map.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { MapList } from "#app/components/map-list.tsx";
import { MapMoves } from "#app/components/map-moves.tsx";
import { Say } from "#app/components/say.tsx";
import type { MapResult, SearchMap } from "#app/directory/find-map.server.ts";
import { boxOf } from "#app/directory/map-window.ts";
import { changeSearch, type Search, searchUrl } from "#app/directory/search-query.ts";
import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";
import { mapMoves, onlyIn } from "#app/routes/directory/map-links.ts";
import { mapView } from "#app/routes/directory/map-view.ts";
import { ActiveFilters, Corrected, NothingFound, PlaceNote, ResultsHeading, WhichPlace } from "#app/routes/directory/search-results.tsx";
import { ViewSwitch } from "#app/routes/directory/view-switch.tsx";

/** What the script needs to lay the operator's tiles over the drawing. */
function tileAttributes(search: Search, { window }: SearchMap, isKnown: boolean, style: string) {
  return {
    "data-enhance": "tiles",
    "data-style": style,
    "data-moved": searchUrl(onlyIn(search, boxOf(window), isKnown)),
    "data-dots": searchUrl(search).replace("/clinics", "/clinics/map.json"),
  };
}

/** The same answer as the list's, as a map and its twin in words. */
export function MapResults({ result, tiles }: { result: MapResult; tiles: string | null }) {
  const say = findClinicsWords();
  const { search, place, counts, map } = result;
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
      <div className="search-head">
        <p className="search-summary">
          {map && counts.total > map.onMap ? (
            <Say it={say.clinicsOnMap} found={say.clinics(counts.total)} shown={say.clinics(map.onMap)} />
          ) : (
            <strong>{say.clinics(counts.total)}</strong>
          )}
        </p>
        <ViewSwitch search={search} />
      </div>
      <section aria-labelledby="results" className="map-page">
        <ResultsHeading />
        {map && <MapWithTwin result={result} map={map} tiles={tiles} />}
        {counts.total === 0 && <NothingFound result={result} />}
      </section>
    </>
  );
}

function MapWithTwin({ result: { search, place, counts }, map, tiles }: { result: MapResult; map: SearchMap; tiles: string | null }) {
  const say = findClinicsWords();
  const isKnown = place?.kind !== "unknown";
  const { drawing, lines } = mapView(search, map, isKnown);
  const missing = counts.total - map.onMap;
  return (
    <>
      <figure className="map-figure">
        <MapMoves steps={mapMoves(search, map.window, isKnown)} />
        <div className="map-sheet" {...(tiles === null ? {} : tileAttributes(search, map, isKnown, tiles))}>
          <ClinicMap {...drawing} />
        </div>
        <figcaption className="small soft">
          <Say
            it={say.mapSources}
            natural={<a href="https://www.naturalearthdata.com/" rel="noopener noreferrer" />}
            geonames={<a href="https://www.geonames.org/" rel="noopener noreferrer" />}
          />
        </figcaption>
      </figure>
      {lines.length > 0 && (
        <>
          <h3 className="map-list-title" tabIndex={-1}>
            {say.onThisMap}
          </h3>
          <MapList lines={lines} />
        </>
      )}
      {missing > 0 && (
        <p className="small">
          {say.withoutPosition(missing)} <a href={searchUrl(changeSearch(search, { view: "list" }))}>{say.listHasAll}</a>
        </p>
      )}
      {counts.total > 0 && lines.length === 0 && (
        <EmptyState title={say.noKnownPosition}>
          <p>
            <a href={searchUrl(changeSearch(search, { view: "list" }))}>{say.seeThemAsAList}</a>
          </p>
        </EmptyState>
      )}
    </>
  );
}
