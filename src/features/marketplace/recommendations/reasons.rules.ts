import { HOUR, MINUTE } from '#kernel/clock.js'
import { type Language, type LocalizedText, type TextParams, translate } from '#kernel/i18n/text.js'
import { bayesianRating } from './craftsman-profile.rules.js'
import { type Contribution, liftsOf } from './contributed-term.rules.js'
import type { Pair } from './matching.rules.js'
import { scoreOf, type Term, type Terms, type Weights } from './terms.rules.js'

export const REASON_CODES = [
  'NEAR',
  'HIGHLY_RATED',
  'EXPERIENCED',
  'ANSWERS_QUICKLY',
  'ON_TIME',
  'FREE_THEN',
  'VERIFIED',
  'NEW',
  'JUST_POSTED',
  'FEW_QUOTES',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** Why somebody or something is recommended: `weight` is its part of the score. */
export interface Reason {
  /** One of REASON_CODES, or that of a contributed term. */
  readonly code: string
  readonly weight: number
  readonly text: string
}

/** A possible reason, and the term behind it. */
interface Candidate {
  readonly code: ReasonCode
  readonly term: Term
  readonly text: LocalizedText
  readonly params?: TextParams
}

const MOST_REASONS = 4
const NEAR_METRES = 15_000

const VERY_NEAR: LocalizedText = { en: 'Less than 1 km away', ar: 'على بعد أقل من 1 كم' }
const AWAY: LocalizedText = { en: '{km, number} km away', ar: 'على بعد {km, number} كم' }
const RATED: LocalizedText = {
  en: 'Rated {mean, number} by {count, plural, one {# client} other {# clients}}',
  ar: 'التقييم {mean, number} من {count, plural, zero {# عميل} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}}',
}
const COMPLETED: LocalizedText = {
  en: 'Completed {count, plural, one {# job} other {# jobs}}',
  ar: '{count, plural, zero {# طلب منجز} one {طلب منجز واحد} two {طلبان منجزان} few {# طلبات منجزة} many {# طلبًا منجزًا} other {# طلب منجز}}',
}
const ANSWERS: LocalizedText = {
  en: 'Usually replies within {minutes, plural, one {# minute} other {# minutes}}',
  ar: 'الرد عادةً خلال {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
}
const IN_TIME: LocalizedText = { en: 'Usually on time', ar: 'التزام بالمواعيد' }
const FREE: LocalizedText = { en: 'Available at the time of your job', ar: 'موعد طلبك متاح' }
const IDENTITY: LocalizedText = { en: 'Identity verified', ar: 'تم التحقق من الهوية' }
const NEWCOMER: LocalizedText = { en: 'New on Craftworks', ar: 'انضمام حديث إلى Craftworks' }
const POSTED_MINUTES: LocalizedText = {
  en: 'Posted {count, plural, =0 {just now} one {# minute ago} other {# minutes ago}}',
  ar: 'نُشر {count, plural, =0 {الآن} zero {الآن} one {منذ دقيقة واحدة} two {منذ دقيقتين} few {منذ # دقائق} many {منذ # دقيقة} other {منذ # دقيقة}}',
}
const POSTED_HOURS: LocalizedText = {
  en: 'Posted {count, plural, one {# hour ago} other {# hours ago}}',
  ar: 'نُشر {count, plural, zero {منذ # ساعة} one {منذ ساعة واحدة} two {منذ ساعتين} few {منذ # ساعات} many {منذ # ساعة} other {منذ # ساعة}}',
}
const QUOTES: LocalizedText = {
  en: '{count, plural, =0 {No quotes yet} one {Only # quote yet} other {Only # quotes yet}}',
  ar: '{count, plural, =0 {لا توجد عروض بعد} zero {لا توجد عروض بعد} one {عرض واحد فقط حتى الآن} two {عرضان فقط حتى الآن} few {# عروض فقط حتى الآن} many {# عرضًا فقط حتى الآن} other {# عرض فقط حتى الآن}}',
}
const FITS: LocalizedText = { en: 'Fits your free time', ar: 'يناسب وقتك المتاح' }

const near = ({ distance }: Pair): Candidate[] => {
  if (distance > NEAR_METRES) return []
  const km = Math.round(distance / 100) / 10
  const text = km < 1 ? VERY_NEAR : AWAY
  return [{ code: 'NEAR', term: 'distance', text, params: { km } }]
}

const GOOD_RATING = 4.4
const FEW_JOBS = 5
const GOOD_COMPLETION = 0.85
const QUICK_MINUTES = 60
const GOOD_PUNCTUALITY = 0.9
const NEW_ENOUGH = 0.3

/** The reasons a client may see for a craftsman: only true ones, and only strengths. */
const craftsmanCandidates = (pair: Pair, terms: Terms): Candidate[] => {
  const { profile, job } = pair
  const candidates = near(pair)
  if (bayesianRating(profile) >= GOOD_RATING)
    candidates.push({
      code: 'HIGHLY_RATED',
      term: 'rating',
      text: RATED,
      params: { mean: profile.ratingMean, count: profile.ratingCount },
    })
  if (profile.completedJobs >= FEW_JOBS && terms.completion >= GOOD_COMPLETION)
    candidates.push({
      code: 'EXPERIENCED',
      term: 'completion',
      text: COMPLETED,
      params: { count: profile.completedJobs },
    })
  if (profile.responseMinutes !== null && profile.responseMinutes <= QUICK_MINUTES)
    candidates.push({
      code: 'ANSWERS_QUICKLY',
      term: 'response',
      text: ANSWERS,
      params: { minutes: Math.max(1, profile.responseMinutes) },
    })
  if (profile.onTimeShare !== null && profile.onTimeShare >= GOOD_PUNCTUALITY)
    candidates.push({ code: 'ON_TIME', term: 'punctuality', text: IN_TIME })
  if (job.scheduledFor && terms.availability === 1)
    candidates.push({ code: 'FREE_THEN', term: 'availability', text: FREE })
  if (profile.verified) candidates.push({ code: 'VERIFIED', term: 'verification', text: IDENTITY })
  if (terms.exploration >= NEW_ENOUGH) candidates.push({ code: 'NEW', term: 'exploration', text: NEWCOMER })
  return candidates
}

const JUST_POSTED_HOURS = 24
const FEW_QUOTES = 2

const jobCandidates = (pair: Pair, terms: Terms): Candidate[] => {
  const { job, now } = pair
  const candidates = near(pair)
  const age = Math.max(0, now.getTime() - job.createdAt.getTime())
  const posted =
    age < HOUR
      ? { text: POSTED_MINUTES, params: { count: Math.floor(age / MINUTE) } }
      : { text: POSTED_HOURS, params: { count: Math.floor(age / HOUR) } }
  if (age <= JUST_POSTED_HOURS * HOUR) candidates.push({ code: 'JUST_POSTED', term: 'freshness', ...posted })
  if (job.quoteCount <= FEW_QUOTES)
    candidates.push({
      code: 'FEW_QUOTES',
      term: 'exploration',
      text: QUOTES,
      params: { count: job.quoteCount },
    })
  if (job.scheduledFor && terms.availability === 1)
    candidates.push({ code: 'FREE_THEN', term: 'availability', text: FITS })
  return candidates
}

export const roundedScore = (score: number): number => Math.round(score * 1000) / 1000

interface Judged {
  readonly pair: Pair
  readonly terms: Terms
  readonly weights: Weights
}

interface Weighed {
  readonly code: string
  readonly text: LocalizedText
  readonly params?: TextParams
  readonly weight: number
}

const weighed = (candidates: readonly Candidate[], { terms, weights }: Judged): Weighed[] =>
  candidates.map(({ term, ...candidate }) => ({ ...candidate, weight: weights[term] * terms[term] }))

const strongest = (candidates: readonly Weighed[], language: Language): Reason[] =>
  candidates
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_REASONS)
    .map(({ code, text, params, weight }) => ({
      code,
      weight: roundedScore(weight),
      text: translate(text, language, params),
    }))

const contributed = (contributions: readonly Contribution[], { terms, weights }: Judged): Weighed[] => {
  const lifts = liftsOf(scoreOf(terms, weights), contributions)
  return contributions
    .map(({ term }, place) => ({ ...term.reason, weight: lifts[place] ?? 0 }))
    .filter(({ weight }) => weight > 0)
}

export const craftsmanReasons = (
  judged: Judged & { readonly contributions?: readonly Contribution[] },
  language: Language,
): Reason[] => {
  const own = weighed(craftsmanCandidates(judged.pair, judged.terms), judged)
  return strongest([...own, ...contributed(judged.contributions ?? [], judged)], language)
}

export const jobReasons = (judged: Judged, language: Language): Reason[] =>
  strongest(weighed(jobCandidates(judged.pair, judged.terms), judged), language)
