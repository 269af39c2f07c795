import { countFacets, type FoundCounts, NO_COUNTS } from "#app/directory/count-facets.server.ts";
import { type DrawnLand, drawLand } from "#app/directory/draw-land.server.ts";
import { type FoundSet, findSet } from "#app/directory/find-set.server.ts";
import { type Loosening, loosenSearch } from "#app/directory/loosen-search.server.ts";
import { byCount, type Cluster, clusterGrid } from "#app/directory/map-cluster.ts";
import { type NameOnMap, placeNames } from "#app/directory/map-names.ts";
import { listTowns, type TownOnMap } from "#app/directory/map-places.server.ts";
import { boxOfPositions, type Positions, readPositions, visitPositions, WORLD } from "#app/directory/map-positions.server.ts";
import { drawnAt, kmOfUnit, type MapWindow, windowAround } from "#app/directory/map-window.ts";
import { meantSearch } from "#app/directory/meant-search.server.ts";
import type { PlaceChoice } from "#app/directory/place.ts";
import type { Search } from "#app/directory/search-query.ts";
import { among, asList } from "#app/platform/engine-words.server.ts";
import { type Box, boxAround, isInBox, type Position, wrapped } from "#app/platform/geography.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

export interface ClinicOnMap {
  id: number;
  slug: string;
  name: string;
  city: string;
  country: string;
  score: number | null;
  band: string;
}

export interface NamedCluster extends Cluster {
  /** The most populous town among its clinics, no other cluster's; where there is none, the town of one of them. */
  town: Pick<TownOnMap, "name" | "country"> | null;
  /** Of a single clinic. */
  clinic: ClinicOnMap | null;
}

export interface SearchMap {
  window: MapWindow;
  /** The most clinics first. */
  clusters: NamedCluster[];
  /** How many clinics they stand for. The others found have no position, or are beyond the map's edge. */
  onMap: number;
  names: NameOnMap[];
  land: DrawnLand;
  /** The circle that was asked for, in units of the drawing. */
  circle: { x: number; y: number; radius: number } | null;
}

export interface MapResult {
  search: Search;
  place: PlaceChoice | null;
  counts: FoundCounts;
  corrected: { typed: string; meant: string }[];
  loosenings: Loosening[];
  /** Null: nothing says which part of the world to show. */
  map: SearchMap | null;
}

/** What a search finds, as a map of it. */
export async function findMap(db: Db, asked: Search): Promise<MapResult> {
  const { search, place, centre, looked } = await meantSearch(db, asked);
  if (looked === null) return { search, place, counts: NO_COUNTS, corrected: [], loosenings: [], map: null };
  const set = await findSet(db, looked, centre);
  const counts = await countFacets(db, set);
  return {
    search,
    place,
    counts,
    corrected: set.corrected,
    loosenings: counts.total === 0 ? await loosenSearch(db, search, place?.kind === "one" ? place.place : null) : [],
    map: await drawMap(db, looked, set, centre),
  };
}

/** Around what was found or asked for there is so much more of the world, as a share of its size. */
const MARGIN = 0.06;
const NOBODY: Positions = { cells: [] };

async function drawMap(db: Db, search: Search, set: FoundSet, centre: Position | null): Promise<SearchMap | null> {
  const asked = search.area ?? (centre === null ? null : boxAround(centre, search.km));
  const positions = set.map?.positions ?? (set.found.count === 0 ? NOBODY : await readPositions(db, asked ?? WORLD));
  const { bits } = set.found;
  const extent = asked ?? boxOfPositions(positions, bits);
  if (extent === null) return null;
  const window = windowAround(extent, search.area === null ? MARGIN : 0);
  const grid = clusterGrid(window);
  visitPositions(positions, bits, grid.add);
  const clusters = grid.clusters();
  const towns = await listTowns(db, window);
  return {
    window,
    clusters: await named(db, clusters, towns),
    onMap: clusters.reduce((sum, { count }) => sum + count, 0),
    names: placeNames(window, towns, clusters),
    land: drawLand(window),
    circle: centre === null || search.area !== null ? null : circleOf(window, centre, search.km),
  };
}

function circleOf(window: MapWindow, centre: Position, km: number): SearchMap["circle"] {
  return { ...drawnAt(window, centre), radius: km / kmOfUnit(window) };
}

const SINGLE = `select clinic_id as id, slug, name, city, country, score, band from listings where ${among("clinic_id")}`;
/** Degrees around its clinics that a town's middle may be. */
const AROUND = 0.05;

async function named(db: Db, clusters: readonly Cluster[], towns: readonly TownOnMap[]): Promise<NamedCluster[]> {
  const ids = asList(clusters.map(({ id }) => id));
  const clinics = new Map(((await hotStatement(db, SINGLE).all(ids)) as ClinicOnMap[]).map((clinic) => [clinic.id, clinic]));
  const unnamed = new Set(clusters.filter(({ count }) => count > 1));
  const boxes = new Map(clusters.map((cluster) => [cluster, widened(cluster)]));
  const townOf = new Map<Cluster, NamedCluster["town"]>();
  for (const town of towns) {
    if (unnamed.size === 0) break;
    for (const cluster of unnamed) {
      if (!isInBox(boxes.get(cluster) ?? WORLD, town.lat, town.lng)) continue;
      townOf.set(cluster, town);
      unnamed.delete(cluster);
      break;
    }
  }
  for (const cluster of unnamed) {
    const one = clinics.get(cluster.id);
    if (one) townOf.set(cluster, { name: one.city, country: one.country });
  }
  return clusters
    .map((cluster) => ({
      ...cluster,
      town: townOf.get(cluster) ?? null,
      clinic: cluster.count === 1 ? (clinics.get(cluster.id) ?? null) : null,
    }))
    .sort(byCount);
}

function widened({ south, north, west, east }: Cluster): Box {
  return { south: south - AROUND, north: north + AROUND, west: wrapped(west - AROUND), east: wrapped(east + AROUND) };
}
