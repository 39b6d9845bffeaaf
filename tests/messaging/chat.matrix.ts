import { newId } from '#kernel/ids.js'
import type { Ground } from '../matrices/ground.js'
import { EVERY_ROLE, type FeatureMatrix, type MessageMatrix, PAGE } from '../matrices/matrix.js'

const BOTH = ['client', 'craftsman'] as const

const message = () => ({ text: 'When can you come?', clientMessageId: newId() })

const quotedJob = async ({ app, people: { client, craftsman } }: Ground) => {
  const job = await app.a.job({ client })
  await app.a.quote({ job, craftsman })
  return job
}

/** A chat of the two with one message of the craftsman's. */
const chat = async (ground: Ground) => {
  const { app, people } = ground
  const { id: jobId } = await quotedJob(ground)
  const { body } = await app.as(people.craftsman).post('/chat', { jobId })
  const chatId = body.id as string
  const sent = await app.as(people.craftsman).post(`/chat/${chatId}/messages`, message())
  return { jobId, chatId, messageId: sent.body.id as string }
}

const ofClient = async (ground: Ground) => {
  const { chatId } = await chat(ground)
  return { caller: ground.people.client, params: { chatId } }
}

/** A message of people who are not on the ground, about a chat of theirs. */
const inChat = (
  stranger: string | undefined,
  rest: (facts: { upTo: string }) => object = () => ({}),
): MessageMatrix => ({
  access: BOTH,
  ...(stranger !== undefined && { stranger }),
  call: async (ground) => {
    const people = {
      ...ground.people,
      client: await ground.app.a.client(),
      craftsman: await ground.app.a.craftsman(),
    }
    const { chatId, messageId: upTo } = await chat({ ...ground, people })
    return { caller: people.client, body: { chatId, ...rest({ upTo }) } }
  },
})

export const matrix: FeatureMatrix = {
  operations: {
    'chat.open': {
      access: BOTH,
      call: async (ground) => {
        const { client, craftsman } = ground.people
        return { caller: client, body: { jobId: (await quotedJob(ground)).id, craftsmanId: craftsman.id } }
      },
      everyField: { jobId: newId(), craftsmanId: newId() },
    },
    'chat.list': {
      access: BOTH,
      call: async (ground) => ({ caller: (await ofClient(ground)).caller }),
      everyParameter: PAGE,
    },
    'chat.ofJob': {
      access: EVERY_ROLE,
      call: async (ground) => {
        const { jobId } = await chat(ground)
        return { caller: ground.people.client, params: { jobId } }
      },
      everyParameter: PAGE,
    },
    'chat.read': { access: EVERY_ROLE, call: ofClient },
    'chat.messages': {
      access: EVERY_ROLE,
      call: ofClient,
      everyParameter: { ...PAGE, before: newId(), after: newId() },
    },
    'chat.send': {
      access: BOTH,
      call: async (ground) => ({ ...(await ofClient(ground)), body: message() }),
      everyField: message(),
      withoutKey: 'clientMessageId is its key, over sockets too',
    },
    'chat.markRead': {
      access: BOTH,
      call: async (ground) => {
        const { chatId, messageId } = await chat(ground)
        return { caller: ground.people.client, params: { chatId }, body: { upTo: messageId } }
      },
      everyField: { upTo: newId() },
      withoutKey: 'the mark only moves forward',
    },
    'chat.close': { access: BOTH, call: ofClient },
  },
  messages: {
    join_chat: inChat('NOT_FOUND'),
    leave_chat: inChat(undefined),
    send_message: inChat('NOT_FOUND', () => ({ message: 'Hello', clientMessageId: newId() })),
    typing: { ...inChat('CHAT_NOT_JOINED'), inChat: true },
    read_messages: inChat('NOT_FOUND', ({ upTo }) => ({ upTo })),
  },
  ids: async (ground) => {
    const some = [await chat(ground), await chat(ground), await chat(ground)]
    const messages = some.map(({ messageId }) => messageId)
    return {
      chatId: some.map(({ chatId }) => chatId),
      jobId: [some[0]!.jobId, (await quotedJob(ground)).id],
      upTo: messages,
      before: messages,
      after: messages,
    }
  },
}
