/** MongoDB's own radius of the Earth, so that its circles and our distances agree. */
export const EARTH_RADIUS_METRES = 6_378_100

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle (haversine) distance in metres between two [longitude, latitude] points. */
export const metresBetween = (from: readonly [number, number], to: readonly [number, number]): number => {
  const fromLatitude = toRadians(from[1])
  const toLatitude = toRadians(to[1])
  const latitudeTerm = Math.sin((toLatitude - fromLatitude) / 2) ** 2
  const longitudeTerm = Math.sin(toRadians(to[0] - from[0]) / 2) ** 2
  const haversine = latitudeTerm + Math.cos(fromLatitude) * Math.cos(toLatitude) * longitudeTerm
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
