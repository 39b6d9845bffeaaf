import type { UserDoc } from '#features/identity/users/users.model.js'
import type { CraftsmanProfileDoc } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { generateCraftsmen, type GeneratedCraftsman } from '../../scripts/seed/generate.js'
import { profileDocument } from '../../scripts/seed/profile-documents.js'
import { craftsmanDocument } from '../../scripts/seed/user-documents.js'
import type { TestApp } from './test-app.js'

/** Puts craftsmen of the seed generator into the database, changed as a test wants them. Returns their profiles. */
export const seedCraftsmen = async (
  { database, clock }: TestApp,
  options: { seed: string; count: number },
  change: (craftsman: GeneratedCraftsman) => Partial<GeneratedCraftsman> = () => ({}),
): Promise<CraftsmanProfileDoc[]> => {
  const now = clock.now()
  const population = { seed: options.seed, now, passwordHash: 'none' }
  const craftsmen = [...generateCraftsmen(options)].map((craftsman) => {
    const changed = { ...craftsman, ...change(craftsman) }
    const user = craftsmanDocument(changed, population)
    const email = `${options.seed}.${user.email}`
    return { user: { ...user, email, phone: null }, profile: profileDocument(changed, user, now) }
  })
  await database.collection<UserDoc>('users').insertMany(craftsmen.map(({ user }) => user))
  const profiles = craftsmen.map(({ profile }) => profile)
  await database.collection<CraftsmanProfileDoc>('craftsmanProfiles').insertMany(profiles)
  return profiles
}
