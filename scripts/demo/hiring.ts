import { check, read } from './api.js'
import { type Cast, HOME, type Stage } from './cast.js'
import { Failure, History, Job, type Quote, Quotes } from './replies.js'

const pounds = (piastres: number): string => `${(piastres / 100).toFixed(2)} EGP`

export const hire = async (
  { api, narrator }: Stage,
  { mona }: Cast,
  { job, chosen }: { job: Job; chosen: Quote },
): Promise<void> => {
  narrator.chapter({
    en: 'Mona compares and accepts, on two phones at once',
    ar: 'منى تقارن وتقبل، من هاتفين معًا',
  })
  const list = { as: mona, method: 'GET', path: `/jobs/${job.id}/quotes` } as const
  const { data } = read(Quotes, await api.call(list, 200))
  check(data.length === 2, `The client sees ${data.length} quotes`)
  for (const { craftsman, price, notes } of data) {
    narrator.sees(mona, `${craftsman.firstName}: ${pounds(price)} – ${notes ?? ''}`)
  }
  const accept = {
    as: mona,
    method: 'POST',
    path: `/jobs/${job.id}/quotes/${chosen.id}/accept`,
    body: { expectedPrice: chosen.price },
  } as const
  const [one, two] = await Promise.all([api.send(accept), api.send(accept)])
  const [won, lost] = one.status === 200 ? [one, two] : [two, one]
  const hired = read(Job, api.judge(accept, won, 200))
  const refusal = read(Failure, api.judge(accept, lost, 409))
  check(refusal.code === 'JOB_NOT_OPEN', `The second accept is refused with ${refusal.code}`)
  check(
    hired.status === 'Hired' && hired.jobPrice === chosen.price,
    'The job is not hired at the quoted price',
  )
  check(hired.platformFee === chosen.price / 10, `The platform fee is ${hired.platformFee ?? 'missing'}`)
  narrator.sees(mona, `${hired.status}, ${pounds(chosen.price)}, of it ${pounds(hired.platformFee)} fee`)
  narrator.proved({ en: 'exactly one of the two succeeds', ar: 'ينجح قبول واحد فقط من الاثنين' })
}

export const compareViews = async (
  { api, narrator }: Stage,
  { mona, mahmoud, hany }: Cast,
  { id }: Job,
): Promise<void> => {
  narrator.chapter({ en: 'What each craftsman sees now', ar: 'ما يراه كل حرفي الآن' })
  const path = `/jobs/${id}`
  const inside = read(Job, await api.call({ as: mahmoud, method: 'GET', path }, 200))
  check(
    inside.isLocationExact && inside.address === HOME.address,
    'The hired craftsman does not see the address',
  )
  check(inside.clientPhone === mona.phone, "The hired craftsman does not see the client's phone")
  narrator.sees(mahmoud, `${inside.address}، ${inside.clientPhone}`)
  await api.call({ as: hany, method: 'GET', path }, 404)
  const { data } = read(Quotes, await api.call({ as: hany, method: 'GET', path: `${path}/quotes` }, 200))
  check(data.length === 1 && data[0]?.status === 'Declined', "The other craftsman's quote is not declined")
  narrator.proved({
    en: 'address and phone only for the hired one; the job is gone for the other, whose quote is Declined',
    ar: 'العنوان والهاتف للحرفي المقبول وحده، ولم يعد الطلب متاحًا للآخر وعرضه مرفوض',
  })
}

const COURSE = ['Posted', 'Quoted', 'Hired', 'On The Way', 'In Progress', 'Completed']

export const work = async ({ api, narrator }: Stage, { mona, mahmoud }: Cast, { id }: Job): Promise<void> => {
  narrator.chapter({ en: 'The work', ar: 'تنفيذ العمل' })
  for (const status of ['In Progress', 'Completed']) {
    const move = { as: mahmoud, method: 'PATCH', path: `/jobs/${id}/status`, body: { status } } as const
    check(read(Job, await api.call(move, 200)).status === status, `The job is not ${status}`)
  }
  const confirm = { as: mona, method: 'POST', path: `/jobs/${id}/confirm` } as const
  const confirmed = read(Job, await api.call(confirm, 200))
  check(confirmed.confirmedAt !== null, 'The job is not confirmed')
  const path = `/jobs/${id}/history`
  const { data } = read(History, await api.call({ as: mona, method: 'GET', path }, 200))
  const course = data.map(({ status }) => status)
  check(course.join() === COURSE.join(), `The history is ${course.join(' → ')}`)
  for (const { status, at } of data) narrator.sees(mona, `${at}  ${status}`)
  narrator.proved({
    en: `confirmed at ${confirmed.confirmedAt}: every step is on record`,
    ar: 'تم التأكيد، وكل خطوة مسجلة',
  })
}
