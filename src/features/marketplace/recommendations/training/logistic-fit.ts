import { Matrix, solve } from 'ml-matrix'

/** Rows that ought to score above 0, and how much each counts. */
export interface Examples {
  readonly rows: Matrix
  readonly importance: readonly number[]
}

/** Where the weights are drawn to when the examples say little, and how strongly. */
export interface Prior {
  readonly weights: readonly number[]
  readonly strength: number
}

interface Loss {
  readonly value: number
  readonly gradient: number[]
  readonly hessian: Matrix
}

const MOST_STEPS = 60
const MOST_HALVINGS = 40
const STILL = 1e-8
/** Of the decrease that the slope promises, a step must bring at least this part (Armijo). */
const PART_OF_PROMISE = 1e-4

/** ln(1 + e^x) without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

/**
 * The weights, none negative, that minimise the logistic loss of the examples plus an L2 pull to the prior. The problem is
 * convex, so there is one answer, found by Newton steps over the weights that are not held at 0 (Bertsekas 1982).
 */
export const fitNonNegative = (examples: Examples, prior: Prior): number[] => {
  const loss = lossOf(examples, prior)
  let weights = [...prior.weights]
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = loss.at(weights)
    const free = weights.flatMap((weight, index) =>
      weight > 0 || (here.gradient[index] ?? 0) < 0 ? [index] : [],
    )
    const slope = free.map((index) => here.gradient[index] ?? 0)
    if (slope.every((value) => Math.abs(value) < STILL)) break
    const direction = solve(here.hessian.selection(free, free), Matrix.columnVector(slope)).to1DArray()
    const next = descend(weights, { free, direction, here, valueAt: loss.valueAt })
    if (!next) break
    weights = next
  }
  return weights
}

/** Halves the step until the loss falls enough; null when no step is left, which is as near as numbers get. */
const descend = (
  weights: readonly number[],
  {
    free,
    direction,
    here,
    valueAt,
  }: {
    free: readonly number[]
    direction: readonly number[]
    here: Loss
    valueAt: (weights: readonly number[]) => number
  },
): number[] | null => {
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const next = [...weights]
    for (const [position, index] of free.entries()) {
      next[index] = Math.max(0, (weights[index] ?? 0) - (direction[position] ?? 0) / 2 ** halving)
    }
    const move = next.map((weight, index) => weight - (weights[index] ?? 0))
    if (move.every((part) => Math.abs(part) < STILL)) return null
    if (valueAt(next) <= here.value + PART_OF_PROMISE * dot(here.gradient, move)) return next
  }
  return null
}

const lossOf = ({ rows, importance }: Examples, { weights: origin, strength }: Prior) => {
  const columns = rows.transpose()

  const scoresAt = (weights: readonly number[]): number[] =>
    rows.mmul(Matrix.columnVector([...weights])).to1DArray()

  const valueOf = (weights: readonly number[], scores: readonly number[]): number =>
    dot(
      importance,
      scores.map((score) => softplus(-score)),
    ) +
    (strength / 2) * weights.reduce((sum, weight, index) => sum + (weight - (origin[index] ?? 0)) ** 2, 0)

  return {
    valueAt: (weights: readonly number[]): number => valueOf(weights, scoresAt(weights)),

    at: (weights: readonly number[]): Loss => {
      const scores = scoresAt(weights)
      const miss = scores.map((score, index) => -(importance[index] ?? 0) * sigmoid(-score))
      const curve = scores.map((score, index) => (importance[index] ?? 0) * sigmoid(score) * sigmoid(-score))
      const fall = columns.mmul(Matrix.columnVector(miss)).to1DArray()
      return {
        value: valueOf(weights, scores),
        gradient: fall.map((part, index) => part + strength * ((weights[index] ?? 0) - (origin[index] ?? 0))),
        hessian: columns.clone().mulRowVector(curve).mmul(rows).add(Matrix.eye(weights.length).mul(strength)),
      }
    },
  }
}
