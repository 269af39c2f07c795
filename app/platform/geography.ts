/** Degrees, WGS 84. */
export interface Position {
  lat: number;
  lng: number;
}

/** Mean radius of the Earth (IUGG), kilometres. */
const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;

/** Great-circle distance in kilometres, within 0.5 % of the distance on the ellipsoid. */
export function distanceKm(a: Position, b: Position): number {
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Box {
  south: number;
  north: number;
  /** West is greater than east where the box crosses the 180th meridian. */
  west: number;
  east: number;
}

export const isInBox = ({ south, north, west, east }: Box, lat: number, lng: number): boolean =>
  lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);

/** A longitude counted on beyond the 180th meridian, as it is written. */
export const wrapped = (lng: number): number => (lng > 180 ? lng - 360 : lng);

/** Within this share of the limit the two ways of working it out may differ. */
const ROUNDING = 1e-9;

/**
 * Whether a position in the box around a circle is within it, exactly as `distanceKm` says, at the price of a few multiplications for all but those close to
 * its edge: half an angle is hardly larger than its sine, and between the edges of the box a cosine changes little.
 */
export function circleTest(centre: Position, radiusKm: number, box: Box): (lat: number, lng: number) => boolean {
  const limit = Math.sin(Math.min(Math.PI / 2, radiusKm / EARTH_RADIUS_KM / 2)) ** 2;
  const cosines = [box.south, box.north].map((lat) => Math.cos(radians(lat)));
  const equator = box.south <= 0 && box.north >= 0;
  const here = Math.cos(radians(centre.lat));
  const most = here * (equator ? 1 : Math.max(...cosines));
  const least = here * Math.min(...cosines);
  // sin x >= x (1 - x x / 6)
  const shrunk = (half: number) => half * half * Math.max(0, 1 - (half * half) / 6) ** 2;
  return (lat, lng) => {
    const tall = radians(lat - centre.lat) / 2;
    let turn = Math.abs(lng - centre.lng);
    if (turn > 180) turn = 360 - turn;
    const wide = radians(turn) / 2;
    if (tall * tall + most * wide * wide < limit * (1 - ROUNDING)) return true;
    if (shrunk(tall) + least * shrunk(wide) > limit * (1 + ROUNDING)) return false;
    return distanceKm(centre, { lat, lng }) <= radiusKm;
  };
}

/** The smallest box of degrees around a circle: whatever is within `radiusKm` is inside it. */
export function boxAround(centre: Position, radiusKm: number): Box {
  const reach = radiusKm / KM_PER_DEGREE;
  const south = centre.lat - reach;
  const north = centre.lat + reach;
  const ratio = Math.sin(radians(reach)) / Math.cos(radians(centre.lat));
  if (south <= -90 || north >= 90 || ratio >= 1) return { south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 };
  const width = (Math.asin(ratio) * 180) / Math.PI;
  const wrap = (lng: number) => (lng < -180 ? lng + 360 : lng > 180 ? lng - 360 : lng);
  return { south, north, west: wrap(centre.lng - width), east: wrap(centre.lng + width) };
}
