/** About 1 km of latitude: what strangers see of a place. */
const AREA_DECIMALS = 2

/** Adding 0 turns -0 into 0, which JSON and MongoDB would keep apart. */
const rounded = (degrees: number): number => Number(degrees.toFixed(AREA_DECIMALS)) + 0

/** The coordinates rounded so that they tell the neighbourhood and not the house. */
export const roundedCoordinates = ([longitude, latitude]: readonly [number, number]): [number, number] => [
  rounded(longitude),
  rounded(latitude),
]
