import type { Person } from '../support/builders.js'
import type { Ground } from './ground.js'

export interface ValidCall {
  readonly caller: Person | null
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

/** How the matrices call one operation. */
export interface Fixture {
  /** A call that succeeds, on objects that no other call has used up. */
  readonly call: (ground: Ground) => ValidCall | Promise<ValidCall>
  /** A body with every field that the schema knows, each valid alone, though they need not make sense together. */
  readonly everyField?: object
  /** The same for the query. */
  readonly everyParameter?: Readonly<Record<string, string>>
}

export type Fixtures = Readonly<Record<string, Fixture>>

export const PAGE = { page: '1', limit: '10' }
