import type { ErrorDefinition } from '../errors/app-error.js'
import { kernelErrors } from '../errors/kernel.errors.js'
import { LimitReached, tellLimitReached } from '../errors/limit-reached.js'
import { type ErrorRegistry, messageOf } from '../errors/registry.js'
import type { Endpoint } from '../http/endpoint.js'
import { commonErrors, ownErrors } from './endpoint-errors.js'
import { codeSchema } from './error-schemas.js'
import { errorHeaders } from './headers.js'
import { nameOfCode } from './names.js'
import { type Json, type Schemas, toldApart } from './schemas.js'

const EXAMPLE_REQUEST_ID = '4f5a3b0e-6a0f-4c0e-9d3a-2f9f4f1c7a10'

/** The message of an error and the details that it carries, as its table shows them. */
const exampleOf = (definition: ErrorDefinition): Json => {
  const example = (definition.details?.meta()?.examples as Json[] | undefined)?.[0] ?? {}
  const reached = LimitReached.safeParse(example.details)
  const { message } = reached.success
    ? tellLimitReached(reached.data, 'en')
    : { message: messageOf(definition, 'en', example) }
  return { message, ...example }
}

/** The answers that say what went wrong: those that many endpoints give once, below `components/responses`. */
export class ErrorResponses {
  readonly components: Json = {}
  readonly #errors: ErrorRegistry
  readonly #schemas: Schemas

  constructor(errors: ErrorRegistry, schemas: Schemas) {
    this.#errors = errors
    this.#schemas = schemas
  }

  /** Of one endpoint: its own by status, and `default` for what can go wrong with any call of its kind. */
  of(spec: Endpoint): Json {
    const byStatus = new Map<number, string[]>()
    for (const code of ownErrors(spec)) {
      const { status } = this.#errors.definition(code)
      byStatus.set(status, [...(byStatus.get(status) ?? []), code])
    }
    const replies: Json = {}
    for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
      const isCommon = codes.every((code) => code in kernelErrors)
      const response = this.#response(codes)
      replies[String(status)] = isCommon ? this.#shared(codes.map(nameOfCode).join('Or'), response) : response
    }
    const { kind, codes } = commonErrors(spec)
    return { ...replies, default: this.#shared(`${kind}Failed`, this.#response(codes)) }
  }

  #shared(name: string, response: Json): Json {
    this.components[name] ??= response
    return { $ref: `#/components/responses/${name}` }
  }

  #response(codes: readonly string[]): Json {
    const definitions = codes.map((code) => [code, this.#errors.definition(code)] as const)
    const statuses = new Set(definitions.map(([, { status }]) => status))
    const lines = definitions.map(([code, definition]) => {
      const status = statuses.size > 1 ? `${definition.status} ` : ''
      return `${status}\`${code}\`: ${String(exampleOf(definition).message)}.`
    })
    const schemas = codes.map((code) => [code, codeSchema(code, this.#errors, this.#schemas)] as const)
    return {
      description: lines.join('\n\n'),
      headers: errorHeaders(codes, statuses),
      content: {
        'application/json': {
          schema: schemas.length > 1 ? toldApart('code', schemas) : schemas[0]?.[1],
          examples: Object.fromEntries(
            definitions.map(([code, definition]) => [
              code,
              { value: { code, requestId: EXAMPLE_REQUEST_ID, ...exampleOf(definition) } },
            ]),
          ),
        },
      },
    }
  }
}
