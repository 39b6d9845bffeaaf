import type { Store } from '#kernel/db/database.js'
import { isHexId, toObjectId } from '#kernel/ids.js'
import type { AddressBook } from '#kernel/notifications/address-book.js'
import type { UserDoc } from './users.model.js'

const FIELDS = { firstName: 1, lastName: 1, email: 1, role: 1 } as const

/** Every account, whatever its state: mails to those who have left are in the mailbox too. */
export const addressBook = (users: Store<UserDoc>): AddressBook => ({
  find: async ({ ids, emails }) => {
    const known = ids.filter(isHexId).map(toObjectId)
    const found = await users.docs
      .find({ $or: [{ _id: { $in: known } }, { email: { $in: [...emails] } }] }, { projection: FIELDS })
      .toArray()
    return found.map(({ _id, firstName, lastName, email, role }) => ({
      id: _id.toHexString(),
      name: `${firstName} ${lastName}`,
      email,
      role,
    }))
  },
})
