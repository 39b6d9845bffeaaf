import { Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_WEIGHTS,
  scoreOf,
  type Term,
  TERMS,
  type Terms,
} from '#features/marketplace/recommendations/terms.rules.js'
import { compare } from '#features/marketplace/recommendations/training/comparison.rules.js'
import {
  type Grade,
  gradeOfHire,
  gradeOfInvitation,
} from '#features/marketplace/recommendations/training/grades.rules.js'
import { learnWeights } from '#features/marketplace/recommendations/training/learn-weights.js'
import { fitNonNegative } from '#features/marketplace/recommendations/training/logistic-fit.js'
import { ndcg } from '#features/marketplace/recommendations/training/ndcg.rules.js'
import {
  isHeldOut,
  ndcgOf,
  type TrainingList,
} from '#features/marketplace/recommendations/training/training-list.rules.js'
import { readWeights } from '#features/marketplace/recommendations/weights.rules.js'
import { newId } from '#kernel/ids.js'
import { createRandom } from '../../scripts/seed/random.js'

const only = (...terms: Term[]): Terms => ({
  ...byTerm(() => 0),
  ...Object.fromEntries(terms.map((term) => [term, 1])),
})
const byTerm = (valueOf: (term: Term) => number): Terms => ({
  ...DEFAULT_WEIGHTS,
  ...Object.fromEntries(TERMS.map((term) => [term, valueOf(term)])),
})
const list = (...craftsmen: (readonly [Terms, Grade])[]): TrainingList => ({
  job: newId(),
  shownAt: new Date('2030-01-07T09:00:00Z'),
  craftsmen: craftsmen.map(([terms, grade], index) => ({ position: index + 1, terms, grade })),
})

describe('NDCG@10', () => {
  it.each([
    { what: 'the best order', grades: [4, 3, 1, 0], expected: 1 },
    { what: 'all alike', grades: [2, 2, 2], expected: 1 },
    // 1 / log2(3) of a gain of 1
    { what: 'the only one second', grades: [0, 1], expected: 0.63093 },
    // (3 + 7 / log2(3)) / (7 + 3 / log2(3))
    { what: 'two exchanged', grades: [2, 3], expected: 0.83399 },
    // (1 + 0 + 15 / log2(4)) / (15 + 1 / log2(3))
    { what: 'the best third', grades: [1, 0, 4], expected: 0.54379 },
    // 1 / log2(11)
    { what: 'the only one tenth', grades: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4], expected: 0.28906 },
    { what: 'the only one eleventh', grades: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4], expected: 0 },
  ])('of $what is $expected', ({ grades, expected }) => {
    expect(ndcg(grades)).toBeCloseTo(expected, 5)
  })

  it('says nothing of a list of which nothing came', () => {
    expect(ndcg([0, 0])).toBeNull()
    expect(ndcg([])).toBeNull()
  })

  it('of weights is that of the order they give, equal scores counted against them', () => {
    const shown = list([only('distance'), 0], [only('rating'), 4])
    expect(ndcgOf(shown, only('rating'))).toBe(1)
    expect(ndcgOf(shown, only('distance'))).toBeCloseTo(0.63093, 5)
    expect(ndcgOf(shown, only('skill'))).toBeCloseTo(0.63093, 5)
  })
})

describe('grades', () => {
  it.each([
    { grade: gradeOfInvitation('Pending'), expected: 1 },
    { grade: gradeOfInvitation('Rejected'), expected: 1 },
    { grade: gradeOfInvitation('Accepted'), expected: 2 },
    { grade: gradeOfHire('Hired'), expected: 3 },
    { grade: gradeOfHire('Cancelled'), expected: 3 },
    { grade: gradeOfHire('Completed'), expected: 4 },
  ])('$grade', ({ grade, expected }) => {
    expect(grade).toBe(expected)
  })
})

describe('a comparison', () => {
  const won = list([only('distance'), 0], [only('rating'), 4])
  const lost = list([only('rating'), 0], [only('distance'), 4])
  const weights = { before: only('distance'), after: only('rating') }

  it('is sure of a gain that is seen again and again, and not of one that luck explains', () => {
    const often = compare([won, won, won, won, won, lost, list([only('skill'), 0])], weights)
    expect(often).toMatchObject({ lists: 6, wins: 5, losses: 1 })
    expect(often.atLeast).toBeGreaterThan(0)
    expect(often.after).toBeGreaterThan(often.before)
    expect(compare([won, won, lost], weights).atLeast).toBeLessThan(0)
  })

  it('is sure of nothing without lists, with one, or of equal weights', () => {
    expect(compare([], weights)).toMatchObject({ lists: 0, before: 0, after: 0, atLeast: -Infinity })
    expect(compare([won], weights).atLeast).toBe(-Infinity)
    expect(compare([won, lost], { before: DEFAULT_WEIGHTS, after: DEFAULT_WEIGHTS }).atLeast).toBe(0)
  })

  it('keeps one job in five from learning, always the same', () => {
    const jobs = Array.from({ length: 5000 }, (_, index) => index.toString(16).padStart(24, '0'))
    const held = jobs.filter(isHeldOut)
    expect(held.length / jobs.length).toBeCloseTo(0.2, 1)
    expect(jobs.filter(isHeldOut)).toEqual(held)
  })
})

