import { newUser } from '#features/identity/users/new-user.js'
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

/** A user as registration and their last login leave them. */
const account = (
  kind: 'client' | 'craftsman',
  person: Person,
  { seed, now, passwordHash }: Population,
): Parameters<typeof newUser>[0] => {
  const [longitude, latitude] = person.coordinates
  return {
    id: idOf(seed, kind, person.index),
    role: kind,
    email: person.email,
    knownAddresses: [],
    emailVerifiedAt: registrationOf(person, now),
    phone: person.phone,
    phoneVerifiedAt: registrationOf(person, now),
    passwordHash,
    firstName: person.firstName,
    lastName: person.lastName,
    language: person.language,
    location: { type: 'Point', coordinates: [longitude, latitude] },
    at: registrationOf(person, now),
  }
}

/** What a login of some time ago has changed. */
const seen = ({ lastSeenMinutesAgo }: Person, now: Date) => ({
  lastLoginAt: shift(now, -lastSeenMinutesAgo * MINUTE),
  guard: 1,
})

export const clientDocument = (client: GeneratedClient, population: Population): UserDoc => ({
  ...newUser(account('client', client, population)),
  ...seen(client, population.now),
})

export const craftsmanDocument = (craftsman: GeneratedCraftsman, population: Population): UserDoc => ({
  ...newUser({
    ...account('craftsman', craftsman, population),
    craftsman: {
      skills: [...craftsman.skills],
      bio: craftsman.bio,
      verificationStatus: craftsman.verified ? 'Verified' : 'None',
      serviceRadiusMetres: craftsman.serviceRadiusMetres,
    },
  }),
  ...seen(craftsman, population.now),
  rating: craftsman.ratingMean,
  ratingCount: craftsman.ratingCount,
})
