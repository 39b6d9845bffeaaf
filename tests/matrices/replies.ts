import { isDeepStrictEqual } from 'node:util'
import { catalogue } from '#app/api.js'
import { errorsOf } from '#kernel/openapi/endpoint-errors.js'
import type { Reply } from './http-client.js'
import type { Operation } from './operations.js'

/** Fields that are stored and must never be in a reply, at any depth. */
const NEVER_RETURNED = new Set([
  ...['_id', '__v', 'passwordHash', 'password', 'refreshHash', 'refreshId', 'tokenId', 'ban', 'guard'],
  ...['searchTokens', 'history', 'area', 'hiredQuote', 'profilePictureId', 'keys', 'revokedAt'],
])

/** What would tell a caller of our insides. */
const INSIDES =
  /\bat \S+ \(|\.[cm]?[jt]s\b|node_modules|\/src\/|mongo|bson|E11000|zod|multer|express|typeerror|syntaxerror|cannot read prop/i

const registry = catalogue.errors
const strictDetails = new Map(
  registry.codes.map((code) => [code, registry.definition(code).details?.strict()]),
)

const fieldNames = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(fieldNames)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldNames(inner)])
}

const errorProblems = ({ spec }: Operation, { status, text, body, headers }: Reply): string[] => {
  const { message, code, requestId, ...details } = body as Record<string, unknown>
  if (typeof message !== 'string' || typeof code !== 'string') return [`no error: ${text.slice(0, 200)}`]
  if (!strictDetails.has(code)) return [`unknown code ${code}`]
  const definition = registry.definition(code)
  const problems: string[] = []
  if (!errorsOf(spec).includes(code)) problems.push(`${code} is not among its documented errors`)
  if (definition.status !== status) problems.push(`${code} with status ${status}`)
  if (requestId !== headers['x-request-id']) problems.push('another requestId than in the header')
  const allowed = strictDetails.get(code)
  const fits = allowed ? allowed.safeParse(details).success : Object.keys(details).length === 0
  if (!fits) problems.push(`undocumented details: ${JSON.stringify(details).slice(0, 200)}`)
  const challenge = headers['www-authenticate'] ?? ''
  if ((status === 401) !== challenge.startsWith('Bearer realm='))
    problems.push(`the challenge is ${challenge}`)
  const { retryAfterSeconds } = (details.details ?? {}) as { retryAfterSeconds?: number }
  if (retryAfterSeconds !== undefined && headers['retry-after'] !== String(retryAfterSeconds))
    problems.push('another Retry-After than in the details')
  const insides = INSIDES.exec(text)
  if (insides) problems.push(`tells of our insides: ${insides[0]}`)
  return problems
}

const successProblems = ({ spec }: Operation, { status, body }: Reply): string[] => {
  if (status !== spec.reply.status) return [`status ${status} instead of ${spec.reply.status}`]
  const checked = spec.reply.body.safeParse(body)
  if (!checked.success) return [`reply does not fit its schema: ${checked.error.message.slice(0, 300)}`]
  return isDeepStrictEqual(checked.data, body) ? [] : ['the reply has more than its schema says']
}

/** Everything that is wrong with a reply of this operation, whatever the request was; empty when it is a proper one. */
export const problemsOf = (operation: Operation, reply: Reply): string[] => {
  const { status, headers, text, body } = reply
  if (status >= 500) return [`status ${status}: ${text.slice(0, 200)}`]
  if (headers['content-type'] !== 'application/json; charset=utf-8' || typeof body !== 'object' || !body) {
    return [`no JSON: ${status} ${text.slice(0, 200)}`]
  }
  const leaked = fieldNames(body).filter((name) => NEVER_RETURNED.has(name))
  return [
    ...leaked.map((name) => `returns ${name}`),
    ...(status < 400 ? successProblems(operation, reply) : errorProblems(operation, reply)),
  ]
}
