import { expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** All documents, by collection. */
const contentsOf = async ({ database }: TestApp) => {
  const { db } = database.models[0]!.db
  const collections = await db!.listCollections({}, { nameOnly: true }).toArray()
  const contents = await Promise.all(
    collections.map(async ({ name }) => [name, await database.collection(name).find().toArray()] as const),
  )
  return new Map(contents.filter(([, documents]) => documents.length > 0))
}

it('an application finds nothing of the one before it in their database, but what its first start put there', async () => {
  const first = await startTestApp()
  const { name } = first.database
  const fresh = await contentsOf(first)
  expect([...fresh.keys()].sort()).toEqual(['migrations', 'releases', 'services'])
  await first.a.hiredJob()
  await first.settle()
  await first.database.collection('services').deleteOne({})
  await first.close()

  const second = await startTestApp()
  expect(second.database.name).toBe(name)
  expect(await contentsOf(second)).toEqual(fresh)
  await second.close()
})

it('two applications at once have a database each', async () => {
  const [first, second] = [await startTestApp(), await startTestApp()]
  expect(first.database.name).not.toBe(second.database.name)
  await first.a.client()
  expect(await second.database.collection('users').countDocuments()).toBe(0)
  await first.close()
  await second.close()
})

it('an application that has stored what its schema refuses says so at the end, and which', async () => {
  const app = await startTestApp()
  const { id } = await app.a.client()
  await app.database.collection('users').updateOne({}, { $set: { firstName: 7, nickname: 'Mo' } })
  await expect(app.close()).rejects.toThrow(`users ${id} nickname: not in the schema`)
})
