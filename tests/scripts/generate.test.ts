import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { districts } from '#features/catalog/places/districts.js'
import { nearestDistrict } from '#features/catalog/places/nearest-district.js'
import { trades } from '#features/catalog/services/trades.js'
import { parsePhone } from '#kernel/phone.js'
import { regionOf } from '../../scripts/seed/clusters.js'
import {
  generateClients,
  generateCraftsmen,
  type GeneratedJob,
  generateJobs,
} from '../../scripts/seed/generate.js'
import { familyNames, femaleFirstNames, maleFirstNames, streetNames } from '../../scripts/seed/names.js'
import { createRandom } from '../../scripts/seed/random.js'
import { bioClosings, jobDetails, priceRangeOf, quoteNotes, tradeTexts } from '../../scripts/seed/texts.js'
import { tradeMarket } from '../../scripts/seed/trade-market.js'

const ARABIC = /\p{Script=Arabic}/u
const COUNT = 5_000
const CLIENTS = 1_500

const craftsmen = [...generateCraftsmen({ seed: 'test', count: COUNT })]
const clients = [...generateClients({ seed: 'test', count: CLIENTS })]
const jobs = [...generateJobs({ seed: 'test', count: COUNT, clients: CLIENTS })]
const tradeNames = new Set<string>(trades.map(({ name }) => name))
const districtIds = new Map<string, (typeof districts)[number]>(
  districts.map((district) => [district.id, district]),
)

const digest = (values: Iterable<unknown>): string => {
  const hash = createHash('sha256')
  for (const value of values) hash.update(JSON.stringify(value))
  return hash.digest('hex')
}

const shareOf = <Value>(values: readonly Value[], test: (value: Value) => boolean): number =>
  values.filter(test).length / values.length

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('reproducibility', () => {
  it('gives the same bytes for the same seed', () => {
    expect(digest(generateCraftsmen({ seed: 'test', count: COUNT }))).toBe(digest(craftsmen))
    expect(digest(generateClients({ seed: 'test', count: CLIENTS }))).toBe(digest(clients))
    expect(digest(generateJobs({ seed: 'test', count: COUNT, clients: CLIENTS }))).toBe(digest(jobs))
  })

  it('gives each index the same entity however many are generated, and in whatever order', () => {
    const jobStream = generateJobs({ seed: 'test', count: 5, clients: CLIENTS })
    const craftsmanStream = generateCraftsmen({ seed: 'test', count: 5 })
    for (let index = 0; index < 5; index++) {
      expect(jobStream.next().value).toEqual(jobs[index])
      expect(craftsmanStream.next().value).toEqual(craftsmen[index])
    }
  })

  it('gives something else for another seed', () => {
    expect(digest(generateCraftsmen({ seed: 'other', count: 100 }))).not.toBe(digest(craftsmen.slice(0, 100)))
    expect(digest(generateClients({ seed: 'other', count: 100 }))).not.toBe(digest(clients.slice(0, 100)))
    expect(digest(generateJobs({ seed: 'other', count: 100, clients: CLIENTS }))).not.toBe(
      digest(jobs.slice(0, 100)),
    )
  })

  it('streams: the first of very many comes at once', () => {
    const first = generateCraftsmen({ seed: 'test', count: 100_000_000 }).next().value
    expect(first).toEqual(craftsmen[0])
  })
})

describe('people', () => {
  const people = [...craftsmen, ...clients]

  it('have an email and a phone of their own, the phone an Egyptian mobile in E.164', () => {
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length)
    for (const { phone } of people) expect(phone).toMatch(/^\+201[0125]\d{8}$/)
    for (const { phone } of people.slice(0, 500)) expect(parsePhone(phone)).toBe(phone)
  })

  it('are about 70 % Arabic and named in their language', () => {
    expect(shareOf(people, ({ language }) => language === 'ar')).toBeCloseTo(0.7, 1)
    for (const { language, firstName, lastName } of people) {
      expect(ARABIC.test(firstName)).toBe(language === 'ar')
      expect(ARABIC.test(lastName)).toBe(language === 'ar')
    }
  })

  it('live within a few kilometres of the centre of a known district in Egypt', () => {
    for (const { coordinates, district } of people) {
      const [longitude, latitude] = coordinates
      const centre = districtIds.get(district)?.coordinates ?? [0, 0]
      expect(Math.abs(longitude - centre[0])).toBeLessThan(0.08)
      expect(Math.abs(latitude - centre[1])).toBeLessThan(0.08)
      expect(nearestDistrict([longitude, latitude])).not.toBeNull()
    }
  })

  it('live 55 % in Greater Cairo, 15 % in Alexandria and the rest over all governorates', () => {
    const regions = people.map(({ district }) => {
      const found = districtIds.get(district)
      return found ? regionOf(found) : 'unknown'
    })
    expect(Math.abs(shareOf(regions, (region) => region === 'greater-cairo') - 0.55)).toBeLessThan(0.02)
    expect(Math.abs(shareOf(regions, (region) => region === 'alexandria') - 0.15)).toBeLessThan(0.02)
    expect(new Set(people.map(({ district }) => districtIds.get(district)?.governorate)).size).toBe(27)
  })
})

