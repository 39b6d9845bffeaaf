import type { Contact } from '#features/identity/users/user-directory.js'
import { type Clock, MINUTE } from '#kernel/clock.js'
import type { NotificationDoc } from './notifications.model.js'

/** A notification, and where its user is reached. */
export interface DueNotification {
  readonly notification: NotificationDoc
  readonly contact: Contact
}

const MOST = 1000

/** After that a channel reads again what may have changed, in milliseconds. */
const FRESH_FOR = MINUTE

/** What this process has just made: its channels, which run a moment later, read none of it again. */
export class RecentNotifications {
  readonly #clock: Clock
  readonly #byId = new Map<string, DueNotification>()

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock
  }

  add(recent: DueNotification): void {
    this.#byId.set(recent.notification._id.toHexString(), recent)
    for (const oldest of this.#byId.keys()) {
      if (this.#byId.size <= MOST) break
      this.#byId.delete(oldest)
    }
  }

  /** By hex id; undefined when it was made elsewhere or too long ago. */
  find(id: string): DueNotification | undefined {
    const recent = this.#byId.get(id)
    const oldestFresh = this.#clock.now().getTime() - FRESH_FOR
    return recent && recent.notification.createdAt.getTime() > oldestFresh ? recent : undefined
  }
}