describe('a fit', () => {
  const WIDTH = 5
  const instances = Array.from({ length: 20 }, (_, index) => {
    const random = createRandom(`fit ${index}`)
    const hidden = Array.from({ length: WIDTH }, () => 4 * random.gaussian())
    const rows = Array.from({ length: 40 }, () => {
      const row = Array.from({ length: WIDTH }, () => random.gaussian())
      const score = row.reduce((sum, value, column) => sum + value * hidden[column]!, random.gaussian())
      return score > 0 ? row : row.map((value) => -value)
    })
    const importance = rows.map(() => random.next())
    const prior = { weights: hidden.map(() => random.next()), strength: 10 ** random.int(-3, 1) }
    return { index, rows, importance, prior }
  })

  it.each(instances)('$index is the minimum: no weight is better moved', ({ rows, importance, prior }) => {
    const weights = fitNonNegative({ rows: new Matrix(rows), importance }, prior)
    const slopes = weights.map((weight, column) =>
      rows.reduce(
        (sum, row, index) => {
          const score = row.reduce((total, value, at) => total + value * weights[at]!, 0)
          return sum - (importance[index]! * row[column]!) / (1 + Math.exp(score))
        },
        prior.strength * (weight - prior.weights[column]!),
      ),
    )
    for (const [column, slope] of slopes.entries()) {
      expect(weights[column]).toBeGreaterThanOrEqual(0)
      if (weights[column]! > 0) expect(slope).toBeCloseTo(0, 5)
      else expect(slope).toBeGreaterThan(-1e-5)
    }
  })
})

describe('learning', () => {
  /** Of ten craftsmen with random terms, whoever leads in `wanted`, and the runner-up half as often. */
  const clientsWho = (wanted: Term, count: number): TrainingList[] => {
    const random = createRandom(`learning ${wanted}`)
    return Array.from({ length: count }, () => {
      const shown = Array.from({ length: 10 }, () => byTerm(() => random.next()))
      const [best, second] = shown.toSorted((a, b) => b[wanted] - a[wanted])
      const chosen = random.chance(2 / 3) ? best : second
      return list(...shown.map((terms) => [terms, terms === chosen ? 4 : 0] as const))
    })
  }

  it.each(['response', 'workload'] as const)('finds out that clients look at %s', (wanted) => {
    const weights = learnWeights(clientsWho(wanted, 300))
    expect('weights' in readWeights(weights)).toBe(true)
    expect(weights[wanted]).toBeGreaterThan(0.6)
    for (const term of TERMS) if (term !== wanted) expect(weights[term]).toBeLessThan(0.1)
  })

  it('gives the same for the same lists', () => {
    expect(learnWeights(clientsWho('response', 50))).toEqual(learnWeights(clientsWho('response', 50)))
  })

  it('gives no term a negative weight, though clients avoid it', () => {
    const avoiding = Array.from({ length: 100 }, () => list([only('distance'), 0], [only('rating'), 4]))
    expect(learnWeights(avoiding)).toMatchObject({ distance: 0, rating: 1 })
  })

  it('stays near the defaults with little to learn from, and at them with nothing', () => {
    const [few, many] = [clientsWho('workload', 3), clientsWho('workload', 300)].map(learnWeights)
    expect(few!.workload).toBeLessThan(many!.workload / 2)
    expect(learnWeights([])).toEqual(DEFAULT_WEIGHTS)
    expect(learnWeights([list([only('skill'), 0], [only('rating'), 0])])).toEqual(DEFAULT_WEIGHTS)
  })

  it('is not taken for better where clients choose by the defaults already', () => {
    const random = createRandom('content')
    const lists = Array.from({ length: 600 }, () => {
      const shown = Array.from({ length: 10 }, () => byTerm(() => random.next()))
      const liked = shown.map((terms) => ({
        terms,
        liking: 10 * scoreOf(terms, DEFAULT_WEIGHTS) + random.gaussian(),
      }))
      const best = liked.toSorted((a, b) => b.liking - a.liking)[0]
      return list(...shown.map((terms) => [terms, terms === best?.terms ? 4 : 0] as const))
    })
    const after = learnWeights(lists.slice(0, 300))
    expect(compare(lists.slice(300), { before: DEFAULT_WEIGHTS, after }).atLeast).toBeLessThan(0)
  })

  it('trusts a choice from far down the list more than one from the top', () => {
    const filler = Array.from({ length: 8 }, () => [byTerm(() => 0.5), 0] as const)
    const near = [{ ...byTerm(() => 0.5), distance: 1 }, 4] as const
    const quick = [{ ...byTerm(() => 0.5), response: 1 }, 4] as const
    const lists = Array.from({ length: 20 }, () => [list(near, ...filler), list(...filler, quick)]).flat()
    const weights = learnWeights(lists)
    const gained = (term: Term) => weights[term] - DEFAULT_WEIGHTS[term]
    expect(gained('response')).toBeGreaterThan(gained('distance'))
  })
})

describe('stored weights', () => {
  it('are read as they were written', () => {
    expect(readWeights({ ...DEFAULT_WEIGHTS })).toEqual({ weights: DEFAULT_WEIGHTS })
  })

  const { skill: _skill, ...withoutSkill } = DEFAULT_WEIGHTS
  it.each([
    { what: 'a missing term', stored: withoutSkill, problem: 'skill' },
    { what: 'an unknown term', stored: { ...DEFAULT_WEIGHTS, charm: 0 }, problem: 'charm' },
    {
      what: 'a negative weight',
      stored: { ...DEFAULT_WEIGHTS, skill: -0.08, rating: 0.36 },
      problem: 'skill',
    },
    { what: 'no number', stored: { ...DEFAULT_WEIGHTS, skill: NaN }, problem: 'skill' },
    { what: 'an endless weight', stored: { ...DEFAULT_WEIGHTS, skill: Infinity }, problem: 'skill' },
    { what: 'another sum', stored: { ...DEFAULT_WEIGHTS, skill: 0.09 }, problem: 'do not add up to 1' },
    { what: 'nothing', stored: null, problem: 'null' },
  ])('are refused with $what', ({ stored, problem }) => {
    expect(readWeights(stored)).toEqual({ problem: expect.stringContaining(problem) })
  })
})
