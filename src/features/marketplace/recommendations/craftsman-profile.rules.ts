import type { ObjectId } from '#kernel/ids.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'

type Coordinates = readonly [longitude: number, latitude: number]

/** What matching knows of a craftsman. */
export interface ProfileFacts {
  skills: string[]
  serviceRadiusMetres: number
  /** Mean of the revealed reviews; 0 without any. */
  ratingMean: number
  ratingCount: number
  verified: boolean
  joinedAt: Date
  lastSeenAt: Date
  completedJobs: number
  /** All jobs they were ever hired for. */
  hiredJobs: number
  cancelledByHim: number
  /** From the posting of a job to their quote, the mean of the last ones; null unknown. */
  responseMinutes: number | null
  /** Of the jobs they began, from 0 to 1; null unknown. */
  onTimeShare: number | null
  activeJobs: number
  /** When those are to be done, as far as it is known. */
  busyAt: Date[]
}

/** What a rating counts before there are reviews: so many of the mean of the platform. */
const PRIOR_RATING = 4.2
const PRIOR_RATINGS = 10

/** The mean rating, drawn towards the platform's as long as ratings are few: one 5.0 is less than a hundred 4.8. */
export const bayesianRating = ({
  ratingMean,
  ratingCount,
}: Pick<ProfileFacts, 'ratingMean' | 'ratingCount'>): number =>
  (PRIOR_RATING * PRIOR_RATINGS + ratingMean * ratingCount) / (PRIOR_RATINGS + ratingCount)

/** Degrees to each side that a place is moved inside its rounding, less than half a step: rounding it again undoes it. */
const SCATTER_DEGREES = 0.0045
/** Multiples of these, modulo 1, fill a square evenly (Roberts, "quasirandom sequences"). */
const STEP_EAST = 0.7548776662466927
const STEP_NORTH = 0.5698402909980532

const between = (turns: number): number => (2 * (turns % 1) - 1) * SCATTER_DEGREES

/**
 * A place rounded to about 1 km, then moved inside that square by the id alone. It tells no more than the rounded one,
 * and keeps the thousands of a dense neighbourhood from standing on one point, all of which a search would have to read.
 */
export const scatteredCoordinates = (id: ObjectId, coordinates: Coordinates): [number, number] => {
  const [longitude, latitude] = roundedCoordinates(coordinates)
  const number = parseInt(id.toHexString().slice(-6), 16)
  return [longitude + between(number * STEP_EAST), latitude + between(number * STEP_NORTH)]
}

const NEIGHBOURS = [-1, 0, 1]

/** The square of the rounding, about 1 km wide, in hundredths of a degree. */
const squareOf = (coordinates: Coordinates): [column: number, row: number] => {
  const [longitude, latitude] = roundedCoordinates(coordinates)
  return [Math.round(longitude * 100), Math.round(latitude * 100)]
}

export const cellOf = (coordinates: Coordinates): string => squareOf(coordinates).join(':')

export const cellsAround = (coordinates: Coordinates): string[] => {
  const [column, row] = squareOf(coordinates)
  return NEIGHBOURS.flatMap((east) => NEIGHBOURS.map((north) => [column + east, row + north].join(':')))
}
