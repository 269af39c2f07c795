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
