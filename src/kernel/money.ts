import { z } from 'zod'
import type { Language } from './i18n/text.js'

/** An amount of Egyptian money in piastres (1 EGP = 100 piastres): always an integer, never a float. */
export type Piastres = number & { readonly __unit: 'piastres' }

/** The largest amount the API takes: 10^12 piastres. */
export const MAX_PIASTRES = 1_000_000_000_000

const schema = (minimum: number) =>
  z
    .int()
    .min(minimum)
    .max(MAX_PIASTRES)
    .describe('Amount in piastres (1 EGP = 100 piastres)') as unknown as z.ZodType<Piastres, number>

/** A price: at least one piastre. */
export const priceSchema = schema(1)

/** An amount that may be nothing, such as a fee. */
export const amountSchema = schema(0)

/** Takes a number that is known to be whole piastres, such as a constant or a stored value. Throws RangeError otherwise. */
export const piastres = (value: number): Piastres => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of piastres: ${String(value)}`)
  return value as Piastres
}

/**
 * `percent` of `amount`, rounded half up to a whole piastre.
 * `percent` may have two decimals. Exact for every amount the API takes, because it computes in integers.
 */
export const percentOf = (amount: Piastres, percent: number): Piastres => {
  const hundredths = BigInt(Math.round(percent * 100))
  return piastres(Number((BigInt(amount) * hundredths + 5_000n) / 10_000n))
}

const UNITS: Readonly<Record<Language, (pounds: string) => string>> = {
  en: (pounds) => `EGP ${pounds}`,
  ar: (pounds) => `${pounds} ج.م`,
}

/** An amount as people read it: `EGP 1,450` or `1,450 ج.م`, with piastres only where there are some. */
export const formatMoney = (amount: Piastres, language: Language): string => {
  const digits = Number.isInteger(amount / 100) ? 0 : 2
  const pounds = (amount / 100).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return UNITS[language](pounds)
}
