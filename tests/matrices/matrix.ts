import type { Role } from '#kernel/auth/actor.js'
import type { Person } from '../support/builders.js'
import type { MatrixHarness, UploadedPicture } from './harness.js'

export interface ValidCall {
  readonly caller: Person | null
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** Sent as a form where there is no body. */
  readonly file?: UploadedPicture
}

/** How the matrices call one operation, and what they expect of it. */
export interface OperationMatrix {
  /** Who may call it. Written down a second time on purpose: a slip in a definition fails here. */
  readonly access: 'everybody' | readonly Role[]
  /** A call that succeeds, on objects that no other call has used up. */
  readonly call: (harness: MatrixHarness) => ValidCall | Promise<ValidCall>
  /** A body with every field that the schema knows, each valid alone, though they need not make sense together. */
  readonly everyField?: object
  /** The same for the query. */
  readonly everyParameter?: Readonly<Record<string, string>>
  /** Of a POST that takes no Idempotency-Key: why a repeated call does no harm. */
  readonly withoutKey?: string
  /** Of a path with an id: why a stranger has a part in it, or there is none. */
  readonly withoutOwner?: string
  /** Whether its path holds a name from elsewhere, of which any word is one, in place of an id. */
  readonly withoutId?: true
}

/** The same for one message over sockets. */
export interface MessageMatrix {
  readonly access: readonly Role[]
  /** A message that succeeds, on objects of its own. */
  readonly call: (harness: MatrixHarness) => Promise<{ readonly caller: Person; readonly body: object }>
  /** What a stranger of the right role is answered; absent where it has no effect, so that any answer will do. */
  readonly stranger?: string
  /** Whether its sender has to have joined the chat of its body. */
  readonly inChat?: true
}

/** What one feature tells the matrices, in a file named `<feature>.matrix.ts` beside its tests. */
export interface FeatureMatrix {
  readonly operations: Readonly<Record<string, OperationMatrix>>
  readonly messages?: Readonly<Record<string, MessageMatrix>>
  /**
   * Ids of what is there, by the path parameter, field or query parameter that takes them, for calls at random; lists
   * of one length hold in each place what goes together, such as a job and its quote. They are of things of the people of the harness, and never of these people where a call could block or close them.
   */
  readonly ids?: (harness: MatrixHarness) => Promise<Readonly<Record<string, readonly string[]>>>
}

export const EVERY_ROLE: readonly Role[] = ['client', 'craftsman', 'moderator', 'admin']
export const STAFF: readonly Role[] = ['moderator', 'admin']

export const PAGE = { page: '1', limit: '10' }
/** Of a list that takes cursors. */
export const FEED = { ...PAGE, before: '6b0b5fde8a915101d8980259', after: '6b0b5fde8a915101d8980259' }
