import { newId } from '#kernel/ids.js'
import { type Fixtures, PAGE } from './fixture.js'
import type { Ground } from './ground.js'

const message = () => ({ text: 'When can you come?', clientMessageId: newId() })

const pair = ({ people: { client, craftsman } }: Ground) => ({ client, craftsman })

/** A chat of the two with one message of the craftsman's. */
const chat = async (ground: Ground) => {
  const { app } = ground
  const { client, craftsman } = pair(ground)
  const job = await app.a.job({ client })
  await app.a.quote({ job, craftsman })
  const { body } = await app.as(craftsman).post('/chat', { jobId: job.id })
  const chatId = body.id as string
  const sent = await app.as(craftsman).post(`/chat/${chatId}/messages`, message())
  return { jobId: job.id, chatId, messageId: sent.body.id as string }
}

const ofClient = async (ground: Ground) => {
  const { chatId } = await chat(ground)
  return { caller: ground.people.client, params: { chatId } }
}

export const chatFixtures: Fixtures = {
  'chat.open': {
    call: async (ground) => {
      const { client, craftsman } = pair(ground)
      const job = await ground.app.a.job({ client })
      await ground.app.a.quote({ job, craftsman })
      return { caller: client, body: { jobId: job.id, craftsmanId: craftsman.id } }
    },
    everyField: { jobId: newId(), craftsmanId: newId() },
  },
  'chat.list': {
    call: async (ground) => ({ caller: (await ofClient(ground)).caller }),
    everyParameter: PAGE,
  },
  'chat.ofJob': {
    call: async (ground) => {
      const { jobId } = await chat(ground)
      return { caller: ground.people.client, params: { jobId } }
    },
    everyParameter: PAGE,
  },
  'chat.read': { call: ofClient },
  'chat.messages': {
    call: ofClient,
    everyParameter: { ...PAGE, before: newId(), after: newId() },
  },
  'chat.send': {
    call: async (ground) => ({ ...(await ofClient(ground)), body: message() }),
    everyField: message(),
  },
  'chat.markRead': {
    call: async (ground) => {
      const { chatId, messageId } = await chat(ground)
      return { caller: ground.people.client, params: { chatId }, body: { upTo: messageId } }
    },
    everyField: { upTo: newId() },
  },
  'chat.close': { call: ofClient },
}
