import { type Db, MongoClient, MongoServerError } from 'mongodb'
import { LOOPBACK } from './free-port.js'

const PRIMARY_WITHIN_MS = 30_000

export interface ReplicaSet {
  name: string
  ports: readonly number[]
}

/** The address of a replica set on this machine, for the given database. */
export function replicaSetUri({ name, ports }: ReplicaSet, database: string): string {
  return `mongodb://${ports.map(hostAt).join(',')}/${database}?replicaSet=${name}`
}

/**
 * Makes running servers the members of a replica set and waits for its primary: initiates a new set; gives a set whose
 * data come from an earlier start the ports of today. Fails when there is no primary in time.
 */
export async function initiateReplicaSet(set: ReplicaSet): Promise<void> {
  const [first = 0] = set.ports
  await withClient(`mongodb://${hostAt(first)}/?directConnection=true`, (client) =>
    configure(client.db('admin'), set),
  )
  await withClient(replicaSetUri(set, 'admin'), (client) => client.db().command({ ping: 1 }))
}

async function configure(admin: Db, { name, ports }: ReplicaSet): Promise<void> {
  const members = ports.map((port, _id) => ({ _id, host: hostAt(port) }))
  // The defaults, 10 s and 2 s, are for networks; here they only slow down the start and the tests of a lost primary.
  const settings = { electionTimeoutMillis: 1_000, heartbeatIntervalMillis: 500 }
  try {
    // Waits until the server has read a stored configuration, and asked at the address in it whether that is its own.
    await admin.command({ replSetInitiate: { _id: name, members, settings } })
  } catch (error) {
    if (!(error instanceof MongoServerError && error.codeName === 'AlreadyInitialized')) throw error
    const { config } = (await admin.command({ replSetGetConfig: 1 })) as { config: ReplicaSetConfig }
    if (members.every(({ host }, i) => config.members[i]?.host === host)) return
    // By force: a server that does not find its own address in the set is no member, so there is no primary to ask.
    await admin.command({ replSetReconfig: { ...config, members, version: config.version + 1 }, force: true })
  }
}

interface ReplicaSetConfig {
  version: number
  members: { host: string }[]
}

async function withClient(uri: string, use: (client: MongoClient) => Promise<unknown>): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: PRIMARY_WITHIN_MS })
  try {
    await use(client)
  } finally {
    await client.close()
  }
}

function hostAt(port: number): string {
  return `${LOOPBACK}:${port}`
}
