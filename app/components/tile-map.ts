import { Marker, setWorkerUrl, Map as TileMap } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { tileMapWords } from "#app/components/tile-map-words.ts";
import { sizeOf } from "#app/directory/map-size.ts";
import { printNumber } from "#app/platform/printed.ts";

/** As `/clinics/map.json` gives it. */
interface Dot {
  count: number;
  href: string;
  moves: boolean;
  label: string;
  note: string | null;
  lat: number;
  lng: number;
}

/** Shares of a map's width that its edges may be off before it counts as moved. */
const STILL = 0.02;

/**
 * Lays a map of the operator's tiles over the drawn one, once its style has come; where it does not come, the drawing stays. What the map shows is asked for as
 * links do, so that list, counts and address follow. Dots are as the server makes them.
 */
export function enhanceTiles(sheet: HTMLElement): void {
  const words = tileMapWords();
  const { style, moved } = sheet.dataset;
  if (!style || !moved) return;
  setWorkerUrl(new URL(workerUrl, location.href).href);
  const holder = document.createElement("div");
  holder.dataset.part = "tiles";
  holder.className = "tiles";
  sheet.append(holder);
  const map = new TileMap({
    container: holder,
    style: new URL(style, location.href).href,
    bounds: boundsOf(moved),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: { "Map.Title": words.mapTitle },
  });
  map.touchZoomRotate.disableRotation();
  let isThere = false;
  map.on("load", () => {
    isThere = true;
    holder.classList.add("tiles-there");
    const credit = creditOf(map);
    if (credit !== "") holder.append(Object.assign(document.createElement("p"), { className: "tiles-credit", textContent: credit }));
    void renew(map, holder);
  });
  map.on("error", () => {
    if (isThere) return;
    map.remove();
    holder.remove();
  });
  map.on("moveend", (event) => {
    if ("originalEvent" in event && event.originalEvent)
      document.dispatchEvent(new CustomEvent("show-results", { detail: addressOf(map, holder) }));
  });
  document.addEventListener("results-shown", () => {
    const next = sheetOf(holder)?.dataset.moved;
    if (!isThere || !next) return;
    if (!isSame(boundsOf(next), map)) map.fitBounds(boundsOf(next), { animate: !matchMedia("(prefers-reduced-motion: reduce)").matches });
    void renew(map, holder);
  });
}

const sheetOf = (holder: HTMLElement) => holder.closest<HTMLElement>("[data-moved]");

type Bounds = [west: number, south: number, east: number, north: number];

function boundsOf(address: string): Bounds {
  const [south = 0, west = 0, north = 0, east = 0] = (new URL(address, location.href).searchParams.get("area") ?? "")
    .split(",")
    .map(Number);
  return [west, south, west < east ? east : east + 360, north];
}

/** The drawing's shape is the map's, but for a line of pixels. */
function isSame([west, south, east, north]: Bounds, map: TileMap): boolean {
  const bounds = map.getBounds();
  const [wide, tall] = [(east - west) * STILL, (north - south) * STILL];
  return (
    Math.abs(bounds.getWest() - west) < wide &&
    Math.abs(bounds.getEast() - east) < wide &&
    Math.abs(bounds.getSouth() - south) < tall &&
    Math.abs(bounds.getNorth() - north) < tall
  );
}

/** The page of what the map shows now. */
function addressOf(map: TileMap, holder: HTMLElement): string {
  const bounds = map.getBounds();
  const url = new URL(sheetOf(holder)?.dataset.moved ?? location.href, location.href);
  const around = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
  const whole = bounds.getEast() - bounds.getWest() >= 360;
  const area = [
    Math.max(-90, bounds.getSouth()),
    whole ? -180 : around(bounds.getWest()),
    Math.min(90, bounds.getNorth()),
    whole ? 180 : around(bounds.getEast()),
  ];
  url.searchParams.set("area", area.map((degrees) => Number(degrees.toFixed(3))).join(","));
  return url.pathname + url.search.replaceAll("%2C", ",");
}

const markers = new WeakMap<TileMap, Marker[]>();

async function renew(map: TileMap, holder: HTMLElement): Promise<void> {
  const address = sheetOf(holder)?.dataset.dots;
  const answer = address === undefined ? null : await fetch(address).catch(() => null);
  // Another part of the map may be shown by now.
  if (!answer?.ok || sheetOf(holder)?.dataset.dots !== address) return;
  const { dots } = (await answer.json()) as { dots: Dot[] };
  for (const marker of markers.get(map) ?? []) marker.remove();
  markers.set(
    map,
    dots.map((dot) => new Marker({ element: elementOf(map, dot) }).setLngLat([dot.lng, dot.lat]).addTo(map)),
  );
}

/** As in the drawing, the list in words beside the map is for the keyboard and for those who do not see it. */
function elementOf(map: TileMap, dot: Dot): HTMLElement {
  const link = document.createElement("a");
  link.href = dot.href;
  link.tabIndex = -1;
  link.title = dot.label;
  link.className = `tile-dot tile-dot-${sizeOf(dot.count)}`;
  if (dot.moves) link.dataset.map = "";
  if (dot.count > 1) link.textContent = printNumber(dot.count);
  else
    link.addEventListener("click", (event) => {
      event.preventDefault();
      // For the map it was no press beside the note.
      event.stopPropagation();
      say(map, dot);
    });
  link.setAttribute("aria-hidden", "true");
  return link;
}

/** A note at a clinic's dot, with the way to its page. Escape or anything else on the map closes it. */
function say(map: TileMap, dot: Dot): void {
  const note = document.createElement("div");
  note.className = "tile-note";
  const link = Object.assign(document.createElement("a"), { href: dot.href, textContent: dot.label });
  note.append(link, Object.assign(document.createElement("p"), { textContent: dot.note ?? "" }));
  const marker = new Marker({ element: note, anchor: "bottom", offset: [0, -12] }).setLngLat([dot.lng, dot.lat]).addTo(map);
  const close = () => {
    marker.remove();
    map.off("click", close);
    map.off("movestart", close);
  };
  note.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    map.getCanvas().focus();
  });
  map.on("click", close);
  map.on("movestart", close);
  link.focus();
}

/** Who made the tiles, as the style says it: words alone, since it may hold any HTML. */
function creditOf(map: TileMap): string {
  const credits = Object.values(map.getStyle().sources).flatMap((source) => ("attribution" in source ? [source.attribution ?? ""] : []));
  return [...new Set(credits)].map((html) => new DOMParser().parseFromString(html, "text/html").body.textContent).join(" · ");
}
