import type { District, DistrictId } from '#features/catalog/places/districts.js'
import { type TradeName, trades } from '#features/catalog/services/trades.js'
import type { Language } from '#kernel/i18n/text.js'
import { type Piastres, piastres } from '#kernel/money.js'
import { chooseDistrict, placeIn } from './clusters.js'
import { streetNames } from './names.js'
import { chooseLanguage, type Contact, contactOf, nameIn, type PersonName } from './people.js'
import { createRandom, type Random } from './random.js'
import { bioClosings, jobDetails, type PriceRange, tradeTexts } from './texts.js'
import { chooseTrackRecord, type TrackRecord } from './track-record.js'
import { tradeMarket } from './trade-market.js'

type Coordinates = readonly [longitude: number, latitude: number]

interface GeneratedUser extends Contact, PersonName {
  readonly index: number
  readonly language: Language
  readonly coordinates: Coordinates
  readonly district: DistrictId
}

export interface GeneratedClient extends GeneratedUser {
  readonly createdDaysAgo: number
  readonly lastSeenMinutesAgo: number
}

export interface GeneratedCraftsman extends GeneratedUser, TrackRecord {
  /** One to three trades, the main one first. */
  readonly skills: readonly TradeName[]
  readonly bio: string
  readonly serviceRadiusMetres: number
}

export interface GeneratedJob {
  readonly index: number
  readonly clientIndex: number
  readonly title: string
  readonly description: string
  readonly category: TradeName
  readonly coordinates: Coordinates
  readonly address: string
  readonly budget?: Piastres
  readonly paymentType: 'Escrow' | 'Cash' | 'CashProtected'
  readonly postedMinutesAgo: number
  readonly scheduledInDays?: number
}

/** Equal seeds give equal people and jobs. */
export type Seed = string | number

const MINUTES_PER_DAY = 24 * 60
const WOMEN_AMONG_CLIENTS = 0.45
const WOMEN_AMONG_CRAFTSMEN = 0.01
const BUDGET_STEP = 5_000
const POSTED_WITHIN_DAYS = 30

const bySupply = trades.map(({ name }) => ({ value: name, weight: tradeMarket[name].supply }))
const byDemand = trades.map(({ name }) => ({ value: name, weight: tradeMarket[name].demand }))
const skillCounts = [
  { value: 1, weight: 50 },
  { value: 2, weight: 35 },
  { value: 3, weight: 15 },
]
const paymentTypes = [
  { value: 'Cash', weight: 60 },
  { value: 'CashProtected', weight: 25 },
  { value: 'Escrow', weight: 15 },
] as const

/** Each entity has its own stream, so that it is the same however many others are generated, and in which order. */
const streamOf = (seed: Seed, kind: string, index: number): Random =>
  createRandom(`${String(seed)}:${kind}:${String(index)}`)

const yearsIn = (language: Language, years: number): string => {
  if (language === 'en') return `${String(years)} years`
  return years <= 10 ? `${String(years)} سنوات` : `${String(years)} سنة`
}

interface BioSubject {
  readonly trade: TradeName
  readonly language: Language
  readonly district: District
}

const chooseBio = (random: Random, { trade, language, district }: BioSubject): string => {
  const years = yearsIn(language, random.int(3, 30))
  const opening = random.pick(tradeTexts[trade].bios)[language].replace('{years}', years)
  const closing = random.pick(bioClosings)[language].replace('{district}', district[language])
  return `${opening} ${closing}`
}

const craftsmanAt = (seed: Seed, index: number): GeneratedCraftsman => {
  const random = streamOf(seed, 'craftsman', index)
  const language = chooseLanguage(random)
  const main = random.weighted(bySupply)
  const market = tradeMarket[main]
  const further = random.shuffle(market.related).slice(0, random.weighted(skillCounts) - 1)
  const district = chooseDistrict(random)
  return {
    index,
    ...contactOf('craftsman', index),
    ...nameIn(random, language, market.women ?? WOMEN_AMONG_CRAFTSMEN),
    language,
    skills: [main, ...further],
    bio: chooseBio(random, { trade: main, language, district }),
    coordinates: placeIn(random, district),
    district: district.id,
    serviceRadiusMetres: 1_000 * (5 + Math.floor(36 * random.next() ** 2)),
    ...chooseTrackRecord(random),
  }
}

