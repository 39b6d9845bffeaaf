import { describe, expect, it } from 'vitest'
import {
  bayesianRating,
  cellOf,
  cellsAround,
  type ProfileFacts,
  scatteredCoordinates,
} from '#features/marketplace/recommendations/craftsman-profile.rules.js'
import {
  craftsmanTerms,
  jobTerms,
  type MatchedJob,
} from '#features/marketplace/recommendations/matching.rules.js'
import { craftsmanReasons, jobReasons } from '#features/marketplace/recommendations/reasons.rules.js'
import {
  DEFAULT_WEIGHTS,
  scoreOf,
  TERMS,
  type Terms,
} from '#features/marketplace/recommendations/terms.rules.js'
import {
  busyTime,
  meanResponseMinutes,
  onTimeShare,
} from '#features/marketplace/recommendations/work-history.rules.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'
import { DAY, HOUR, MINUTE, shift } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'

const now = new Date('2030-01-07T09:00:00Z')
const ago = (milliseconds: number): Date => shift(now, -milliseconds)

const ORDINARY: ProfileFacts = {
  skills: ['Plumbing'],
  serviceRadiusMetres: 25_000,
  ratingMean: 4.4,
  ratingCount: 20,
  verified: true,
  joinedAt: ago(400 * DAY),
  lastSeenAt: ago(5 * HOUR),
  completedJobs: 30,
  hiredJobs: 33,
  cancelledByHim: 2,
  responseMinutes: 30,
  onTimeShare: 0.8,
  activeJobs: 0,
  busyAt: [],
}
const NEWCOMER: ProfileFacts = {
  ...ORDINARY,
  ratingMean: 0,
  ratingCount: 0,
  verified: false,
  joinedAt: ago(2 * DAY),
  completedJobs: 0,
  hiredJobs: 0,
  cancelledByHim: 0,
  responseMinutes: null,
  onTimeShare: null,
}
const JOB: MatchedJob = { category: 'Plumbing', scheduledFor: null, createdAt: ago(HOUR), quoteCount: 0 }

interface Change {
  readonly profile?: Partial<ProfileFacts>
  readonly job?: Partial<MatchedJob>
  readonly distance?: number
}
const pairOf = ({ profile, job, distance = 3_000 }: Change) => ({
  profile: { ...ORDINARY, ...profile },
  job: { ...JOB, ...job },
  distance,
  now,
})
const terms = (change: Change = {}): Terms => craftsmanTerms(pairOf(change))
const score = (change: Change = {}): number => scoreOf(terms(change), DEFAULT_WEIGHTS)

