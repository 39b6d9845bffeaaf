import { check, read } from './api.js'
import type { Cast, Stage } from './cast.js'
import { Failure } from './replies.js'

const BAD_JOB = {
  title: '  ',
  category: 'Plumbing',
  location: { coordinates: [31.25, 200] },
  paymentType: 'Barter',
  budget: 12.5,
  colour: 'red',
}
const BAD_FIELDS = ['budget', 'colour', 'description', 'location.coordinates.1', 'paymentType', 'title']

export const badInput = async ({ api, narrator }: Stage, { mona }: Cast): Promise<void> => {
  narrator.chapter({ en: 'Bad input is named field by field', ar: 'الأخطاء تُذكر حقلًا حقلًا' })
  for (const language of ['en', 'ar'] as const) {
    const as = { ...mona, language }
    const reply = await api.call({ as, method: 'POST', path: '/jobs', body: BAD_JOB }, 400)
    const { errors = [], message } = read(Failure, reply)
    const fields = [...new Set(errors.map(({ path }) => path))].sort()
    check(fields.join() === BAD_FIELDS.join(), `The fields named are ${fields.join(', ')}`)
    narrator.sees(as, message)
    for (const error of errors) narrator.sees(as, `${error.path}: ${error.message}`)
  }
}

export const signOut = async ({ api, narrator }: Stage, { mona }: Cast): Promise<void> => {
  narrator.chapter({ en: 'Mona signs out', ar: 'منى تسجل الخروج' })
  await api.call({ as: mona, method: 'POST', path: '/auth/logout' }, 200)
  await api.call({ as: mona, method: 'GET', path: '/users/me' }, 401)
  const body = { refreshToken: mona.refreshToken }
  await api.call({ as: mona, method: 'POST', path: '/auth/refresh-token', body }, 401)
  narrator.proved({ en: 'both tokens are dead at once', ar: 'لا يعمل أي من الرمزين بعد الآن' })
}
