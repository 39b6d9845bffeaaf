import { newId } from '#kernel/ids.js'
import { chatFixtures } from './chat.fixtures.js'
import type { Fixture, Fixtures } from './fixture.js'
import { identityFixtures } from './identity.fixtures.js'
import { marketplaceFixtures } from './marketplace.fixtures.js'
import { notificationFixtures } from './notifications.fixtures.js'
import type { Operation } from './operations.js'
import { recommendationFixtures } from './recommendations.fixtures.js'

const operationsFixtures: Fixtures = {
  'operations.read': { call: ({ people }) => ({ caller: people.client, params: { key: newId() } }) },
  'health.alive': { call: () => ({ caller: null }) },
  'health.ready': { call: () => ({ caller: null }) },
}

/** One for every operation there is; a test fails when one is missing. */
export const fixtures: Fixtures = {
  ...identityFixtures,
  ...marketplaceFixtures,
  ...chatFixtures,
  ...notificationFixtures,
  ...recommendationFixtures,
  ...operationsFixtures,
}

export const fixtureOf = ({ id }: Operation): Fixture => {
  const fixture = fixtures[id]
  if (!fixture) throw new Error(`${id} has no fixture: add one beside those of its feature`)
  return fixture
}
