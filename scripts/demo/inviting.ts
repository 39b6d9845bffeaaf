import { setTimeout as delay } from 'node:timers/promises'
import { check, DemoFailure, read } from './api.js'
import type { Cast, Player, Stage } from './cast.js'
import { type Phones, reading } from './phones.js'
import { Invitation, type Job, type Recommendation, RecommendedJobs, Recommendations } from './replies.js'

/** How long the index of craftsmen may take to hear of somebody who has just registered, in milliseconds. */
const PATIENCE_MS = 15_000
const ASK_EVERY_MS = 200
const MOST = 100

const kilometres = (metres: number): string => `${(metres / 1000).toFixed(1)} km`

const described = ({ firstName, score, distance, reasons }: Recommendation): string => {
  const why = reasons.map(({ code, text }) => `${text} [${code}]`).join('; ')
  return `${firstName}, score ${score}, ${kilometres(distance)}: ${why}`
}

const recommended = async ({ api }: Stage, as: Player, { id }: Job): Promise<Recommendation[]> => {
  const path = `/users/recommendations?jobId=${id}&limit=${MOST}`
  return read(Recommendations, await api.call({ as, method: 'GET', path }, 200))
}

/** Mona asks who suits her job; the answer says why, in her language. */
export const recommend = async (stage: Stage, { mona, mahmoud }: Cast, job: Job): Promise<void> => {
  const { narrator } = stage
  narrator.chapter({ en: 'Whom to invite, and why', ar: 'من تدعو ولماذا' })
  const deadline = performance.now() + PATIENCE_MS
  let list = await recommended(stage, mona, job)
  while (!list.some(({ id }) => id === mahmoud.id)) {
    if (performance.now() > deadline) throw new DemoFailure(`${mahmoud.name} is not recommended`)
    await delay(ASK_EVERY_MS)
    list = await recommended(stage, mona, job)
  }
  for (const one of list.slice(0, 3)) narrator.sees(mona, described(one))
  const scores = list.map(({ score }) => score)
  check(
    scores.every((score, place) => place === 0 || score <= (scores[place - 1] ?? score)),
    'The recommendations are not in the order of their scores',
  )
  const inArabic = await recommended(stage, reading(mona, 'ar'), job)
  const sameInArabic = inArabic.find(({ id }) => id === mahmoud.id)
  check(
    sameInArabic?.reasons.every(({ text }) => /\p{Script=Arabic}/u.test(text)) === true,
    'The reasons are not Arabic',
  )
  narrator.sees(reading(mona, 'ar'), described(sameInArabic))
  narrator.proved({
    en: 'best first, each with its score, distance and reasons, in both languages',
    ar: 'الأفضل أولًا، ولكلٍّ درجته ومسافته وأسبابه، باللغتين',
  })
}

/** Mona invites Mahmoud; both phones ring, each in its owner's language. */
export const invite = async (
  stage: Stage,
  { mona, mahmoud }: Cast,
  { job, phones }: { job: Job; phones: Phones },
): Promise<void> => {
  const { api, narrator } = stage
  narrator.chapter({ en: 'Mona invites Mahmoud; both phones ring', ar: 'منى تدعو محمود، والهاتفان يرنّان' })
  const path = `/jobs/${job.id}/invite`
  const body = { craftsmanId: mahmoud.id }
  const sent = read(Invitation, await api.call({ as: mona, method: 'POST', path, body }, 201))
  check(sent.status === 'Pending', `The invitation is ${sent.status}`)
  await api.call({ as: mona, method: 'POST', path, body }, 409)
  const ring = await phones.mahmoud.hears('notification', ({ kind }) => kind === 'invitation.sent')
  narrator.sees(mahmoud, `🔔 ${String(ring.title)}: ${String(ring.message)}`)

  const early = {
    as: mahmoud,
    method: 'POST',
    path: `/jobs/${job.id}/quotes`,
    body: { price: 1000 },
  } as const
  await api.call(early, 403)
  const respond = { response: 'Accepted' }
  const answer = `/jobs/${job.id}/invitations/respond`
  const accepted = read(
    Invitation,
    await api.call({ as: mahmoud, method: 'POST', path: answer, body: respond }, 200),
  )
  check(accepted.status === 'Accepted', `The invitation is ${accepted.status}`)
  const heard = await phones.mona.hears('notification', ({ kind }) => kind === 'invitation.accepted')
  narrator.sees(mona, `🔔 ${String(heard.title)}: ${String(heard.message)}`)
  narrator.proved({
    en: 'invited only once; quotes only after accepting; each is notified at once',
    ar: 'دعوة واحدة فقط، ولا عرض قبل القبول، وكلٌّ يعلم في الحال',
  })
}

/** The other craftsman finds the job without an invitation, with the reasons to quote on it. */
export const recommendJobs = async (stage: Stage, { hany }: Cast, job: Job): Promise<void> => {
  const { api, narrator } = stage
  narrator.chapter({ en: 'The job finds Hany', ar: 'الطلب يصل إلى هاني' })
  const path = `/jobs/recommended?limit=${MOST}`
  const jobs = read(RecommendedJobs, await api.call({ as: hany, method: 'GET', path }, 200))
  const found = jobs.find(({ id }) => id === job.id)
  check(found !== undefined, 'The job is not recommended to a plumber nearby')
  const why = found.reasons.map(({ text }) => text).join('; ')
  narrator.sees(hany, `${found.title}, ${kilometres(found.distance)}: ${why}`)
}
