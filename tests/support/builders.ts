import { auth } from '#features/identity/auth/auth.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import type { Application } from '#app/compose.js'
import type { Language } from '#kernel/i18n/text.js'
import type { UserId } from '#kernel/auth/actor.js'
import { newId, toId } from '#kernel/ids.js'

/** A user of a test, signed in. */
export interface Person {
  readonly id: UserId
  readonly email: string
  readonly phone: string
  readonly password: string
  readonly token: string
  readonly refreshToken: string
}

interface PersonFields {
  readonly firstName?: string
  readonly lastName?: string
  readonly language?: Language
  /** [longitude, latitude] */
  readonly coordinates?: [number, number]
  /** Whether address and number are proved, as they are by default. */
  readonly isVerified?: boolean
}

const PASSWORD = 'correct horse battery'
const DEVICE = { ip: '127.0.0.1', userAgent: 'builder' }
const CAIRO: [number, number] = [31.2357, 30.0444]

/** Builders state only what matters to a test, and go through services, so that no impossible state can be built. */
export const builders = (application: Application) => {
  let count = 0

  const verify = (id: UserId, { email, phone }: Pick<Person, 'email' | 'phone'>) => {
    const { proofs } = application.offersOf(users)
    return application.database.transaction(async (tx) => {
      await proofs.proveEmail(tx, id, email)
      await proofs.provePhone(tx, id, phone)
    })
  }

  const register = async (
    role: 'client' | 'craftsman',
    { coordinates = CAIRO, isVerified = true, ...fields }: PersonFields & { skills?: string[] },
  ): Promise<Person> => {
    count++
    const person = {
      email: `${role}.${newId()}@craftworks.example`,
      password: PASSWORD,
      phone: `+2010${String(count).padStart(8, '0')}`,
    }
    const { user, tokens } = await application.offersOf(auth).auth.register(
      {
        ...person,
        role,
        firstName: role === 'client' ? 'Mona' : 'Hassan',
        lastName: 'Mahmoud',
        language: 'en',
        location: { type: 'Point', coordinates },
        ...fields,
      },
      DEVICE,
    )
    const id = toId<'User'>(user._id)
    if (isVerified) await verify(id, person)
    return {
      ...person,
      id,
      token: tokens.token,
      refreshToken: tokens.refreshToken,
    }
  }

  const staff = async (role: 'moderator' | 'admin'): Promise<Person> => {
    const person = { email: `${role}.${newId()}@craftworks.example`, password: PASSWORD }
    await application.offersOf(auth).auth.addStaff({
      ...person,
      role,
      firstName: 'Salma',
      lastName: 'Adel',
      language: 'en',
    })
    const { user, tokens } = await application
      .offersOf(auth)
      .auth.login({ loginIdentifier: person.email, password: PASSWORD, type: 'admins' }, DEVICE)
    return { ...person, phone: '', id: toId<'User'>(user._id), ...tokens }
  }

  return {
    client: (fields: PersonFields = {}) => register('client', fields),
    craftsman: (fields: PersonFields & { skills?: string[] } = {}) =>
      register('craftsman', { skills: ['Plumbing'], ...fields }),
    moderator: () => staff('moderator'),
    admin: () => staff('admin'),
  }
}