interface ClientHome {
  readonly client: GeneratedClient
  readonly district: District
}

const clientAt = (seed: Seed, index: number): ClientHome => {
  const random = streamOf(seed, 'client', index)
  const language = chooseLanguage(random)
  const district = chooseDistrict(random)
  const createdDaysAgo = random.int(1, 1_200)
  const client = {
    index,
    ...contactOf('client', index),
    ...nameIn(random, language, WOMEN_AMONG_CLIENTS),
    language,
    coordinates: placeIn(random, district),
    district: district.id,
    createdDaysAgo,
    lastSeenMinutesAgo: Math.floor(Math.min(createdDaysAgo, 90) * MINUTES_PER_DAY * random.next() ** 4),
  }
  return { client, district }
}

const chooseAddress = (random: Random, language: Language, district: District): string => {
  const street = random.pick(streetNames)[language]
  const [building, floor, flat] = [random.int(1, 180), random.int(1, 11), random.int(1, 40)].map(String)
  return language === 'ar'
    ? `${building} ${street}، الدور ${floor}، شقة ${flat}، ${district.ar}`
    : `${building} ${street}, floor ${floor}, flat ${flat}, ${district.en}`
}

/** Nearer to the cheap end, in steps of 50 EGP. */
const chooseBudget = (random: Random, { min, max }: PriceRange): Piastres =>
  piastres(Math.round((min + (max - min) * random.next() ** 1.5) / BUDGET_STEP) * BUDGET_STEP)

const jobAt = (seed: Seed, index: number, clients: number): GeneratedJob => {
  const random = streamOf(seed, 'job', index)
  const clientIndex = random.int(0, clients - 1)
  const { client, district } = clientAt(seed, clientIndex)
  const category = random.weighted(byDemand)
  const text = random.pick(tradeTexts[category].jobs)
  const description = text.description[client.language]
  const detail = random.chance(0.6) ? ` ${random.pick(jobDetails)[client.language]}` : ''
  return {
    index,
    clientIndex,
    title: text.title[client.language],
    description: description + detail,
    category,
    coordinates: random.chance(0.85) ? client.coordinates : placeIn(random, district),
    address: chooseAddress(random, client.language, district),
    ...(random.chance(0.7) && { budget: chooseBudget(random, text.price) }),
    paymentType: random.weighted(paymentTypes),
    postedMinutesAgo: Math.floor(POSTED_WITHIN_DAYS * MINUTES_PER_DAY * random.next() ** 2),
    ...(random.chance(0.35) && { scheduledInDays: random.int(1, 14) }),
  }
}

export interface PeopleToGenerate {
  readonly seed: Seed
  readonly count: number
}

/** Streams craftsmen with indexes from 0 to `count` − 1. */
export function* generateCraftsmen({ seed, count }: PeopleToGenerate): Generator<GeneratedCraftsman, void> {
  for (let index = 0; index < count; index++) yield craftsmanAt(seed, index)
}

/** Streams clients with indexes from 0 to `count` − 1. */
export function* generateClients({ seed, count }: PeopleToGenerate): Generator<GeneratedClient, void> {
  for (let index = 0; index < count; index++) yield clientAt(seed, index).client
}

/**
 * Streams `count` jobs, with indexes from `first`, of the first `clients` clients of the same seed: in the client's
 * language, mostly at the client's home.
 * Throws RangeError when there is no client to post them.
 */
export function* generateJobs(
  options: PeopleToGenerate & { readonly clients: number; readonly first?: number },
): Generator<GeneratedJob, void> {
  const { seed, count, clients, first = 0 } = options
  if (count > 0 && clients < 1) throw new RangeError('jobs need at least one client')
  for (let index = first; index < first + count; index++) yield jobAt(seed, index, clients)
}
