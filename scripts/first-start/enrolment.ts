import { users } from '#features/identity/users/users.compose.js'
import type { Application } from '#app/compose.js'
import type { UserId, Actor } from '#kernel/auth/actor.js'
import { DAY, shift } from '#kernel/clock.js'
import { newId, toId } from '#kernel/ids.js'
import type { CastMember, Part } from './cast.js'
import type { StoryClock } from './story-clock.js'

/** Opens the accounts of the cast, each at its time, and knows them afterwards. */
export class Enrolment {
  readonly #application: Application
  readonly #clock: StoryClock
  readonly #present: Date
  readonly #passwordHash: string
  readonly #actors = new Map<string, Actor>()

  constructor(parts: { application: Application; clock: StoryClock; present: Date; passwordHash: string }) {
    this.#application = parts.application
    this.#clock = parts.clock
    this.#present = parts.present
    this.#passwordHash = parts.passwordHash
  }

  /** An account that an earlier start has opened is taken as it is. */
  async enrol(member: CastMember): Promise<void> {
    const { directory, profiles, proofs } = this.#application.offersOf(users)
    const { database } = this.#application
    await this.#clock.tell(shift(this.#present, -member.registeredDaysAgo * DAY), async () => {
      const id = (await directory.idOfEmail(member.email)) ?? (await this.#open(member))
      // Their mails would hold fixed words alone.
      await database.transaction((tx) => proofs.proveEmail(tx, id, member.email))
      const actor: Actor = { id, role: member.role, sessionId: newId<'Session'>() }
      if (member.bio !== undefined) await profiles.update(actor, { bio: member.bio })
      if (member.part) this.#actors.set(keyOf(member.part), actor)
    })
  }

  /** Who plays this part. */
  actor(part: Part): Actor {
    const actor = this.#actors.get(keyOf(part))
    if (!actor) throw new Error(`${keyOf(part)} is not on the cast`)
    return actor
  }

  async #open({ email, phone, role, firstName, lastName, language, ...member }: CastMember): Promise<UserId> {
    const { database, offersOf } = this.#application
    const { location, skills } = member
    const person = { email, phone, role, firstName, lastName, language, location, skills }
    const account = await database.transaction((tx) =>
      offersOf(users).accounts.create(tx, { ...person, passwordHash: this.#passwordHash }),
    )
    return toId<'User'>(account._id)
  }
}

const keyOf = ({ role, index }: Part): string => `${role} ${index}`
