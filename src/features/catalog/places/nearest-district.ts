import { type District, districts } from './districts.js'
import { metresBetween } from './metres-between.js'

const FARTHEST_METRES = 60_000

/**
 * The district whose centre is nearest to [longitude, latitude], or null farther than 60 km from every centre: abroad,
 * at sea or in open desert. It knows centres, not borders: a place just across a border gets the district on this side.
 */
export const nearestDistrict = (
  coordinates: readonly [longitude: number, latitude: number],
): District | null => {
  let nearest: District | null = null
  let nearestMetres = FARTHEST_METRES
  for (const district of districts) {
    const metres = metresBetween(coordinates, district.coordinates)
    if (metres <= nearestMetres) {
      nearest = district
      nearestMetres = metres
    }
  }
  return nearest
}