describe('craftsmen', () => {
  it('offer one to three different known trades, and all trades are offered', () => {
    for (const { skills } of craftsmen) {
      expect(skills.length).toBeGreaterThanOrEqual(1)
      expect(skills.length).toBeLessThanOrEqual(3)
      expect(new Set(skills).size).toBe(skills.length)
      for (const skill of skills) expect(tradeNames.has(skill)).toBe(true)
    }
    expect(new Set(craftsmen.flatMap(({ skills }) => skills)).size).toBe(tradeNames.size)
  })

  it('have a biography in their language without a gap left open', () => {
    for (const { language, bio } of craftsmen) {
      expect(ARABIC.test(bio)).toBe(language === 'ar')
      expect(bio).not.toMatch(/[{}]|undefined/)
    }
  })

  it('have plausible records: 15 % newcomers, good but not perfect ratings, a long tail of counts', () => {
    expect(Math.abs(shareOf(craftsmen, ({ ratingCount }) => ratingCount === 0) - 0.15)).toBeLessThan(0.02)
    const rated = craftsmen.filter(({ ratingCount }) => ratingCount > 0)
    const average = mean(rated.map(({ ratingMean }) => ratingMean))
    expect(average).toBeGreaterThan(4.3)
    expect(average).toBeLessThan(4.7)
    expect(mean(rated.map(({ ratingCount }) => ratingCount))).toBeGreaterThan(18)
    for (const craftsman of craftsmen) {
      const { ratingMean, ratingCount, completedJobs, createdDaysAgo, lastSeenMinutesAgo } = craftsman
      expect(ratingMean === 0).toBe(ratingCount === 0)
      if (ratingCount > 0) expect(ratingMean).toBeGreaterThanOrEqual(1)
      expect(ratingMean).toBeLessThanOrEqual(5)
      expect(Math.round(ratingMean * 10) / 10).toBe(ratingMean)
      expect(completedJobs).toBeGreaterThanOrEqual(ratingCount)
      expect(craftsman.cancelledJobs).toBeLessThanOrEqual(completedJobs)
      expect(craftsman.responseMinutes).toBeGreaterThanOrEqual(1)
      expect(lastSeenMinutesAgo).toBeLessThanOrEqual(createdDaysAgo * 1_440)
      expect(craftsman.serviceRadiusMetres).toBeGreaterThanOrEqual(5_000)
      expect(craftsman.serviceRadiusMetres).toBeLessThanOrEqual(40_000)
    }
  })
})

describe('jobs', () => {
  const languageOf = (job: GeneratedJob) => clients[job.clientIndex]?.language

  it('belong to a client, speak their language and ask for a known trade', () => {
    for (const job of jobs) {
      expect(clients[job.clientIndex]?.index).toBe(job.clientIndex)
      for (const text of [job.title, job.description, job.address]) {
        expect(ARABIC.test(text)).toBe(languageOf(job) === 'ar')
      }
      expect(tradeNames.has(job.category)).toBe(true)
    }
    expect(new Set(jobs.map(({ category }) => category)).size).toBe(tradeNames.size)
  })

  it('have a budget in whole piastres within the range of the trade, or none', () => {
    const budgets = jobs.filter(({ budget }) => budget !== undefined)
    expect(budgets.length / jobs.length).toBeCloseTo(0.7, 1)
    for (const { budget = 0, category } of budgets) {
      const { min, max } = priceRangeOf(category)
      expect(Number.isSafeInteger(budget)).toBe(true)
      expect(budget).toBeGreaterThanOrEqual(min)
      expect(budget).toBeLessThanOrEqual(max)
    }
  })

  it('are mostly paid in cash, some scheduled, all recent', () => {
    expect(shareOf(jobs, ({ paymentType }) => paymentType === 'Cash')).toBeGreaterThan(0.5)
    expect(new Set(jobs.map(({ paymentType }) => paymentType)).size).toBe(3)
    expect(shareOf(jobs, ({ scheduledInDays }) => scheduledInDays !== undefined)).toBeCloseTo(0.35, 1)
    for (const { postedMinutesAgo } of jobs) expect(postedMinutesAgo).toBeLessThan(30 * 1_440)
  })

  it('cannot be posted by nobody', () => {
    expect(() => generateJobs({ seed: 1, count: 1, clients: 0 }).next()).toThrow(RangeError)
    expect([...generateJobs({ seed: 1, count: 0, clients: 0 })]).toEqual([])
  })
})

