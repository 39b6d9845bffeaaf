import { describe, expect, it } from 'vitest'
import {
  type Contribution,
  lifted,
  liftsOf,
} from '#features/marketplace/recommendations/contributed-term.rules.js'

const contribution = (weight: number, value: number): Contribution => ({
  term: {
    name: 'liked',
    weight,
    reason: { code: 'LIKED', text: { en: 'Liked', ar: 'محبوب' } },
    valuesFor: () => Promise.resolve(new Map()),
  },
  value,
})

describe('contributed terms', () => {
  it('lift a score by their weight of what is missing to 1', () => {
    expect(lifted(0.6, [contribution(0.5, 1)])).toBeCloseTo(0.8)
    expect(lifted(0.6, [contribution(0.5, 0.5)])).toBeCloseTo(0.7)
    expect(lifted(0.6, [contribution(0.5, 1), contribution(0.5, 1)])).toBeCloseTo(0.9)
    expect(lifted(1, [contribution(0.5, 1)])).toBe(1)
  })

  it('leave alone who has none', () => {
    expect(lifted(0.6, [])).toBe(0.6)
    expect(lifted(0.6, [contribution(0.5, 0)])).toBe(0.6)
  })

  it('have as their parts what they add together', () => {
    const lifts = liftsOf(0.6, [contribution(0.5, 1), contribution(0.3, 0), contribution(0.25, 1)])
    expect(lifts.map((lift) => lift.toFixed(3))).toEqual(['0.200', '0.000', '0.050'])
  })
})
