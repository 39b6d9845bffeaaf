import { withoutContacts } from '#kernel/masking/contact-masking.js'
import type { UserDoc } from './users.model.js'

/** A name as others read it: accounts of earlier releases may have a number to call for a name. */
export const shownName = ({ firstName, lastName }: Pick<UserDoc, 'firstName' | 'lastName'>) => ({
  firstName: withoutContacts(firstName),
  lastName: withoutContacts(lastName),
})
