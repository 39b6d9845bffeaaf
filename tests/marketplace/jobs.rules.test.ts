import { describe, expect, it } from 'vitest'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'
import {
  cancellationCost,
  isDisputable,
  JOB_STATUSES,
  type JobStatus,
  permitMove,
  needsFunding,
  nextStatuses,
  type Party,
} from '#features/marketplace/jobs/jobs.rules.js'
import { DAY, MINUTE, SECOND, shift } from '#kernel/clock.js'
import { piastres } from '#kernel/money.js'

/** The transition table, written a second time on purpose: `from → to: who`. */
const CONTRACT: Readonly<Partial<Record<JobStatus, Partial<Record<JobStatus, readonly Party[]>>>>> = {
  Posted: { Cancelled: ['client', 'staff'] },
  Quoted: { Cancelled: ['client', 'staff'] },
  Hired: {
    'On The Way': ['craftsman'],
    'In Progress': ['craftsman'],
    Cancelled: ['client', 'craftsman', 'staff'],
    Disputed: ['client', 'craftsman'],
  },
  'On The Way': {
    'In Progress': ['craftsman'],
    Completed: ['client'],
    Cancelled: ['client', 'craftsman', 'staff'],
    Disputed: ['client', 'craftsman'],
  },
  'In Progress': { Completed: ['craftsman', 'client'], Disputed: ['client', 'craftsman'] },
  Completed: { Disputed: ['client', 'craftsman'] },
  Disputed: { Completed: ['staff'], Cancelled: ['staff'] },
}

const PARTIES: readonly Party[] = ['client', 'craftsman', 'staff']

describe('moves of a job', () => {
  const cases = JOB_STATUSES.flatMap((from) =>
    JOB_STATUSES.flatMap((to) => PARTIES.map((party) => ({ from, to, party }))),
  )

  it.each(cases)('$from → $to by the $party', ({ from, to, party }) => {
    const allowed = CONTRACT[from]?.[to]
    const expected = allowed === undefined ? 'impossible' : allowed.includes(party) ? 'allowed' : 'not-yours'
    expect(permitMove(from, to, party)).toBe(expected)
    expect(nextStatuses(from, party).includes(to)).toBe(expected === 'allowed')
  })
})

describe('what a cancellation costs', () => {
  const hiredAt = new Date('2026-11-21T10:00:00Z')
  const rules = { cancellationFeePercent: 10, freeCancellationMinutes: 5 }
  const late = shift(hiredAt, 5 * MINUTE + SECOND)
  const job = (status: JobStatus) => ({ status, jobPrice: piastres(45_005), hiredAt })

  it('is nothing before hiring', () => {
    const posted = { status: 'Posted' as const, jobPrice: piastres(0), hiredAt: null }
    expect(cancellationCost(posted, { by: 'client', at: late }, rules)).toEqual({ fee: 0, payee: null })
  })

  it('is nothing for the client until five minutes after hiring, to the second', () => {
    expect(cancellationCost(job('Hired'), { by: 'client', at: shift(hiredAt, 5 * MINUTE) }, rules)).toEqual({
      fee: 0,
      payee: null,
    })
    expect(cancellationCost(job('Hired'), { by: 'client', at: late }, rules).fee).toBe(4501)
  })

  it('goes to the platform, and to the craftsman when they were on the way', () => {
    expect(cancellationCost(job('Hired'), { by: 'client', at: late }, rules)).toEqual({
      fee: 4501,
      payee: 'platform',
    })
    expect(cancellationCost(job('On The Way'), { by: 'client', at: late }, rules)).toEqual({
      fee: 4501,
      payee: 'craftsman',
    })
  })

  it.each(['craftsman', 'staff'] as const)('is nothing when the %s cancels', (by) => {
    expect(cancellationCost(job('On The Way'), { by, at: late }, rules)).toEqual({ fee: 0, payee: null })
  })
})

describe('other rules of a job', () => {
  it('lets a completed job be disputed for seven days', () => {
    const completedAt = new Date('2026-11-21T10:00:00Z')
    expect(isDisputable(completedAt, shift(completedAt, 7 * DAY), 7 * DAY)).toBe(true)
    expect(isDisputable(completedAt, shift(completedAt, 7 * DAY + 1), 7 * DAY)).toBe(false)
  })

  it.each([
    ['Escrow', 'On The Way', true],
    ['Escrow', 'In Progress', true],
    ['CashProtected', 'On The Way', true],
    ['Escrow', 'Cancelled', false],
    ['Escrow', 'Disputed', false],
    ['Cash', 'In Progress', false],
  ] as const)('an unfunded %s job going to %s needs funding: %s', (paymentType, to, needed) => {
    expect(needsFunding({ paymentType, fundedAt: null }, to)).toBe(needed)
    expect(needsFunding({ paymentType, fundedAt: new Date(0) }, to)).toBe(false)
  })

  it('rounds a place to about a kilometre', () => {
    expect(roundedCoordinates([31.256912, 29.960249])).toEqual([31.26, 29.96])
    expect(roundedCoordinates([-0.001, -0.004])).toEqual([0, 0])
  })
})
