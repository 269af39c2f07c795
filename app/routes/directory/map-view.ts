import { countryName } from "#app/clinics/country.ts";
import type { ClinicMapProps, MapDot } from "#app/components/clinic-map.tsx";
import type { MapLine } from "#app/components/map-list.tsx";
import type { NamedCluster, SearchMap } from "#app/directory/find-map.server.ts";
import { drawnAt, FRAME, kmOfUnit, type MapWindow } from "#app/directory/map-window.ts";
import type { Search } from "#app/directory/search-query.ts";
import { printNumber } from "#app/platform/printed.ts";
import { clusterUrl } from "#app/routes/directory/map-links.ts";
import { mapViewWords } from "#app/routes/directory/map-view-words.ts";

export interface MapView {
  drawing: ClinicMapProps;
  lines: MapLine[];
}

/** Degrees across: a wider map has towns of several countries. */
const COUNTRIES_FROM = 15;
/** Degrees: clinics further apart than that are around a town more than in it. */
const WIDE = 0.3;

export function mapView(search: Search, map: SearchMap, isKnown: boolean): MapView {
  const { window } = map;
  const lines: MapLine[] = [];
  const dots: MapDot[] = [];
  for (const cluster of map.clusters) {
    const href = cluster.clinic ? `/clinics/${cluster.clinic.slug}` : clusterUrl(search, cluster, window, isKnown);
    const note = cluster.clinic && clinicNote(cluster.clinic);
    const line = { id: cluster.id, count: cluster.count, href, moves: cluster.clinic === null && href.includes("view=map") };
    const title = cluster.clinic?.name ?? townTitle(cluster, window);
    lines.push({ ...line, title, note });
    dots.push({
      ...line,
      ...drawnAt(window, cluster),
      note,
      label: cluster.count > 1 ? `${title}: ${mapViewWords().clinics(cluster.count)}` : title,
    });
  }
  // Of dots that touch, the smaller one lies on top.
  return {
    drawing: { frame: FRAME, ...map.land, circle: map.circle, names: map.names, dots, scale: scaleBar(window) },
    lines,
  };
}

function townTitle({ town, south, north, west, east }: NamedCluster, window: MapWindow): string {
  const say = mapViewWords();
  if (town === null) return say.elsewhere;
  const name = window.width * 360 > COUNTRIES_FROM ? `${town.name}, ${countryName(town.country)}` : town.name;
  return north - south > WIDE || east - west > WIDE ? say.around(name) : name;
}

const clinicNote = ({ city, score }: NonNullable<NamedCluster["clinic"]>) => {
  const say = mapViewWords();
  return score === null ? say.withoutScore(city) : say.withScore(city, printNumber(score));
};

/** Units of the drawing a scale may take at most. */
const LONGEST = 150;
const ROUND = [1, 2, 5];

function scaleBar(window: MapWindow): ClinicMapProps["scale"] {
  const say = mapViewWords();
  const unit = kmOfUnit(window);
  const most = LONGEST * unit;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = (ROUND.findLast((step) => step * power <= most) ?? 1) * power;
  return { length: km / unit, label: km < 1 ? say.metres(printNumber(km * 1_000)) : say.kilometres(printNumber(km)) };
}
