import type { QuoteId } from '#features/marketplace/quotes/quotes.ids.js'
import { newId } from '#kernel/ids.js'
import type { Person } from './builders.js'
import type { HiredJob, Job } from './market-builders.js'
import type { TestApp } from './test-app.js'

/** A chat of a test, between the two of a job. */
export interface Chat {
  readonly id: string
  readonly job: Job
  readonly client: Person
  readonly craftsman: Person
}

/** Builders of chats, which go through REST. */
export const chatBuilders = (app: TestApp) => {
  const open = async (job: Job, craftsman: Person): Promise<Chat> => {
    const { body } = await app.as(craftsman).post('/chat', { jobId: job.id }).expect(201)
    return { id: body.id, job, client: job.client, craftsman }
  }
  return {
    /** Of a job that the craftsman has a quote on; they are not hired. */
    chat: async (): Promise<Chat & { quoteId: QuoteId }> => {
      const quote = await app.a.quote()
      return { ...(await open(quote.job, quote.craftsman)), quoteId: quote.id }
    },
    /** Of a job that the craftsman was hired for. */
    hiredChat: async (
      facts: Parameters<TestApp['a']['hiredJob']>[0] = {},
    ): Promise<Chat & { job: HiredJob }> => {
      const job = await app.a.hiredJob(facts)
      return { ...(await open(job, job.craftsman)), job }
    },
    send: (person: Person, chat: Pick<Chat, 'id'>, facts: object = {}) =>
      app.as(person).post(`/chat/${chat.id}/messages`, { text: 'Hello', clientMessageId: newId(), ...facts }),
  }
}