describe('the terms', () => {
  const at = shift(now, 2 * DAY)

  it.each<[keyof Terms, Change, Change]>([
    [
      'skill',
      { profile: { skills: ['Plumbing', 'Tiling'] } },
      { profile: { skills: ['Tiling', 'Plumbing'] } },
    ],
    ['distance', { distance: 1_000 }, { distance: 2_000 }],
    ['rating', { profile: { ratingMean: 4.8 } }, { profile: { ratingMean: 4.6 } }],
    ['completion', { profile: { completedJobs: 33 } }, { profile: { completedJobs: 20 } }],
    ['reliability', { profile: { cancelledByHim: 0 } }, { profile: { cancelledByHim: 5 } }],
    ['response', { profile: { responseMinutes: 5 } }, { profile: { responseMinutes: 240 } }],
    ['punctuality', { profile: { onTimeShare: 1 } }, { profile: { onTimeShare: 0.5 } }],
    [
      'availability',
      { job: { scheduledFor: at }, profile: { busyAt: [shift(at, 4 * HOUR)] } },
      { job: { scheduledFor: at }, profile: { busyAt: [shift(at, -3 * HOUR)] } },
    ],
    ['availability', { profile: { activeJobs: 0 } }, { profile: { activeJobs: 3 } }],
    ['freshness', { profile: { lastSeenAt: ago(HOUR) } }, { profile: { lastSeenAt: ago(20 * DAY) } }],
    ['workload', { profile: { activeJobs: 1 } }, { profile: { activeJobs: 4 } }],
    ['verification', { profile: { verified: true } }, { profile: { verified: false } }],
    ['exploration', { profile: { joinedAt: ago(DAY) } }, { profile: { joinedAt: ago(60 * DAY) } }],
  ])('%s: the one is better than the other, all else being equal', (term, better, worse) => {
    expect(terms(better)[term]).toBeGreaterThan(terms(worse)[term])
    expect(score(better)).toBeGreaterThan(score(worse))
  })

  it('are each from 0 to 1, and so is their sum', () => {
    const worst: Change = {
      profile: {
        ...NEWCOMER,
        skills: [],
        ratingMean: 1,
        ratingCount: 500,
        hiredJobs: 90,
        cancelledByHim: 90,
        responseMinutes: 1e6,
        onTimeShare: 0,
        activeJobs: 50,
        joinedAt: ago(5_000 * DAY),
        lastSeenAt: ago(5_000 * DAY),
      },
      distance: 60_000,
    }
    const best: Change = {
      profile: { ratingMean: 5, ratingCount: 2_000, completedJobs: 900, hiredJobs: 900, cancelledByHim: 0 },
      distance: 0,
    }
    // A clock that runs ahead elsewhere makes nobody better than the best.
    const future: Change = {
      profile: { ...NEWCOMER, joinedAt: shift(now, DAY), lastSeenAt: shift(now, DAY) },
    }
    for (const change of [worst, {}, best, future]) {
      for (const term of TERMS) {
        expect(terms(change)[term], term).toBeGreaterThanOrEqual(0)
        expect(terms(change)[term], term).toBeLessThanOrEqual(1)
      }
      expect(score(change)).toBeLessThanOrEqual(1)
    }
    expect(score(worst)).toBeLessThan(0.05)
    expect(score(best)).toBeGreaterThan(0.85)
  })

  it('count a kilometre more the nearer it is', () => {
    const loss = (from: number) =>
      terms({ distance: from }).distance - terms({ distance: from + 1_000 }).distance
    expect(loss(1_000)).toBeGreaterThan(loss(6_000))
    expect(loss(6_000)).toBeGreaterThan(loss(20_000))
  })

  it('weigh to 1 together', () => {
    expect(TERMS.reduce((sum, term) => sum + DEFAULT_WEIGHTS[term], 0)).toBeCloseTo(1, 10)
  })
})

describe('ratings', () => {
  it('of one client say less than those of a hundred', () => {
    const one = { ratingMean: 5, ratingCount: 1 }
    const hundred = { ratingMean: 4.8, ratingCount: 100 }
    expect(bayesianRating(one)).toBeCloseTo(4.27, 2)
    expect(bayesianRating(hundred)).toBeCloseTo(4.75, 2)
    expect(score({ profile: hundred })).toBeGreaterThan(score({ profile: one }))
    expect(bayesianRating({ ratingMean: 0, ratingCount: 0 })).toBe(4.2)
  })
})

describe('newcomers', () => {
  it('come before some who are as good, and never before somebody clearly better', () => {
    const ordinary = Array.from({ length: 40 }, (_, index) => ({
      id: index,
      score: score({
        profile: {
          ratingMean: 3.9 + (index % 9) / 10,
          ratingCount: 5 + index,
          completedJobs: 8 + index,
          hiredJobs: 10 + Math.ceil(index * 1.1),
          cancelledByHim: index % 3,
          responseMinutes: 15 + 7 * (index % 13),
          onTimeShare: 0.65 + (index % 5) / 20,
          verified: index % 3 !== 0,
        },
      }),
    }))
    const newcomers = Array.from({ length: 10 }, (_, index) => ({
      id: 100 + index,
      score: score({ profile: { ...NEWCOMER, verified: index % 3 !== 0, joinedAt: ago(index * DAY) } }),
    }))
    const top = [...ordinary, ...newcomers].sort((one, other) => other.score - one.score).slice(0, 10)
    const share = top.filter(({ id }) => id >= 100).length
    expect(share).toBeGreaterThanOrEqual(1)
    expect(share).toBeLessThanOrEqual(5)
    const veteran = score({ profile: { ratingMean: 4.8, ratingCount: 60, completedJobs: 90, hiredJobs: 93 } })
    expect(Math.max(...newcomers.map((one) => one.score))).toBeLessThan(veteran)
  })

  it('are new for two months at most, and only until they have worked', () => {
    const bonus = (completedJobs: number, days: number) =>
      terms({ profile: { ...NEWCOMER, completedJobs, joinedAt: ago(days * DAY) } }).exploration
    expect([bonus(0, 0), bonus(3, 0), bonus(0, 30)]).toEqual([1, 0.5, 0.5])
    expect(bonus(0, 60)).toBe(0.25)
    expect(bonus(24, 60)).toBeCloseTo(0.05)
  })
})

