import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountSchema, formatMoney, MAX_PIASTRES, percentOf, piastres, priceSchema } from '#kernel/money.js'

const amount = fc.integer({ min: 0, max: MAX_PIASTRES }).map(piastres)
/** With two decimals at most, from 0 to 100. */
const hundredthsOfPercent = fc.integer({ min: 0, max: 10_000 })

describe('percentOf', () => {
  it('agrees with exact arithmetic to the piastre, rounding half up', () => {
    fc.assert(
      fc.property(amount, hundredthsOfPercent, (price, hundredths) => {
        const numerator = BigInt(price) * BigInt(hundredths)
        const whole = numerator / 10_000n
        const expected = (numerator % 10_000n) * 2n >= 10_000n ? whole + 1n : whole
        expect(percentOf(price, hundredths / 100)).toBe(Number(expected))
      }),
    )
  })

  it.each([
    [5, 10, 1],
    [4, 10, 0],
    [15, 10, 2],
    [1, 50, 1],
    [3, 50, 2],
    [1, 49.99, 0],
    [100, 0.5, 1],
    [100, 0.49, 0],
    [10_000, 0.29, 29],
    [10_000, 1.15, 115],
    [199, 33.33, 66],
    [MAX_PIASTRES, 99.99, 999_900_000_000],
    [0, 30, 0],
    [777, 0, 0],
    [777, 100, 777],
  ])('of %d piastres, %d %% are %d', (price, percent, expected) => {
    expect(percentOf(piastres(price), percent)).toBe(expected)
  })

  it('leaves a rest that makes the price whole again', () => {
    fc.assert(
      fc.property(amount, hundredthsOfPercent, (price, hundredths) => {
        const fee = percentOf(price, hundredths / 100)
        const rest = piastres(price - fee)
        expect(rest).toBeGreaterThanOrEqual(0)
        expect(fee + rest).toBe(price)
      }),
    )
  })
})

describe('an amount from outside', () => {
  it.each([0.5, 1e-7, 100.01, MAX_PIASTRES + 1, 2 ** 53, 1e300, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'is refused when it is %d',
    (value) => {
      expect(amountSchema.safeParse(value).success).toBe(false)
      expect(priceSchema.safeParse(value).success).toBe(false)
    },
  )

  it.each(['100', '1e3', null, [], {}, true])('is refused when it is %j, which is no number', (value) => {
    expect(amountSchema.safeParse(value).success).toBe(false)
  })

  it('may be anything from one piastre, or from nothing where that is an amount, to 10^12', () => {
    expect(priceSchema.safeParse(1).success).toBe(true)
    expect(priceSchema.safeParse(MAX_PIASTRES).success).toBe(true)
    expect(amountSchema.safeParse(0).success).toBe(true)
    expect(priceSchema.safeParse(0).success).toBe(false)
  })
})

describe('piastres', () => {
  it('refuses what is not a whole number', () => {
    expect(() => piastres(1.5)).toThrow(RangeError)
    expect(() => piastres(2 ** 53)).toThrow(RangeError)
    expect(() => piastres(Number.NaN)).toThrow(RangeError)
    expect(piastres(-250)).toBe(-250)
  })
})

describe('formatMoney', () => {
  it.each([
    [0, 'EGP 0', '0 ج.م'],
    [5, 'EGP 0.05', '0.05 ج.م'],
    [45_000, 'EGP 450', '450 ج.م'],
    [145_050, 'EGP 1,450.50', '1,450.50 ج.م'],
    [MAX_PIASTRES, 'EGP 10,000,000,000', '10,000,000,000 ج.م'],
    [MAX_PIASTRES - 1, 'EGP 9,999,999,999.99', '9,999,999,999.99 ج.م'],
  ])('writes %i piastres in pounds, exactly', (value, english, arabic) => {
    expect(formatMoney(piastres(value), 'en')).toBe(english)
    expect(formatMoney(piastres(value), 'ar')).toBe(arabic)
  })
})
