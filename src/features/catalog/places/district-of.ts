import type { District } from './districts.js'
import { nearestDistrict } from './nearest-district.js'
import { roundedCoordinates } from './rounded-place.rules.js'

/** The district as strangers may know it: of the rounded place, so that no border tells on which side of it a house is. */
export const districtOf = (coordinates: readonly [number, number]): District | null =>
  nearestDistrict(roundedCoordinates(coordinates))
