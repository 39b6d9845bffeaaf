import { randomInt, randomUUID } from 'node:crypto'
import type { LocalizedText } from '#kernel/i18n/text.js'
import { type Caller, check, type DemoApi, read, type Reply } from './api.js'
import type { Narrator } from './narrator.js'
import { Failure, SignedIn } from './replies.js'

/** What every chapter needs. */
export interface Stage {
  readonly api: DemoApi
  readonly narrator: Narrator
  /** Different for every run, so that runs never meet. */
  readonly run: string
}

export interface Player extends Caller {
  readonly id: string
  readonly phone: string
  readonly token: string
  readonly refreshToken: string
}

/** Who plays in the story. */
export interface Cast {
  readonly mona: Player
  readonly mahmoud: Player
  readonly hany: Player
  readonly karim: Player
}

interface Role extends Caller {
  readonly role: 'client' | 'craftsman'
  readonly lastName: string
  readonly mail: string
  readonly coordinates: readonly [number, number]
  readonly skills?: readonly string[]
}

/** Road 9 in Maadi. */
export const HOME = {
  coordinates: [31.25812, 29.96137],
  address: '14 Road 9, floor 3, flat 5, Maadi',
} as const

const ROLES = {
  mona: {
    role: 'client',
    name: 'Mona',
    lastName: 'Adel',
    mail: 'mona',
    language: 'en',
    coordinates: HOME.coordinates,
  },
  mahmoud: {
    role: 'craftsman',
    name: 'محمود',
    lastName: 'حسن',
    mail: 'mahmoud',
    language: 'ar',
    coordinates: [31.2806, 29.9737],
    skills: ['سباكه', 'سخانات مياه'],
  },
  hany: {
    role: 'craftsman',
    name: 'Hany',
    lastName: 'Farouk',
    mail: 'hany',
    language: 'en',
    coordinates: [31.231, 30.0065],
    skills: ['Plumbing'],
  },
  karim: {
    role: 'client',
    name: 'كريم',
    lastName: 'سامي',
    mail: 'karim',
    language: 'ar',
    coordinates: [31.326, 30.091],
  },
} as const satisfies Record<string, Role>

const TRIES = 3
const CREATED = 201

export const newRun = (): string => randomUUID().slice(0, 8)

const title: LocalizedText = {
  en: 'Two clients and two craftsmen register',
  ar: 'تسجيل عميلين وحرفيين',
}

export const assembleCast = async (stage: Stage): Promise<Cast> => {
  stage.narrator.chapter(title)
  const mona = await register(stage, ROLES.mona)
  const mahmoud = await register(stage, ROLES.mahmoud)
  stage.narrator.proved({
    en: 'the trade Mahmoud typed in Arabic, misspelt, is stored as Plumbing',
    ar: 'المهنة التي كتبها بالعربية، حتى بخطأ إملائي، تُحفظ باسمها الموحّد',
  })
  const hany = await register(stage, ROLES.hany)
  const karim = await register(stage, ROLES.karim)
  return { mona, mahmoud, hany, karim }
}

const register = async ({ api, run }: Stage, { name, language, ...role }: Role): Promise<Player> => {
  const as = { name, language }
  const attempt = async (triesLeft: number): Promise<Reply> => {
    const body = {
      email: `${role.mail}.${run}@demo.craftworks.example`,
      password: `demo-${run}`,
      role: role.role,
      firstName: name,
      lastName: role.lastName,
      // Nobody's in particular; in the rare case that an earlier account has it, another one.
      phone: `010${String(randomInt(1e8)).padStart(8, '0')}`,
      location: { coordinates: role.coordinates },
      language,
      ...(role.skills && { skills: role.skills }),
    }
    const request = { as, method: 'POST', path: '/auth/register', body } as const
    const reply = await api.send(request)
    const taken = reply.status === 409 && read(Failure, reply).code === 'PHONE_TAKEN'
    if (taken && triesLeft > 0) return attempt(triesLeft - 1)
    return api.judge(request, reply, CREATED)
  }
  const { token, refreshToken, user } = read(SignedIn, await attempt(TRIES))
  check(!role.skills || user.skills?.[0] === 'Plumbing', `${name} is no plumber: ${String(user.skills)}`)
  return { ...as, id: user.id, phone: user.phone, token, refreshToken }
}
