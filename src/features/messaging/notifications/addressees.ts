import DataLoader from 'dataloader'
import type { Contact } from '#features/identity/users/user-directory.js'
import type { UserId } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import type { ShownKind } from '#kernel/notifications/kind-index.js'
import { type ChannelPlan, NO_CHANNELS, planChannels } from './channel-plan.rules.js'
import type { DeviceTokenDoc } from './device-tokens.model.js'
import type { NotificationDoc } from './notifications.model.js'
import type { PreferencesDoc } from './preferences.model.js'
import type { PreferenceService } from './preferences.service.js'

/** Where to reach a user; null when nothing is sent to them any more. */
export type ContactOf = (user: UserId) => Promise<Contact | null>

/** What a user has decided, and whether they have a device. */
interface Choices {
  readonly preferences: PreferencesDoc | null
  readonly hasDevice: boolean
}

/** What decides how a user is reached. */
export interface Addressee extends Choices {
  readonly contact: Contact | null
}

interface Parts {
  readonly contactOf: ContactOf
  readonly preferences: PreferenceService
  readonly stores: { readonly preferences: Store<PreferencesDoc>; readonly tokens: Store<DeviceTokenDoc> }
  readonly clock: Clock
}

const NOTHING_CHOSEN: Choices = { preferences: null, hasDevice: false }

/** Decides for each notification which channels have something to send; for many at once by as many reads as for one. */
export class Addressees {
  readonly #parts: Parts
  readonly #choices: DataLoader<string, Choices>

  constructor(parts: Parts) {
    this.#parts = parts
    this.#choices = new DataLoader((users: readonly string[]) => this.#read(users), { cache: false })
  }

  async find(user: ObjectId, kind: ShownKind): Promise<Addressee> {
    const [contact, choices] = await Promise.all([
      this.#parts.contactOf(toId(user)),
      isInAppOnly(kind.defaults) ? NOTHING_CHOSEN : this.#choices.load(user.toHexString()),
    ])
    return { contact, ...choices }
  }

  /** As things stand now. Nothing is sent to whom there is no way any more. */
  plan(
    notification: NotificationDoc,
    kind: ShownKind,
    { contact, preferences, hasDevice }: Addressee,
  ): ChannelPlan {
    if (!contact || isInAppOnly(kind.defaults)) return NO_CHANNELS
    const chosen = this.#parts.preferences.deliveryPreferences(preferences)
    const user = { ...chosen, hasDevice, hasPhone: contact.phone !== null }
    return planChannels(notification, kind, { user, now: this.#parts.clock.now() })
  }

  /** Devices and preferences by one command. */
  async #read(users: readonly string[]): Promise<Choices[]> {
    const { preferences, tokens } = this.#parts.stores
    const ids = { $in: [...new Set(users)].map(toObjectId) }
    const rows = await tokens.docs
      .aggregate<PreferencesDoc | { _id: ObjectId; hasDevice: true }>([
        { $match: { user: ids } },
        { $group: { _id: '$user' } },
        { $set: { hasDevice: true } },
        { $unionWith: { coll: preferences.docs.collectionName, pipeline: [{ $match: { _id: ids } }] } },
      ])
      .toArray()
    return users.map((user) => {
      const own = rows.filter(({ _id }) => _id.toHexString() === user)
      return {
        preferences: own.find((row) => 'quietHours' in row) ?? null,
        hasDevice: own.some((row) => 'hasDevice' in row),
      }
    })
  }
}

/** Whether nothing but the app ever shows the kind. */
export const isInAppOnly = ({ push, email, sms }: ShownKind['defaults']): boolean =>
  [push, email, sms].every((byDefault) => byDefault === 'never')
