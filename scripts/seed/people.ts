import type { Language } from '#kernel/i18n/text.js'
import { familyNames, femaleFirstNames, maleFirstNames } from './names.js'
import type { Random } from './random.js'

export type PersonRole = 'client' | 'craftsman'

export interface Contact {
  /** On a domain that can never receive mail (RFC 2606). */
  readonly email: string
  /** E.164. It may be somebody's real number: seeded users must never meet a live SMS or call provider. */
  readonly phone: string
}

export interface PersonName {
  readonly firstName: string
  readonly lastName: string
}

const ARABIC_SHARE = 0.7
const OPERATOR_PREFIXES = ['10', '11', '12', '15'] as const
const NUMBERS_PER_PREFIX = 100_000_000
const ALL_NUMBERS = OPERATOR_PREFIXES.length * NUMBERS_PER_PREFIX
/** Prime and therefore without a common divisor with ALL_NUMBERS: each slot gets its own, distant number. */
const STEP = 15_485_863
const FIRST = 23_481_907

const ROLE_SLOTS: Readonly<Record<PersonRole, number>> = { craftsman: 0, client: 1 }

/** Unique by role and index (below 200 million), whatever the seed, and easy to type when signing in to a demo. */
export const contactOf = (role: PersonRole, index: number): Contact => {
  const position = (FIRST + (index * 2 + ROLE_SLOTS[role]) * STEP) % ALL_NUMBERS
  const prefix = OPERATOR_PREFIXES[Math.floor(position / NUMBERS_PER_PREFIX)] ?? OPERATOR_PREFIXES[0]
  const local = String(position % NUMBERS_PER_PREFIX).padStart(8, '0')
  return { email: `${role}${String(index)}@craftworks.example`, phone: `+20${prefix}${local}` }
}

export const chooseLanguage = (random: Random): Language => (random.chance(ARABIC_SHARE) ? 'ar' : 'en')

/** A name in one language; `women` is the probability of a woman's name. */
export const nameIn = (random: Random, language: Language, women: number): PersonName => {
  const firstNames = random.chance(women) ? femaleFirstNames : maleFirstNames
  const first = random.pick(firstNames)
  const family = random.pick(familyNames)
  return { firstName: first[language], lastName: family[language] }
}