describe('the texts', () => {
  const bothLanguages = (texts: readonly { en: string; ar: string }[]) => {
    for (const { en, ar } of texts) {
      expect(en).toMatch(/^[\x20-\x7E]+$/)
      expect(ar).toMatch(ARABIC)
    }
  }

  it('name at least 24 trades once, in both languages, with an icon of their own', () => {
    expect(trades.length).toBeGreaterThanOrEqual(24)
    for (const key of ['name', 'nameAr', 'icon'] as const) {
      expect(new Set(trades.map((trade) => trade[key])).size).toBe(trades.length)
    }
    bothLanguages(trades.map(({ name, nameAr }) => ({ en: name, ar: nameAr })))
    bothLanguages(trades.map(({ description, descriptionAr }) => ({ en: description, ar: descriptionAr })))
    expect(trades[0]).toMatchObject({
      name: 'Plumbing',
      icon: 'faucet-icon',
      description: 'Water systems and pipe work',
    })
  })

  it('are complete for every trade, with at least four jobs for the ten most wanted', () => {
    const mostWanted = [...trades]
      .sort((a, b) => tradeMarket[b.name].supply - tradeMarket[a.name].supply)
      .slice(0, 10)
    for (const { name } of mostWanted) expect(tradeTexts[name].jobs.length, name).toBeGreaterThanOrEqual(4)
    for (const { name } of trades) {
      const { jobs: jobTexts, bios } = tradeTexts[name]
      expect(jobTexts.length, name).toBeGreaterThanOrEqual(1)
      expect(bios.length, name).toBeGreaterThanOrEqual(1)
      bothLanguages([...jobTexts.flatMap(({ title, description }) => [title, description]), ...bios])
      for (const bio of bios) for (const text of [bio.en, bio.ar]) expect(text).toContain('{years}')
      for (const { price } of jobTexts) {
        expect(price.min).toBeGreaterThanOrEqual(20_000)
        expect(price.max).toBeLessThanOrEqual(6_000_000)
        expect(price.min).toBeLessThan(price.max)
      }
      expect(tradeMarket[name].related, name).not.toContain(name)
    }
  })

  it('have enough names, streets and notes, without repetition', () => {
    expect(maleFirstNames.length + femaleFirstNames.length).toBeGreaterThanOrEqual(60)
    expect(familyNames.length).toBeGreaterThanOrEqual(60)
    expect(streetNames.length).toBeGreaterThanOrEqual(30)
    expect(quoteNotes.length).toBeGreaterThanOrEqual(12)
    for (const texts of [
      maleFirstNames,
      femaleFirstNames,
      familyNames,
      streetNames,
      quoteNotes,
      bioClosings,
      jobDetails,
    ]) {
      bothLanguages(texts)
      expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length)
      expect(new Set(texts.map(({ ar }) => ar)).size).toBe(texts.length)
    }
  })
})

describe('createRandom', () => {
  it('keeps its promises about ranges, means and chances', () => {
    const random = createRandom('promises')
    const numbers = Array.from({ length: 20_000 }, () => random.next())
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    expect(mean(numbers)).toBeCloseTo(0.5, 1)
    const dice = Array.from({ length: 20_000 }, () => random.int(1, 6))
    expect(new Set(dice)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(shareOf(dice, (eyes) => eyes === 6)).toBeCloseTo(1 / 6, 1)
    const bell = Array.from({ length: 20_000 }, () => random.gaussian())
    expect(Math.abs(mean(bell))).toBeLessThan(0.03)
    expect(mean(bell.map((value) => value ** 2))).toBeCloseTo(1, 1)
    expect(random.chance(0)).toBe(false)
    expect(random.chance(1)).toBe(true)
  })

  it('chooses by weight and never what weighs nothing', () => {
    const random = createRandom('weights')
    const choices = [
      { value: 'never', weight: 0 },
      { value: 'seldom', weight: 1 },
      { value: 'often', weight: 3 },
      { value: 'never', weight: 0 },
    ]
    const chosen = Array.from({ length: 10_000 }, () => random.weighted(choices))
    expect(shareOf(chosen, (value) => value === 'often')).toBeCloseTo(0.75, 1)
    expect(chosen).not.toContain('never')
    expect(() => random.weighted([{ value: 1, weight: 0 }])).toThrow(RangeError)
    expect(() => random.pick([])).toThrow(RangeError)
  })

  it('shuffles into every order and leaves the list alone', () => {
    const random = createRandom('shuffle')
    const list = [1, 2, 3] as const
    const orders = Array.from({ length: 600 }, () => random.shuffle(list).join(''))
    expect(new Set(orders).size).toBe(6)
    expect(list).toEqual([1, 2, 3])
  })

  it('gives close keys unrelated streams', () => {
    const firsts = Array.from({ length: 10_000 }, (_, index) => createRandom(`seed:${String(index)}`).next())
    expect(new Set(firsts).size).toBeGreaterThan(9_990)
    expect(mean(firsts)).toBeCloseTo(0.5, 1)
  })
})