describe('reasons', () => {
  const judged = (change: Change) => {
    const pair = pairOf(change)
    return { pair, terms: craftsmanTerms(pair), weights: DEFAULT_WEIGHTS }
  }
  const texts = (change: Change, language: 'en' | 'ar') =>
    craftsmanReasons(judged(change), language).map(({ code, text }) => [code, text])
  const strong: Change = {
    profile: { ratingMean: 4.8, ratingCount: 120, responseMinutes: 20, onTimeShare: 0.5 },
    distance: 2_310,
  }

  it('are the four strongest, with their part of the score, in both languages', () => {
    expect(texts(strong, 'en')).toEqual([
      ['HIGHLY_RATED', 'Rated 4.8 by 120 clients'],
      ['NEAR', '2.3 km away'],
      ['EXPERIENCED', 'Completed 30 jobs'],
      ['ANSWERS_QUICKLY', 'Usually replies within 20 minutes'],
    ])
    expect(texts(strong, 'ar')).toEqual([
      ['HIGHLY_RATED', 'التقييم 4.8 من 120 عميلًا'],
      ['NEAR', 'على بعد 2.3 كم'],
      ['EXPERIENCED', '30 طلبًا منجزًا'],
      ['ANSWERS_QUICKLY', 'الرد عادةً خلال 20 دقيقة'],
    ])
    const of = judged(strong)
    const weights = craftsmanReasons(of, 'en').map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
    expect(weights[0]).toBeCloseTo(DEFAULT_WEIGHTS.rating * of.terms.rating, 3)
  })

  it.each<[string, Change, [en: string, ar: string]]>([
    [
      'VERIFIED',
      { profile: { verified: true, completedJobs: 1 } },
      ['Identity verified', 'تم التحقق من الهوية'],
    ],
    [
      'ON_TIME',
      { profile: { onTimeShare: 0.95, completedJobs: 1 } },
      ['Usually on time', 'التزام بالمواعيد'],
    ],
    ['NEW', { profile: NEWCOMER }, ['New on Craftworks', 'انضمام حديث إلى Craftworks']],
    [
      'FREE_THEN',
      { job: { scheduledFor: shift(now, DAY) } },
      ['Available at the time of your job', 'موعد طلبك متاح'],
    ],
  ])('say %s where it is true', (code, change, [en, ar]) => {
    const quiet: Change = {
      ...change,
      profile: { responseMinutes: null, completedJobs: 0, ...change.profile },
      distance: 20_000,
    }
    expect(texts(quiet, 'en')).toContainEqual([code, en])
    expect(texts(quiet, 'ar')).toContainEqual([code, ar])
    expect(
      texts(
        { profile: { verified: false, responseMinutes: null, completedJobs: 0 }, distance: 20_000 },
        'en',
      ),
    ).toEqual([])
  })

  it('speak to a craftsman of the job', () => {
    const told = (job: Partial<MatchedJob>, language: 'en' | 'ar') => {
      const pair = pairOf({ job })
      const of = { pair, terms: jobTerms(pair), weights: DEFAULT_WEIGHTS }
      return jobReasons(of, language).map(({ text }) => text)
    }
    const fresh = { createdAt: ago(10 * MINUTE), scheduledFor: shift(now, DAY) }
    expect(told(fresh, 'en')).toEqual([
      '3 km away',
      'Fits your free time',
      'No quotes yet',
      'Posted 10 minutes ago',
    ])
    expect(told(fresh, 'ar')).toEqual([
      'على بعد 3 كم',
      'يناسب وقتك المتاح',
      'لا توجد عروض بعد',
      'نُشر منذ 10 دقائق',
    ])
    expect(told({ createdAt: ago(3 * HOUR), quoteCount: 2 }, 'en')).toEqual([
      '3 km away',
      'Posted 3 hours ago',
      'Only 2 quotes yet',
    ])
    expect(told({ createdAt: ago(20), quoteCount: 1 }, 'ar')).toContain('عرض واحد فقط حتى الآن')
    expect(told({ createdAt: ago(20) }, 'en')).toContain('Posted just now')
    expect(told({ createdAt: ago(3 * DAY), quoteCount: 9 }, 'en')).toEqual(['3 km away'])
  })
})

