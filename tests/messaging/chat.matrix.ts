import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, type MessageMatrix, PAGE } from '../matrices/matrix.js'

const BOTH = ['client', 'craftsman'] as const

const message = () => ({ text: 'When can you come?', clientMessageId: newId() })

const quotedJob = async ({ app, people: { client, craftsman } }: MatrixHarness) => {
  const job = await app.a.job({ client })
  await app.a.quote({ job, craftsman })
  return job
}

/** A chat of the two with one message of the craftsman's. */
const chat = async (harness: MatrixHarness) => {
  const { app, people } = harness
  const { id: jobId } = await quotedJob(harness)
  const { body } = await app.as(people.craftsman).post('/chat', { jobId })
  const chatId = body.id as string
  const sent = await app.as(people.craftsman).post(`/chat/${chatId}/messages`, message())
  return { jobId, chatId, messageId: sent.body.id as string }
}

const ofClient = async (harness: MatrixHarness) => {
  const { chatId } = await chat(harness)
  return { caller: harness.people.client, params: { chatId } }
}

/** A message of people who are not on the harness, about a chat of theirs. */
const inChat = (
  stranger: string | undefined,
  rest: (facts: { upTo: string }) => object = () => ({}),
): MessageMatrix => ({
  access: BOTH,
  ...(stranger !== undefined && { stranger }),
  call: async (harness) => {
    const people = {
      ...harness.people,
      client: await harness.app.a.client(),
      craftsman: await harness.app.a.craftsman(),
    }
    const { chatId, messageId: upTo } = await chat({ ...harness, people })
    return { caller: people.client, body: { chatId, ...rest({ upTo }) } }
  },
})

export const matrix: FeatureMatrix = {
  operations: {
    'chat.open': {
      access: BOTH,
      call: async (harness) => {
        const { client, craftsman } = harness.people
        return { caller: client, body: { jobId: (await quotedJob(harness)).id, craftsmanId: craftsman.id } }
      },
      everyField: { jobId: newId(), craftsmanId: newId() },
    },
    'chat.list': {
      access: BOTH,
      call: async (harness) => ({ caller: (await ofClient(harness)).caller }),
      everyParameter: PAGE,
    },
    'chat.listOfJob': {
      access: EVERY_ROLE,
      call: async (harness) => {
        const { jobId } = await chat(harness)
        return { caller: harness.people.client, params: { jobId } }
      },
      everyParameter: PAGE,
    },
    'chat.get': { access: EVERY_ROLE, call: ofClient },
    'chat.listMessages': {
      access: EVERY_ROLE,
      call: ofClient,
      everyParameter: { ...PAGE, before: newId(), after: newId() },
    },
    'chat.sendMessage': {
      access: BOTH,
      call: async (harness) => ({ ...(await ofClient(harness)), body: message() }),
      everyField: message(),
      withoutKey: 'clientMessageId is its key, over sockets too',
    },
    'chat.markRead': {
      access: BOTH,
      call: async (harness) => {
        const { chatId, messageId } = await chat(harness)
        return { caller: harness.people.client, params: { chatId }, body: { upTo: messageId } }
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
  ids: async (harness) => {
    const some = [await chat(harness), await chat(harness), await chat(harness)]
    const messages = some.map(({ messageId }) => messageId)
    return {
      chatId: some.map(({ chatId }) => chatId),
      jobId: [some[0]!.jobId, (await quotedJob(harness)).id],
      upTo: messages,
      before: messages,
      after: messages,
    }
  },
}
