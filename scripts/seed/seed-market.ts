import type { UserDoc } from '#features/identity/users/users.model.js'
import type { CraftsmanProfileDoc } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { BulkInsert } from './bulk-insert.js'
import { CraftsmenNearby } from './craftsmen-nearby.js'
import { generateClients, generateCraftsmen } from './generate.js'
import type { MarketParts } from './market-parts.js'
import { profileDocument } from './profile-documents.js'
import { seedJobs } from './seed-jobs.js'
import { clientDocument, craftsmanDocument, registrationOf } from './user-documents.js'

/** How many documents were not there before. */
export interface SeedResult {
  readonly craftsmen: number
  readonly clients: number
  readonly jobs: number
  readonly quotes: number
}

/**
 * Fills the collections with a whole market that follows from the options alone. What is there already stays as it is,
 * so the same options complete a run that was broken off, and after that add nothing.
 */
export const seedMarket = async (parts: MarketParts): Promise<SeedResult> => {
  const nearby = new CraftsmenNearby()
  const craftsmen = await seedCraftsmen(parts, nearby)
  const { clients, clientsSince } = await seedClients(parts)
  return { craftsmen, clients, ...(await seedJobs(parts, { nearby, clientsSince })) }
}

const userInserter = ({ database, progress }: MarketParts): BulkInsert<UserDoc> =>
  new BulkInsert({
    docs: database.collection<UserDoc>('users'),
    onStored: (count) => {
      progress.add(count)
    },
  })

const seedCraftsmen = async (parts: MarketParts, nearby: CraftsmenNearby): Promise<number> => {
  const { options, progress, passwordHash } = parts
  const users = userInserter(parts)
  const profiles = new BulkInsert({
    docs: parts.database.collection<CraftsmanProfileDoc>('craftsmanProfiles'),
  })
  progress.begin('craftsmen', options.craftsmen)
  for (const craftsman of generateCraftsmen({ seed: options.seed, count: options.craftsmen })) {
    const user = craftsmanDocument(craftsman, { ...options, passwordHash })
    nearby.add(craftsman, { id: user._id, language: user.language, registeredAt: user.createdAt })
    await users.add(user)
    await profiles.add(profileDocument(craftsman, user, options.now))
  }
  await Promise.all([users.finish(), profiles.finish()])
  progress.end(users.inserted)
  return users.inserted
}

const seedClients = async (parts: MarketParts): Promise<{ clients: number; clientsSince: Date[] }> => {
  const { options, progress, passwordHash } = parts
  const users = userInserter(parts)
  const clientsSince: Date[] = []
  progress.begin('clients', options.clients)
  for (const client of generateClients({ seed: options.seed, count: options.clients })) {
    clientsSince.push(registrationOf(client, options.now))
    await users.add(clientDocument(client, { ...options, passwordHash }))
  }
  await users.finish()
  progress.end(users.inserted)
  return { clients: users.inserted, clientsSince }
}
