import { auth } from '#features/identity/auth/auth.compose.js'
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
}

const PASSWORD = 'correct horse battery'
const DEVICE = { ip: '127.0.0.1', userAgent: 'builder' }
const CAIRO: [number, number] = [31.2357, 30.0444]

/** Builders state only what matters to a test, and go through services, so that no impossible state can be built. */
export const builders = (application: Application) => {
  let count = 0

  const register = async (
    role: 'client' | 'craftsman',
    { coordinates = CAIRO, ...fields }: PersonFields & { skills?: string[] },
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
    return {
      ...person,
      id: toId<'User'>(user._id),
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
