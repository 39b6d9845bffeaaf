import type { Clock } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import { AppError, problemAt } from '#kernel/errors/app-error.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import type { UserId } from '#kernel/auth/actor.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { type Channel, type ChannelDefault, CHANNELS } from '#kernel/notifications/notification-kind.js'
import { choiceOf, isMutable, isOn } from './notifications.rules.js'
import type { PreferenceChanges } from './notifications.schemas.js'
import type { PreferencesDoc } from './preferences.model.js'
import type { QuietHours } from './quiet-hours.rules.js'

type Changes = PreferenceChanges

export interface ChannelPreference {
  readonly on: boolean
  /** Whether the user may change it. */
  readonly mutable: boolean
}

export interface Preferences {
  readonly kinds: { kind: string; channels: Record<Channel, ChannelPreference> }[]
  readonly quietHours: QuietHours | null
}

/** What decides whether something is sent. */
export interface DeliveryPreferences {
  readonly wants: (kind: string, channel: Channel) => boolean
  readonly quietHours: QuietHours | null
}

const FIXED: FieldProblem = {
  code: 'NOT_CHANGEABLE',
  en: 'This channel cannot be changed for this kind of notification',
  ar: 'لا يمكن تغيير هذه القناة لهذا النوع من الإشعارات',
}

const NOTHING_DECIDED = { on: [], off: [], quietHours: null } satisfies Partial<PreferencesDoc>

interface Parts {
  readonly kinds: NotificationKindIndex
  readonly preferences: Store<PreferencesDoc>
  readonly channels: readonly Channel[]
  readonly clock: Clock
}

/** Which notifications each user wants, and by which channels. */
export class PreferenceService {
  readonly #parts: Parts

  /** `channels`: those this server can send by. */
  constructor(parts: Parts) {
    this.#parts = parts
  }

  async preferencesOf(user: ObjectId): Promise<DeliveryPreferences> {
    return this.deliveryPreferences(await this.#parts.preferences.docs.findOne({ _id: user }))
  }

  /** By what is stored of a user; null when they have decided nothing. */
  deliveryPreferences(stored: PreferencesDoc | null): DeliveryPreferences {
    const { channels, kinds } = this.#parts
    const decided = stored ?? NOTHING_DECIDED
    return {
      wants: (kind, channel) =>
        channels.includes(channel) && isOn(kinds.of(kind).defaults, { kind, channel }, decided),
      quietHours: decided.quietHours,
    }
  }

  async read(userId: UserId): Promise<Preferences> {
    const { wants, quietHours } = await this.preferencesOf(toObjectId(userId))
    const channel = (kind: string, name: Channel): ChannelPreference => ({
      on: wants(kind, name),
      mutable: isMutable(this.#defaultOf(kind, name)),
    })
    return {
      kinds: this.#parts.kinds.names.map((kind) => ({
        kind,
        channels: {
          inApp: channel(kind, 'inApp'),
          push: channel(kind, 'push'),
          email: channel(kind, 'email'),
          sms: channel(kind, 'sms'),
        },
      })),
      quietHours,
    }
  }

  /** What is not given stays. Throws VALIDATION_FAILED that names each switch which cannot be changed. */
  async change(userId: UserId, { kinds: changes = [], quietHours }: Changes): Promise<Preferences> {
    this.#assertMutable(changes)
    const switched = (to: 'on' | 'off'): string[] =>
      changes.flatMap(({ kind, ...channels }) =>
        CHANNELS.filter(
          (channel) => isMutable(this.#defaultOf(kind, channel)) && channels[channel] === (to === 'on'),
        ).map((channel) => choiceOf(kind, channel)),
      )
    await this.#store(toObjectId(userId), { on: switched('on'), off: switched('off'), quietHours })
    return this.read(userId)
  }

  /** Switches the mails of one kind off; also of one that only a newer release knows. */
  async muteMail(userId: UserId, kind: string): Promise<void> {
    const off = [choiceOf(kind, 'email')]
    await this.#store(toObjectId(userId), { on: [], off, quietHours: undefined })
  }

  #defaultOf(kind: string, channel: Channel): ChannelDefault {
    return this.#parts.channels.includes(channel) ? this.#parts.kinds.of(kind).defaults[channel] : 'never'
  }

  /** A fixed switch may be sent as it is, as GET shows it. */
  #assertMutable(changes: NonNullable<Changes['kinds']>): void {
    const errors = changes.flatMap(({ kind, ...channels }, index) =>
      CHANNELS.filter((channel) => {
        const byDefault = this.#defaultOf(kind, channel)
        return (
          channels[channel] !== undefined &&
          !isMutable(byDefault) &&
          channels[channel] !== (byDefault === 'always')
        )
      }).map((channel) => problemAt(`kinds.${index}.${channel}`, FIXED)),
    )
    if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors })
  }

  /** One write, so that switches of two devices at the same time both hold. */
  async #store(
    user: ObjectId,
    change: { on: string[]; off: string[]; quietHours: QuietHours | null | undefined },
  ): Promise<void> {
    const now = this.#parts.clock.now()
    const known = (field: string) => ({ $ifNull: [field, []] })
    const write = () =>
      this.#parts.preferences.docs.updateOne(
        { _id: user },
        [
          {
            $set: {
              on: { $setUnion: [{ $setDifference: [known('$on'), change.off] }, change.on] },
              off: { $setUnion: [{ $setDifference: [known('$off'), change.on] }, change.off] },
              quietHours:
                change.quietHours === undefined
                  ? { $ifNull: ['$quietHours', null] }
                  : { $literal: change.quietHours },
              createdAt: { $ifNull: ['$createdAt', now] },
              updatedAt: now,
            },
          },
        ],
        { upsert: true },
      )
    await write().catch((error: unknown) => {
      if (isDuplicateKey(error)) return write()
      throw error
    })
  }
}
