import type { Cluster } from "#app/directory/map-cluster.ts";
import { boxOf, type MapWindow, panned, windowAround, zoomed } from "#app/directory/map-window.ts";
import { changeSearch, type Search, searchUrl } from "#app/directory/search-query.ts";
import { type Box, wrapped } from "#app/platform/geography.ts";
import { mapLinksWords } from "#app/routes/directory/map-links-words.ts";

/** A step of the map, by its name; null where there is nothing more that way. */
export interface MapMove {
  part: string;
  label: string;
  href: string | null;
}

/** How far a map is moved by one link, in windows. */
const STEP = 0.5;

/** What is moved has left the place it began around: from then on the part of the map is what is asked for. A place that is not known stays, as words. */
export function onlyIn(search: Search, area: Box, isKnown: boolean): Search {
  const where = isKnown ? ({ place: "", near: null, km: 50, sort: search.sort === "distance" ? "score" : search.sort } as const) : {};
  return changeSearch(search, { ...where, area });
}

export function mapMoves(search: Search, window: MapWindow, isKnown: boolean): MapMove[] {
  const say = mapLinksWords();
  const to = (target: MapWindow | null) => (target === null ? null : searchUrl(onlyIn(search, boxOf(target), isKnown)));
  return [
    { part: "in", label: say.nearer, href: to(zoomed(window, 0.5)) },
    { part: "out", label: say.furtherAway, href: to(zoomed(window, 2)) },
    { part: "west", label: say.west, href: to(panned(window, -STEP, 0)) },
    { part: "north", label: say.north, href: to(panned(window, 0, -STEP)) },
    { part: "south", label: say.south, href: to(panned(window, 0, STEP)) },
    { part: "east", label: say.east, href: to(panned(window, STEP, 0)) },
    { part: "fit", label: say.everythingFound, href: search.area === null ? null : searchUrl(changeSearch(search, { area: null })) },
  ];
}

/** Clinics nearer to each other than this many degrees are not told apart by any map: many are known by their town alone. */
const ONE_PLACE = 0.002;
/** A cluster's own map is at most this share of the one it was seen on. */
const NARROWER = 0.8;
const MARGIN = 0.2;

/** Where a cluster leads: to the map of its own clinics, or, where that would show one dot again, to the list of them. */
export function clusterUrl(search: Search, cluster: Cluster, window: MapWindow, isKnown: boolean): string {
  const { south, north, west, east } = cluster;
  const box = { south, north, west: wrapped(west), east: wrapped(east) };
  const own = windowAround(box, MARGIN);
  const together = north - south < ONE_PLACE && east - west < ONE_PLACE;
  if (!together && own.width < window.width * NARROWER) return searchUrl(onlyIn(search, boxOf(own), isKnown));
  return searchUrl({ ...onlyIn(search, outward(box), isKnown), view: "list" });
}

/** The box in thousandths, none of its clinics left out. */
function outward({ south, north, west, east }: Box): Box {
  const down = (value: number) => Math.floor(value * 1_000 - 1e-6) / 1_000;
  const up = (value: number) => Math.ceil(value * 1_000 + 1e-6) / 1_000;
  return {
    south: Math.max(-90, down(south)),
    north: Math.min(90, up(north)),
    west: Math.max(-180, down(west)),
    east: Math.min(180, up(east)),
  };
}