describe('the places of a profile', () => {
  const HOME: [number, number] = [31.25691, 29.96021]

  it('tell no more than the place rounded to about 1 km', () => {
    for (let count = 0; count < 200; count++) {
      const id = toObjectId(newId())
      const scattered = scatteredCoordinates(id, HOME)
      expect(roundedCoordinates(scattered)).toEqual([31.26, 29.96])
      expect(scatteredCoordinates(id, [31.2649, 29.9551])).toEqual(scattered)
    }
  })

  it('spread those of one house over their square', () => {
    const places = Array.from({ length: 400 }, () => scatteredCoordinates(toObjectId(newId()), HOME))
    const east = places.filter(([longitude]) => longitude > 31.26).length
    expect(new Set(places.map(String)).size).toBe(400)
    expect(east).toBeGreaterThan(150)
    expect(east).toBeLessThan(250)
  })

  it('lie in a square of 0.01°, whose neighbours are around it', () => {
    expect(cellOf(HOME)).toBe('3126:2996')
    expect(cellOf([-0.01, -0.01])).toBe('-1:-1')
    expect(cellsAround(HOME)).toHaveLength(9)
    expect(cellsAround(HOME)).toContain(cellOf([31.27, 29.95]))
    expect(cellsAround(HOME)).not.toContain(cellOf([31.28, 29.96]))
  })
})

describe('the history of work', () => {
  const begun = (at: Date, agreed: { scheduledFor?: Date; hiredAt?: Date; promisedHours?: number }) => ({
    scheduledFor: agreed.scheduledFor ?? null,
    hiredAt: agreed.hiredAt ?? null,
    promisedHours: agreed.promisedHours ?? null,
    history: [
      { status: 'Hired', at: ago(DAY) },
      { status: 'In Progress', at },
    ],
  })

  it('is on time up to a quarter of an hour after what was agreed', () => {
    expect(onTimeShare([begun(shift(now, 15 * MINUTE), { scheduledFor: now })])).toBe(1)
    expect(onTimeShare([begun(shift(now, 16 * MINUTE), { scheduledFor: now })])).toBe(0)
    expect(onTimeShare([begun(now, { hiredAt: ago(2 * HOUR), promisedHours: 2 })])).toBe(1)
    expect(onTimeShare([begun(now, { hiredAt: ago(2 * HOUR), promisedHours: 1 })])).toBe(0)
    expect(onTimeShare([begun(now, { hiredAt: ago(2 * HOUR) })])).toBeNull()
    expect(onTimeShare([{ ...begun(now, { scheduledFor: now }), history: [] }])).toBeNull()
  })

  it('is busy at the time of the job, else when they promised to come', () => {
    expect(busyTime(begun(now, { scheduledFor: now, hiredAt: ago(DAY), promisedHours: 1 }))).toEqual(now)
    expect(busyTime(begun(now, { hiredAt: now, promisedHours: 3 }))).toEqual(shift(now, 3 * HOUR))
    expect(busyTime(begun(now, { hiredAt: now }))).toBeNull()
  })

  it('answers in the mean of their times', () => {
    expect(meanResponseMinutes([])).toBeNull()
    expect(
      meanResponseMinutes([
        { postedAt: ago(30 * MINUTE), at: now },
        { postedAt: ago(10 * MINUTE), at: now },
      ]),
    ).toBe(20)
  })
})
