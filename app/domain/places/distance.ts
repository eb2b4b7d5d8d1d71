type MaybePoint = { latitude: number | null; longitude: number | null };

const EARTH_RADIUS_METRES = 6_371_000;

/** Metres as the crow flies, good to a few metres within a city; null when a coordinate is missing. */
export function metresBetween(a: MaybePoint, b: MaybePoint): number | null {
  if (a.latitude === null || a.longitude === null) return null;
  if (b.latitude === null || b.longitude === null) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = radians(b.latitude - a.latitude);
  const east =
    radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  return EARTH_RADIUS_METRES * Math.hypot(north, east);
}
