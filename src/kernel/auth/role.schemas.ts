import { z } from 'zod'
import { ROLES } from './actor.js'

export const Role = z.enum(ROLES).meta({ id: 'Role' })
