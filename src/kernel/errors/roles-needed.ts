import { z } from 'zod'
import { isStaffRole, type Role, RoleName, STAFF } from '../auth/actor.js'
import { type Language, type LocalizedText, translate } from '../i18n/text.js'

/** What the refusal of somebody in another role tells. Absent where something else than the role decides. */
export const RolesNeeded = z
  .strictObject({
    details: z
      .strictObject({ roles: z.array(RoleName).describe('Who may do it') })
      .optional()
      .describe('Where the role decides'),
  })
  .meta({ examples: [{ details: { roles: ['craftsman'] } }] })

type RolesNeeded = z.output<typeof RolesNeeded>

const TEXT: LocalizedText = { en: 'Only {roles} may do this', ar: 'هذا متاح {roles} فقط' }

const NAMES: Readonly<Record<Role | 'staff', LocalizedText>> = {
  client: { en: 'clients', ar: 'للعملاء' },
  craftsman: { en: 'craftsmen', ar: 'للحرفيين' },
  moderator: { en: 'moderators', ar: 'للمشرفين' },
  admin: { en: 'admins', ar: 'للمديرين' },
  staff: { en: 'staff', ar: 'لفريق العمل' },
}

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
}

/** Both roles of the staff are one group to those who are in neither. */
const groupsOf = (roles: readonly Role[]): (Role | 'staff')[] =>
  STAFF.every((role) => roles.includes(role))
    ? [...roles.filter((role) => !isStaffRole(role)), 'staff']
    : [...roles]

/** Which roles may do what was refused; undefined where no role was the reason. */
export const tellRolesNeeded = ({ details }: RolesNeeded, language: Language): string | undefined => {
  if (!details) return undefined
  const names = groupsOf(details.roles).map((group) => NAMES[group][language])
  return translate(TEXT, language, { roles: LISTS[language].format(names) })
}
