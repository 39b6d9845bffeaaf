import type { StoredPoint } from '#kernel/db/schema.js'
import { type DistrictId, districts } from '#features/catalog/places/districts.js'
import type { Role } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import { regionOf } from '../seed/clusters.js'
import {
  type GeneratedClient,
  type GeneratedCraftsman,
  generateClients,
  generateCraftsmen,
} from '../seed/generate.js'
import { contactOf } from '../seed/people.js'

export const FIRST_START_SEED = 'first-start'
/** From among so many generated people those of the big cities are taken. */
export const CANDIDATES = 120

const CLIENTS = 12
const CRAFTSMEN = 30

/** Easy to remember and to type. */
export const DEMO_LOGINS: Readonly<Record<Role, { readonly email: string; readonly phone: string }>> = {
  client: { email: 'client@craftworks.example', phone: '+201000000001' },
  craftsman: { email: 'craftsman@craftworks.example', phone: '+201000000002' },
  moderator: { email: 'moderator@craftworks.example', phone: '+201000000003' },
  admin: { email: 'admin@craftworks.example', phone: '+201000000004' },
}

/** A generated person in the stories. */
export interface Part {
  readonly role: 'client' | 'craftsman'
  readonly index: number
}

export interface CastMember {
  readonly role: Role
  /** Of those who take part in stories. */
  readonly part?: Part
  readonly email: string
  readonly phone: string
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly location?: StoredPoint
  readonly skills?: readonly string[]
  readonly bio?: string
  readonly registeredDaysAgo: number
}

export const STAFF_CAST: readonly CastMember[] = [
  {
    role: 'moderator',
    ...DEMO_LOGINS.moderator,
    firstName: 'سلمى',
    lastName: 'عادل',
    language: 'ar',
    registeredDaysAgo: 300,
  },
  {
    role: 'admin',
    ...DEMO_LOGINS.admin,
    firstName: 'Nadia',
    lastName: 'Fahmy',
    language: 'en',
    registeredDaysAgo: 400,
  },
]

/** Before every story of the first start. */
const EARLIEST_DAYS = 60
/** Of phone numbers, far from those of large data sets. */
const FIRST_CONTACT = 100_000_000

const inTheBigCities: ReadonlySet<DistrictId> = new Set(
  districts.filter((district) => regionOf(district) !== 'rest').map(({ id }) => id),
)

/** Clients of Cairo, Giza and Alexandria. */
export const castClients = (): GeneratedClient[] =>
  [...generateClients({ seed: FIRST_START_SEED, count: CANDIDATES })]
    .filter(({ district }) => inTheBigCities.has(district))
    .slice(0, CLIENTS)

/** Craftsmen of Cairo, Giza and Alexandria. */
export const castCraftsmen = (): GeneratedCraftsman[] =>
  [...generateCraftsmen({ seed: FIRST_START_SEED, count: CANDIDATES })]
    .filter(({ district }) => inTheBigCities.has(district))
    .slice(0, CRAFTSMEN)

/** Puts a generated person on the cast; the one who plays the demo login gets its address. */
export const asMember = (
  role: 'client' | 'craftsman',
  person: GeneratedClient | GeneratedCraftsman,
  { isDemo }: { isDemo: boolean },
): CastMember => ({
  role,
  part: { role, index: person.index },
  email: `${role}${person.index}@demo.craftworks.example`,
  phone: contactOf(role, FIRST_CONTACT + person.index).phone,
  ...(isDemo && DEMO_LOGINS[role]),
  firstName: person.firstName,
  lastName: person.lastName,
  language: person.language,
  location: { type: 'Point', coordinates: [person.coordinates[0], person.coordinates[1]] },
  ...('skills' in person && { skills: person.skills, bio: person.bio }),
  registeredDaysAgo: Math.max(EARLIEST_DAYS, person.createdDaysAgo),
})
