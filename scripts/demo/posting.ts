import { check, read } from './api.js'
import { type Cast, HOME, type Stage } from './cast.js'
import { Failure, Job, Jobs, Quote, Services } from './replies.js'

/** Trade and district as many type them; in the dictionary they are سباكة and المعادي. */
const SEARCH = 'سباكه المعادى'
const NEAR = '31.2806,29.9737'

export const showServices = async ({ api, narrator }: Stage, { mahmoud }: Cast): Promise<void> => {
  narrator.chapter({ en: 'The services, in Arabic', ar: 'الخدمات بالعربية' })
  const services = read(
    Services,
    await api.call({ as: mahmoud, method: 'GET', path: '/services?lang=ar' }, 200),
  )
  const names = services.map(({ name }) => name)
  check(names.includes('سباكة'), 'There is no سباكة among the services')
  narrator.sees(mahmoud, `${names.slice(0, 6).join('، ')} … (${names.length})`)
}

/** Returns the job as its client sees it. */
export const postJob = async ({ api, narrator, run }: Stage, { mona }: Cast): Promise<Job> => {
  narrator.chapter({
    en: 'Mona posts a job; her app sends it twice',
    ar: 'منى تنشر طلبًا، وتطبيقها يرسله مرتين',
  })
  const body = {
    title: 'Leaking kitchen tap',
    description: 'The tap drips day and night, and the cupboard below is wet.',
    category: 'Plumbing',
    location: { coordinates: HOME.coordinates },
    address: HOME.address,
    paymentType: 'Cash',
    budget: 60_000,
  }
  const request = { as: mona, method: 'POST', path: '/jobs', body, key: `demo-${run}` } as const
  const job = read(Job, await api.call(request, 201))
  const again = await api.call(request, 201)
  check(read(Job, again).id === job.id, 'The same Idempotency-Key made a second job')
  check(again.headers.get('idempotency-replayed') === 'true', 'The repeated answer is not marked as a replay')
  narrator.proved({
    en: 'same key, same answer, one job (Idempotency-Replayed: true)',
    ar: 'نفس المفتاح، نفس الرد، طلب واحد فقط',
  })
  check(
    job.status === 'Posted' && job.address === HOME.address,
    'The client does not see her own job as posted',
  )
  narrator.sees(mona, `${job.status}, ${job.address}, ${job.location.coordinates.join(', ')}`)
  return job
}

export const findJob = async (
  { api, narrator }: Stage,
  { mahmoud, mona }: Cast,
  posted: Job,
): Promise<void> => {
  narrator.chapter({ en: 'A craftsman finds it nearby, by Arabic words', ar: 'حرفي قريب يجده بكلمات عربية' })
  const path = `/jobs?near=${NEAR}&radius=5000&q=${SEARCH}&sort=newest&limit=100`
  const found = read(Jobs, await api.call({ as: mahmoud, method: 'GET', path }, 200))
  const job = found.data.find(({ id }) => id === posted.id)
  check(job !== undefined, `The job is not found by ${SEARCH}`)
  const [longitude, latitude] = job.location.coordinates
  check(!job.isLocationExact && longitude === 31.26 && latitude === 29.96, 'The place is not rounded')
  check(job.address === undefined && job.clientPhone === undefined, 'A stranger sees address or phone')
  check(job.district === 'المعادي', `The district is ${String(job.district)}`)
  narrator.sees(mahmoud, `${job.title}، ${job.district}، ${job.distance ?? '?'} م، ${longitude}, ${latitude}`)
  narrator.proved({
    en: `only district and rounded place (1 km); no address, no phone of ${mona.name}`,
    ar: 'الحي والموقع التقريبي فقط، بلا عنوان ولا رقم هاتف',
  })
}

/** Both craftsmen quote; returns the quote of the first one. */
export const quote = async (
  { api, narrator }: Stage,
  { mahmoud, hany, mona, karim }: Cast,
  { id }: Job,
): Promise<Quote> => {
  narrator.chapter({ en: 'Both craftsmen quote', ar: 'الحرفيان يقدمان عرضين' })
  const path = `/jobs/${id}/quotes`
  const offer = { price: 45_000, notes: 'السعر شامل الخامات، وأقدر أجي النهارده.', etaHours: 3 }
  const first = read(Quote, await api.call({ as: mahmoud, method: 'POST', path, body: offer }, 201))
  const other = { price: 52_000, notes: 'Six months guarantee on the work.', etaHours: 20 }
  await api.call({ as: hany, method: 'POST', path, body: other }, 201)

  narrator.chapter({ en: 'What is refused', ar: 'ما يُرفض' })
  const repeated = { as: mahmoud, method: 'POST', path, body: { price: 40_000 } } as const
  const refusal = read(Failure, await api.call(repeated, 409))
  check(
    refusal.code === 'ALREADY_QUOTED' && /\p{Script=Arabic}/u.test(refusal.message),
    'No Arabic ALREADY_QUOTED',
  )
  narrator.sees(mahmoud, refusal.message)
  for (const hidden of [`/jobs/${id}`, path]) await api.call({ as: karim, method: 'GET', path: hidden }, 404)
  narrator.proved({
    en: 'one standing quote each; for another client the job does not exist',
    ar: 'عرض واحد قائم لكل حرفي، والطلب غير موجود لأي عميل آخر',
  })
  const job = read(Job, await api.call({ as: mona, method: 'GET', path: `/jobs/${id}` }, 200))
  check(
    job.status === 'Quoted' && job.quoteCount === 2,
    `The job is ${job.status} with ${job.quoteCount} quotes`,
  )
  narrator.sees(mona, `${job.status}, ${job.quoteCount} quotes`)
  return first
}
