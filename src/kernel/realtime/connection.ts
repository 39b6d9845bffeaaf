import type { Server, Socket } from 'socket.io'
import type { Role } from '../auth/actor.js'
import type { AccessClaims } from '../auth/tokens.js'
import type { Language } from '../i18n/text.js'

/** What identifies a socket. */
export interface SocketData {
  claims: AccessClaims
  role: Role
  language: Language
  /** The address of the session in LogRocket in which the app connected. */
  sessionUrl?: string | undefined
}

// What is emitted is typed by its definition, not by a map of all names.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- socket.io's own default
type Anything = any

export type SocketServer = Server<Anything, Anything, Anything, SocketData>
export type Connection = Socket<Anything, Anything, Anything, SocketData>
