import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import bcrypt from 'bcryptjs'
import express, { type Request, type Response } from 'express'
import { type ClientSession, type Collection, MongoClient, ObjectId } from 'mongodb'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { hired, jobDocument, type NewJob } from './baseline-documents.js'
import { beMeasured } from './measured-process.js'

/**
 * What the same work costs with nothing around it: bare Express, the bare driver, the same documents in the same
 * collections, with their indexes and at the same durability, and one event; no sessions, no validation, no policies, no
 * views, no consumers, no log.
 */
const uri = process.env.MONGODB_URI
if (uri === undefined) throw new Error('MONGODB_URI is missing')
const client = await MongoClient.connect(uri, { maxPoolSize: 50, writeConcern: { w: 'majority' } })
const database = client.db()
const users: Collection = database.collection('users')
const jobs: Collection<JobDoc> = database.collection('jobs')
const profiles: Collection = database.collection('craftsmanProfiles')
const quotes: Collection<QuoteDoc> = database.collection('quotes')
/** Not the product's, whose consumers would find them. */
const events: Collection = database.collection('baselineEvents')

const WITHOUT_INTERNALS = { searchTokens: 0, history: 0 }
const EARTH_RADIUS_METRES = 6_378_100

const transaction = <Result>(work: (session: ClientSession) => Promise<Result>): Promise<Result> =>
  client.withSession((session) =>
    session.withTransaction(() => work(session), { readConcern: { level: 'snapshot' } }),
  )

const callerOf = (request: Request): ObjectId =>
  ObjectId.createFromHexString(String(request.headers['x-client']))

const login = async (request: Request, response: Response): Promise<void> => {
  const { loginIdentifier, password } = request.body as { loginIdentifier: string; password: string }
  const user = await users.findOne({ email: loginIdentifier })
  const matches = await bcrypt.compare(password, String(user?.passwordHash))
  response.status(matches ? 200 : 401).json({ id: user?._id })
}

const readJob = async (request: Request, response: Response): Promise<void> => {
  const id = ObjectId.createFromHexString(String(request.params.id))
  response.json(await jobs.findOne({ _id: id }, { projection: WITHOUT_INTERNALS }))
}

const listJobs = async (request: Request, response: Response): Promise<void> => {
  const { category } = request.query as Record<string, string>
  const filter = { open: true, category: String(category) }
  const [data, totalItems] = await Promise.all([
    jobs.find(filter, { projection: WITHOUT_INTERNALS }).sort({ createdAt: -1, _id: -1 }).limit(10).toArray(),
    jobs.countDocuments(filter),
  ])
  response.json({ data, totalItems })
}

const nearJobs = async (request: Request, response: Response): Promise<void> => {
  const query = request.query as { near: string; radius: string }
  const coordinates = query.near.split(',').map(Number)
  const maxDistance = Number(query.radius)
  const near = {
    near: { type: 'Point', coordinates },
    key: 'area',
    distanceField: 'distance',
    maxDistance,
    query: { open: true },
    spherical: true,
  }
  const circle = { $geoWithin: { $centerSphere: [coordinates, maxDistance / EARTH_RADIUS_METRES] } }
  const [data, totalItems] = await Promise.all([
    jobs.aggregate([{ $geoNear: near }, { $limit: 10 }, { $project: WITHOUT_INTERNALS }]).toArray(),
    jobs.countDocuments({ open: true, area: circle }),
  ])
  response.json({ data, totalItems })
}

const nearCraftsmen = async (request: Request, response: Response): Promise<void> => {
  const query = request.query as { near: string }
  const coordinates = query.near.split(',').map(Number)
  const near = {
    near: { type: 'Point', coordinates },
    key: 'location',
    distanceField: 'distance',
    query: { active: true, skills: 'Plumbing' },
    spherical: true,
  }
  const nearest = await profiles.aggregate([{ $geoNear: near }, { $limit: 200 }]).toArray()
  response.json(nearest.slice(0, 20))
}

const postJob = async (request: Request, response: Response): Promise<void> => {
  const job = jobDocument(callerOf(request), request.body as NewJob, new Date())
  await transaction(async (session) => {
    await jobs.insertOne(job, { session })
    await events.insertOne({ type: 'job.posted', payload: { jobId: job._id }, at: new Date() }, { session })
  })
  const { searchTokens: _words, history: _history, ...shown } = job
  response.status(201).json(shown)
}

const acceptQuote = async (request: Request, response: Response): Promise<void> => {
  const job = ObjectId.createFromHexString(String(request.params.job))
  const _id = ObjectId.createFromHexString(String(request.params.quote))
  const now = new Date()
  const shown = await transaction(async (session) => {
    const decided = (status: 'Accepted' | 'Declined') => ({
      $set: { status, decidedAt: now, updatedAt: now },
    })
    const quote = await quotes.findOneAndUpdate({ _id, status: 'Submitted' }, decided('Accepted'), {
      session,
    })
    if (!quote) throw new Error('no quote to accept')
    const changed = await jobs.findOneAndUpdate(
      { _id: job, open: true },
      hired(callerOf(request), quote, now),
      { session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    await quotes.updateMany({ job, status: 'Submitted' }, decided('Declined'), { session })
    await events.insertOne({ type: 'quote.accepted', payload: { job }, at: now }, { session })
    return changed
  })
  response.json(shown)
}

const app = express()
app.post('/login', express.json(), login)
app.get('/jobs/near', nearJobs)
app.get('/craftsmen/near', nearCraftsmen)
app.get('/jobs/:id', readJob)
app.get('/jobs', listJobs)
app.post('/jobs', express.json(), postJob)
app.post('/jobs/:job/quotes/:quote/accept', acceptQuote)

const server = createServer({ keepAliveTimeout: 65_000 }, app).listen(0, '127.0.0.1')
await once(server, 'listening')
process.once('SIGTERM', () => process.exit(0))
beMeasured(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
