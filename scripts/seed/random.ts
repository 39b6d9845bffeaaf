export interface Weighted<Value> {
  readonly value: Value
  /** Relative to the other choices; zero is never chosen. */
  readonly weight: number
}

/** A reproducible stream of choices. Every call moves the stream on. */
export interface Random {
  /** A number in [0, 1) with 32 bits of randomness. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True with the given probability (0–1). */
  chance(probability: number): boolean
  /** Bell-shaped with mean 0 and deviation 1, never beyond ±6. */
  gaussian(): number
  pick<Value>(list: readonly Value[]): Value
  weighted<Value>(choices: readonly Weighted<Value>[]): Value
  /** A new list with the same values in another order. */
  shuffle<Value>(list: readonly Value[]): Value[]
}

const UINT32 = 2 ** 32
const WARM_UP_ROUNDS = 12
/** So many uniform numbers add up to variance 1 (Irwin–Hall): only additions, so equal on every engine. */
const GAUSSIAN_TERMS = 12

/** 96 bits from a text, after cyrb128 by bryc (public domain): close texts give unrelated words. */
const hashKey = (key: string): [number, number, number] => {
  let a = 1_779_033_703
  let b = 3_144_134_277
  let c = 1_013_904_242
  let d = 2_773_480_762
  for (let position = 0; position < key.length; position++) {
    const code = key.charCodeAt(position)
    a = b ^ Math.imul(a ^ code, 597_399_067)
    b = c ^ Math.imul(b ^ code, 2_869_860_233)
    c = d ^ Math.imul(c ^ code, 951_274_213)
    d = a ^ Math.imul(d ^ code, 2_716_044_179)
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067)
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233)
  c = Math.imul(a ^ (c >>> 17), 951_274_213)
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a]
}

/** The sfc32 generator of Chris Doty-Humphrey (PractRand, public domain): small and fast. */
const sfc32 = (key: string): (() => number) => {
  let [a, b, c] = hashKey(key)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / UINT32
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next()
  return next
}

/** The stream that belongs to `key`: equal keys give equal streams, whatever else was drawn before. Not for secrets. */
export const createRandom = (key: string): Random => {
  const next = sfc32(key)

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))

  const gaussian = (): number => {
    let sum = -GAUSSIAN_TERMS / 2
    for (let term = 0; term < GAUSSIAN_TERMS; term++) sum += next()
    return sum
  }

  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[int(0, list.length - 1)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }

  const weighted = <Value>(choices: readonly Weighted<Value>[]): Value => {
    let left = next() * choices.reduce((total, choice) => total + choice.weight, 0)
    let chosen: Weighted<Value> | undefined
    for (const choice of choices) {
      if (choice.weight <= 0) continue
      chosen = choice
      left -= choice.weight
      if (left < 0) break
    }
    if (!chosen) throw new RangeError('no choice has a weight')
    return chosen.value
  }

  const shuffle = <Value>(list: readonly Value[]): Value[] => {
    const rest = [...list]
    return list.flatMap(() => rest.splice(int(0, rest.length - 1), 1))
  }

  return { next, int, chance: (probability) => next() < probability, gaussian, pick, weighted, shuffle }
}
