import { isDeepStrictEqual } from 'node:util'
import { type Db, MongoClient, ObjectId } from 'mongodb'
import type { Servers } from './compare.js'
import { type Account, cycle, type Market, type OpenOffer } from './market.js'

/** A document in which ids and times are told by their kind, as two that were made apart never share them. */
const shapeOf = (value: unknown): unknown => {
  if (value instanceof ObjectId) return 'an id'
  if (value instanceof Date) return 'a time'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]))
}

const send = async (url: string, headers: Record<string, string>, body?: object): Promise<{ id: string }> => {
  const json = body && { 'content-type': 'application/json' }
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...json },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${await response.text()}`)
  const reply = (await response.json()) as { id?: string; _id?: string }
  return { id: String(reply.id ?? reply._id) }
}

const assertSame = (what: string, [ours, bare]: readonly unknown[]): void => {
  if (isDeepStrictEqual(shapeOf(ours), shapeOf(bare))) return
  const shapes = JSON.stringify({ ours: shapeOf(ours), baseline: shapeOf(bare) }, null, 2)
  throw new Error(`The baseline does other work: ${what} differs.\n${shapes}`)
}

const find = (database: Db, collection: string, ids: readonly string[]) =>
  Promise.all(ids.map((id) => database.collection(collection).findOne({ _id: new ObjectId(id) })))

/** Posts one job and accepts one quote on each side. Throws when the documents they leave behind differ. */
export const assertSameWork = async (
  { craftworks, baseline }: Servers,
  { uri, market, client, craftsman }: { uri: string; market: Market; client: Account; craftsman: Account },
): Promise<void> => {
  const asUser = { authorization: `Bearer ${client.token}` }
  const asClient = { 'x-client': client.id }
  const mongo = await MongoClient.connect(uri)
  const database = mongo.db()
  try {
    const job = market.newJob()
    const posted = [
      await send(`${craftworks.url}/api/jobs`, asUser, job),
      await send(`${baseline.url}/jobs`, asClient, job),
    ]
    const ids = posted.map(({ id }) => id)
    assertSame('a job that was posted', await find(database, 'jobs', ids))

    const offers = await market.offersOn(craftsman, ids)
    const accept = ({ jobId, quoteId }: OpenOffer) => `/jobs/${jobId}/quotes/${quoteId}/accept`
    await send(`${craftworks.url}/api${accept(cycle(offers, 0))}`, asUser)
    await send(`${baseline.url}${accept(cycle(offers, 1))}`, asClient)
    assertSame('a job whose craftsman was hired', await find(database, 'jobs', ids))
    const quoteIds = offers.map(({ quoteId }) => quoteId)
    assertSame('a quote that was accepted', await find(database, 'quotes', quoteIds))
  } finally {
    await mongo.close()
  }
}
