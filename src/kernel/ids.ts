import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import type { FieldProblem } from './i18n/field-problems.js'
import { pattern } from './i18n/rule-words.js'

export type { ObjectId } from 'mongodb'

/** A 24-digit hex identifier that remembers what it identifies, so that a job's id cannot be passed as a user's. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

const HEX_24 = /^[0-9a-fA-F]{24}$/

const NO_ID: FieldProblem = {
  code: 'INVALID_ID',
  en: 'Must be an id of 24 hexadecimal digits, as replies carry it',
  ar: 'يجب أن يكون معرّفًا من 24 رقمًا ست عشريًا كما يرد في الردود',
}

/** Whether a text may be an identifier. */
export const isHexId = (text: string): boolean => HEX_24.test(text)

/** One that looks real, the same for all of one kind. */
const exampleId = (kind: string): string =>
  `68f0c2a4e1b2c3d4${Buffer.from(kind).toString('hex').slice(0, 8)}`.padEnd(24, '0')

/** An identifier from outside. In a path a malformed one is answered 404, in a body or query 400. */
export const idSchema = <Kind extends string>(kind: Kind) =>
  z
    .string()
    .check(pattern(HEX_24, NO_ID))
    .toLowerCase()
    .meta({
      description: `Identifier of a ${kind.toLowerCase()} (24 hex digits)`,
      examples: [exampleId(kind)],
    }) as unknown as z.ZodType<Id<Kind>, string>

export const newId = <Kind extends string>(): Id<Kind> => new ObjectId().toHexString() as Id<Kind>

export const toObjectId = (id: string): ObjectId => ObjectId.createFromHexString(id)

export const toId = <Kind extends string>(stored: ObjectId): Id<Kind> => stored.toHexString() as Id<Kind>

export const newRequestId = (): string => randomUUID()

/** An unguessable value for links and tokens: `bytes` of randomness in URL-safe base64. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** A random number in [0, 1), in steps of 1/65,536. */
export const randomFraction = (): number => randomInt(0x10000) / 0x10000
