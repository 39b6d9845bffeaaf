import { z } from 'zod'
import { ROLES } from '#kernel/auth/actor.js'
import { defineEvent } from '#kernel/events/event.js'

export const userRegistered = defineEvent(
  'user.registered',
  z.strictObject({ userId: z.string(), role: z.enum(ROLES) }),
)

/** A user changed their own profile; `fields` names what was given. */
export const userUpdated = defineEvent(
  'user.updated',
  z.strictObject({ userId: z.string(), fields: z.array(z.string()) }),
)

/** `publicId`: the name in storage of the previous picture. */
export const profilePictureReplaced = defineEvent(
  'user.profile-picture-replaced',
  z.strictObject({ userId: z.string(), publicId: z.string() }),
)

export const userPasswordChanged = defineEvent(
  'user.password-changed',
  z.strictObject({ userId: z.string(), by: z.enum(['owner', 'reset-link']) }),
)

export const userDeactivated = defineEvent('user.deactivated', z.strictObject({ userId: z.string() }))

export const userBanned = defineEvent(
  'user.banned',
  z.strictObject({ userId: z.string(), by: z.string(), reason: z.string() }),
)

export const userUnbanned = defineEvent(
  'user.unbanned',
  z.strictObject({ userId: z.string(), by: z.string() }),
)
