import type { Addressee, AddressBook } from '#kernel/notifications/address-book.js'
import type { Tally } from './listed.js'
import type { Sandboxes } from './parts.js'

/** Somebody to whom something was sent. */
export interface Person {
  /** What the filter calls them: the id of a user, or an address that belongs to none. */
  readonly key: string
  readonly name: string
  readonly role: string | null
  /** Where their mails and what goes to their phone are found; null where nothing is known of it. */
  readonly email: string | null
  readonly id: string | null
}

export type People = readonly Person[]

/** The choices of a filter cannot be endless. */
const MOST_PEOPLE = 300

const ofAddressee = ({ id, name, role, email }: Addressee): Person => ({ key: id, name, role, email, id })
const isAddress = (key: string): boolean => key.includes('@')

const stranger = (key: string): Person => ({
  key,
  name: key,
  role: null,
  email: isAddress(key) ? key : null,
  id: isAddress(key) ? null : key,
})

const find = async (book: AddressBook, keys: readonly string[]): Promise<Addressee[]> =>
  book.find({ ids: keys.filter((key) => !isAddress(key)), emails: keys.filter(isAddress) })

/** Whose messages are asked for, by user id or address. */
export const personOf = async (key: string, book: AddressBook): Promise<Person> => {
  const [known] = await find(book, [key])
  return known ? ofAddressee(known) : stranger(key)
}

/** Everybody to whom there is something, those with the newest first. */
export const listPeople = async (
  { mails, pushes, texts }: Sandboxes,
  book: AddressBook,
): Promise<Person[]> => {
  const tallies: Tally[] = (
    await Promise.all([mails?.tallies() ?? [], pushes?.tallies() ?? [], texts?.tallies() ?? []])
  ).flat()
  const keys = tallies
    .sort((one, other) => other.newest.getTime() - one.newest.getTime())
    .map(({ to }) => to)
    .slice(0, MOST_PEOPLE)
  const known = await find(book, keys)
  const byKey = new Map(known.flatMap((one) => [one.id, one.email].map((key) => [key, ofAddressee(one)])))
  const people = keys.map((key) => byKey.get(key) ?? stranger(key))
  return [...new Map(people.map((person) => [person.key, person])).values()]
}

/** Somebody by the address or the id that a message went to. */
export const personTo = (to: string, people: People): Person =>
  people.find(({ id, email }) => to === id || to === email) ?? stranger(to)
