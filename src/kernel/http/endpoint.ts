import type { z } from 'zod'
import type { Access, Actor, UserId } from '../auth/actor.js'
import type { Tx } from '../db/database.js'
import type { AppError, ErrorCode } from '../errors/app-error.js'
import type { Language, LocalizedText } from '../i18n/text.js'
import type { Limit } from './limit.js'
import type { KeptPicture } from '../files/kept-picture.js'
import type { UploadedFiles, UploadSpec } from './uploads.js'

/**
 * One endpoint as data: the single source of its route, the types of its handler, its validation, its place in the API
 * reference, its access, its rate limit and whether it takes an idempotency key. Tests walk these objects.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below the group's base path, Express syntax. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly access: Access
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** Makes the endpoint take `multipart/form-data` beside JSON, with these files. */
  readonly upload?: UploadSpec
  /** Its body may be a form, as browsers and mail programs post one. */
  readonly form?: true
  readonly reply: { readonly status: 200 | 201; readonly body: z.ZodType }
  /**
   * For how many seconds anybody may keep the answer, which is the same for all callers; after that its ETag tells
   * whether it has changed. Only with access 'public'.
   */
  readonly cacheSeconds?: number
  /** Domain errors, beside those that every endpoint of its kind can answer. */
  readonly errors: readonly ErrorCode[]
  /**
   * Takes an Idempotency-Key (`'required'`: refuses to work without). Its handler runs in a transaction, `tx`, that also
   * holds the key and the answer.
   */
  readonly idempotent?: true | 'required'
  /**
   * Of an idempotent one that was renamed: the operation's first name, under which its keys are still stored, so that a
   * call made before the change is found by the repeat after it.
   */
  readonly storedAs?: string
  /** Of an idempotent one: the document that all such calls write, by the path, as `Database.transaction` takes turns at it. */
  readonly turn?: (params: never) => string
  /** Of calls from one network address. */
  readonly rateLimit?: Limit
  /** A second limit, of calls about the same thing by any caller: `of` names the thing by the validated body. */
  readonly subjectLimit?: { readonly limit: Limit; readonly of: (body: never) => string }
  /** The same, counted by the user who calls; shared with the socket message that does the same. */
  readonly userLimit?: Limit
  /**
   * Of calls that fail in this way, as guesses do: counted by the user who calls, else by the network address, where only
   * those that have failed hold up others. `afterwards` where nobody can guess: a call that does not fail then costs nothing, and one that does is refused when it is too many.
   */
  readonly failureLimit?: {
    readonly limit: Limit
    readonly codes: readonly ErrorCode[]
    readonly afterwards?: true
  }
  /** Those that the feature's services take by themselves. */
  readonly ownLimits?: readonly Limit[]
  /** Its handler finds out by itself whether a call repeats an earlier one: see `Repeat`. */
  readonly repeatable?: true
  readonly example: { readonly body?: unknown; readonly reply: unknown }
}

export type EndpointTable = Readonly<Record<string, Endpoint>>

export interface EndpointGroup<Table extends EndpointTable = EndpointTable> {
  /** Such as `quotes`; with an endpoint's name it makes the operation's id, `quotes.submit`. */
  readonly name: string
  readonly basePath: string
  /** The heading in the API reference. */
  readonly tag: string
  readonly endpoints: Table
}

export const endpoints = <const Table extends EndpointTable>(
  group: { name: string; basePath: string; tag: string },
  table: Table,
): EndpointGroup<Table> => ({ ...group, endpoints: table })

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What the network reveals about the caller. */
export interface Caller {
  readonly ip: string
  readonly userAgent: string
  /** Whose access token was sent along, also one that has expired; it proves nothing but that the device is theirs. */
  readonly tokenOwner: UserId | null
}

/** For a handler that tells by itself whether a call repeats an earlier one. What is repeated is never limited. */
export interface Repeat {
  /** The refusal of a caller over the general limit, to be thrown unless the call repeats an earlier one. */
  readonly refusal: AppError | null
  /** Says that the call repeats an earlier one, so that it is not counted. */
  readonly noted: () => void
}

/** What a handler gets: validated values, never the request. */
export interface Call<Spec extends Endpoint> {
  readonly actor: Spec['access'] extends 'public' ? Actor | null : Actor
  readonly params: Output<Spec['params']>
  readonly query: Output<Spec['query']>
  readonly body: Output<Spec['body']>
  /** Files by form field; only with `upload`. */
  readonly files: UploadedFiles
  /** Of those the pictures that were kept, in their order; only where `upload` keeps them. */
  readonly pictures: readonly KeptPicture[]
  readonly tx: Spec['idempotent'] extends true | 'required' ? Tx : undefined
  readonly language: Language
  readonly requestId: string
  readonly caller: Caller
  readonly repeat: Repeat
  /** The reply of an action that returns no resource: `{ message }` in the caller's language. */
  readonly say: (text: LocalizedText) => { message: string }
}

/** The name that an operation's idempotency keys are stored under. It never changes. */
export const storedNameOf = (operation: string, { storedAs }: Endpoint): string => storedAs ?? operation

/** A controller: every endpoint of the group has its handler here, or the code does not compile. */
export type Handlers<Group extends EndpointGroup> = {
  readonly [Name in keyof Group['endpoints']]: (
    call: Call<Group['endpoints'][Name]>,
  ) => Promise<z.input<Group['endpoints'][Name]['reply']['body']>>
}

/** An error as a page shows it, in the language of the call. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly language: Language
}

/** What an endpoint answers as pages of their own, for people who open its address in a browser. */
export interface Page<Reply> {
  readonly shown: (reply: Reply) => string
  readonly refused: (refusal: Refusal) => string
}

/** Endpoints that have one, by their names. */
export type Pages<Group extends EndpointGroup> = {
  readonly [Name in keyof Group['endpoints']]?: Page<z.input<Group['endpoints'][Name]['reply']['body']>>
}

export interface MountedGroup {
  readonly group: EndpointGroup
  readonly handlers: Readonly<Record<string, (call: never) => Promise<unknown>>>
  readonly pages: Readonly<Record<string, Page<never> | undefined>>
}

export const bind = <Group extends EndpointGroup>(
  group: Group,
  handlers: Handlers<Group>,
  pages: Pages<Group> = {},
): MountedGroup => ({ group, handlers, pages })
