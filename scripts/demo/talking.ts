import { check, read } from './api.js'
import type { Cast, Stage } from './cast.js'
import type { Phones } from './phones.js'
import { Chat, type Job, Messages, Sent } from './replies.js'

const MASKED = 'كلميني على ٠١٠٠ ١٢٣ ٤٥٦٧ أو mahmoud@example.com'
const NUMBER = /٠١٠٠|٤٥٦٧|mahmoud@/

/** Opens the chat; what is written before hiring keeps phone numbers to oneself. Returns its id. */
export const talk = async (
  { api, narrator, run }: Stage,
  { mona, mahmoud }: Cast,
  { job, phones }: { job: Job; phones: Phones },
): Promise<string> => {
  narrator.chapter({ en: 'They talk; a phone number stays hidden', ar: 'يتحدثان، ورقم الهاتف يبقى مخفيًا' })
  const body = { jobId: job.id, craftsmanId: mahmoud.id }
  const { id: chatId } = read(Chat, await api.call({ as: mona, method: 'POST', path: '/chat', body }, 201))
  await phones.mona.sends('join_chat', { chatId })
  await phones.mahmoud.sends('join_chat', { chatId })
  await phones.mahmoud.sends('typing', { chatId })
  await phones.mona.hears('user_typing', ({ userId }) => userId === mahmoud.id)

  const said = { chatId, message: MASKED, clientMessageId: `demo-${run}-1` }
  await phones.mahmoud.sends('send_message', said)
  const own = Sent.parse(await phones.mahmoud.sends('send_message', said)).message
  const heard = await phones.mona.hears('new_message', ({ senderId }) => senderId === mahmoud.id)
  check(heard.isMasked === true && !NUMBER.test(String(heard.text)), `Mona sees ${String(heard.text)}`)
  narrator.sees(mona, `💬 ${String(heard.text)}`)
  check(own.text === MASKED, `Mahmoud sees ${String(own.text)}`)
  narrator.sees(mahmoud, `💬 ${own.text}`)

  const reply = { chatId, message: 'Can you come before noon?', clientMessageId: `demo-${run}-2` }
  await phones.mona.sends('send_message', reply)
  const asked = await phones.mahmoud.hears('new_message', ({ senderId }) => senderId === mona.id)
  narrator.sees(mahmoud, `💬 ${String(asked.text)}`)
  await phones.mahmoud.sends('read_messages', { chatId, upTo: asked.id })
  await phones.mona.hears('messages_read', ({ readerId }) => readerId === mahmoud.id)

  const path = `/chat/${chatId}/messages`
  const { data } = read(Messages, await api.call({ as: mona, method: 'GET', path }, 200))
  check(data.length === 2, `The chat has ${data.length} messages`)
  narrator.proved({
    en: 'sent twice, stored once; masked for the other side; read receipt arrived',
    ar: 'أُرسلت مرتين وحُفظت مرة، مخفية عن الطرف الآخر، ووصل إشعار القراءة',
  })
  return chatId
}

/** After hiring, the phone number shows, and Mona follows Mahmoud on the way. */
export const follow = async (
  { api, narrator }: Stage,
  { mona, mahmoud }: Cast,
  { job, phones, chatId }: { job: Job; phones: Phones; chatId: string },
): Promise<void> => {
  narrator.chapter({
    en: 'Hired: the phone number shows, and Mona follows Mahmoud on the way',
    ar: 'بعد التوظيف: يظهر الرقم وتتابعه منى',
  })
  const path = `/chat/${chatId}/messages`
  const { data } = read(Messages, await api.call({ as: mona, method: 'GET', path }, 200))
  check(
    data.some(({ text }) => text === MASKED),
    'The hired craftsman’s number is still hidden',
  )
  narrator.sees(mona, `💬 ${MASKED}`)
  const status = { as: mahmoud, method: 'PATCH', path: `/jobs/${job.id}/status` } as const
  await api.call({ ...status, body: { status: 'On The Way' } }, 200)
  const moved = await phones.mona.hears('job_status', (told) => told.status === 'On The Way')
  narrator.sees(mona, `🚐 ${String(moved.status)}`)
  await phones.mahmoud.sends('share_location', { jobId: job.id, coordinates: [31.2703, 29.9668] })
  const place = await phones.mona.hears('craftsman_location', ({ jobId }) => jobId === job.id)
  narrator.sees(mona, `📍 ${String(place.coordinates)}`)
  const rung = await phones.mona.hears(
    'notification',
    ({ kind, createdAt }) => kind === 'job.status-changed' && String(createdAt) >= String(moved.at),
  )
  narrator.sees(mona, `🔔 ${String(rung.title)}: ${String(rung.message)}`)
}
