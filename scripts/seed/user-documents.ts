import type { UserDoc } from '#features/identity/users/users.model.js'
import { DAY, MINUTE, shift } from '#kernel/clock.js'
import type { GeneratedClient, GeneratedCraftsman } from './generate.js'
import { idOf } from './ids.js'

/** What every user of a data set has in common. */
export interface Population {
  readonly seed: string
  readonly now: Date
  readonly passwordHash: string
}

type Person = GeneratedClient | GeneratedCraftsman

const MINUTES_PER_DAY = 24 * 60
/** Prime, and so without a common divisor with the minutes of a day: people register at all hours. */
const REGISTRATION_STEP_MINUTES = 619

/** When somebody registered. */
export const registrationOf = ({ createdDaysAgo, index }: Person, now: Date): Date =>
  shift(now, -createdDaysAgo * DAY - ((index * REGISTRATION_STEP_MINUTES) % MINUTES_PER_DAY) * MINUTE)

/** A user as registration and his last login leave him. */
const account = (person: Person, { now, passwordHash }: Population) => {
  const createdAt = registrationOf(person, now)
  const [longitude, latitude] = person.coordinates
  return {
    email: person.email,
    phone: person.phone,
    passwordHash,
    firstName: person.firstName,
    lastName: person.lastName,
    profilePicture: null,
    language: person.language,
    address: null,
    location: { type: 'Point', coordinates: [longitude, latitude] },
    ban: null,
    deactivatedAt: null,
    lastLoginAt: shift(now, -person.lastSeenMinutesAgo * MINUTE),
    guard: 1,
    createdAt,
    updatedAt: createdAt,
  } as const satisfies Partial<UserDoc>
}

export const clientDocument = (client: GeneratedClient, population: Population): UserDoc => ({
  _id: idOf(population.seed, 'client', client.index),
  ...account(client, population),
  role: 'client',
  rating: 0,
  ratingCount: 0,
})

export const craftsmanDocument = (craftsman: GeneratedCraftsman, population: Population): UserDoc => ({
  _id: idOf(population.seed, 'craftsman', craftsman.index),
  ...account(craftsman, population),
  role: 'craftsman',
  craftsmanInfo: {
    skills: [...craftsman.skills],
    bio: craftsman.bio,
    portfolioImageUrls: [],
    verificationStatus: craftsman.verified ? 'Verified' : 'None',
    serviceRadiusMetres: craftsman.serviceRadiusMetres,
  },
  wallet: { balance: 0, withdrawableBalance: 0 },
  rating: craftsman.ratingMean,
  ratingCount: craftsman.ratingCount,
})
