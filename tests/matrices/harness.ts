import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Role } from '#kernel/auth/actor.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { httpClient, type Reply } from './http-client.js'
import type { Operation } from './operations.js'

export interface UploadedPicture {
  readonly field: string
  readonly content: Buffer
}

/** A call of an operation; what is absent is not sent. */
export interface OperationCall {
  readonly caller: Pick<Person, 'token'> | null
  readonly params?: Readonly<Record<string, string>>
  /** A text is sent as it is. */
  readonly query?: Readonly<Record<string, string>> | string
  /** A text is sent as it is. */
  readonly body?: object | string
  /** Sent as a form where there is no body. */
  readonly file?: UploadedPicture
  readonly headers?: Readonly<Record<string, string>>
}

/** The server under test with one person of each role. */
export interface MatrixHarness {
  readonly app: TestApp
  readonly people: Readonly<Record<Role, Person>>
  call(operation: Operation, call: OperationCall): Promise<Reply>
  /** A digest of every document but the rate limits', by collection. */
  digest(): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

const pathOf = ({ path }: Operation, { params = {}, query }: OperationCall): string => {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for :${name} of ${path}`)
    return value
  })
  const search = typeof query === 'string' ? query : new URLSearchParams(query ?? {}).toString()
  return `/api${filled}${search && `?${search}`}`
}

const FORM = 'multipart/form-data; boundary=matrix'

const formWith = ({ field, content }: UploadedPicture): Buffer =>
  Buffer.concat([
    Buffer.from(`--matrix\r\nContent-Disposition: form-data; name="${field}"; filename="a"\r\n\r\n`),
    content,
    Buffer.from('\r\n--matrix--\r\n'),
  ])

const bodyOf = ({ body, file }: OperationCall): { type?: string; body?: string | Buffer } => {
  if (body !== undefined) {
    return { type: 'application/json', body: typeof body === 'object' ? JSON.stringify(body) : body }
  }
  return file ? { type: FORM, body: formWith(file) } : {}
}

const peopleOf = async ({ a }: TestApp) => ({
  client: await a.client(),
  craftsman: await a.craftsman(),
  moderator: await a.moderator(),
  admin: await a.admin(),
})

export const startMatrixHarness = async (): Promise<MatrixHarness> => {
  const app = await startTestApp({ checkAtMost: Infinity })
  const server = createServer(app.application.app)
  // Else a connection that was idle for five seconds is closed just as the next call is sent over it.
  server.keepAliveTimeout = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const http = httpClient((server.address() as AddressInfo).port)
  const { db } = app.database.models[0]!

  return {
    app,
    people: await peopleOf(app),
    call: (operation, call) => {
      const { type, body } = bodyOf(call)
      return http.send({
        method: operation.spec.method.toUpperCase(),
        path: pathOf(operation, call),
        headers: {
          ...(call.caller && { Authorization: `Bearer ${call.caller.token}` }),
          ...(type !== undefined && { 'Content-Type': type }),
          ...call.headers,
        },
        body,
      })
    },
    digest: async () => {
      const { collections } = (await db.db!.command({ dbHash: 1 })) as {
        collections: Record<string, string>
      }
      const { rateLimits: _counted, ...rest } = collections
      return rest
    },
    close: async () => {
      http.close()
      server.closeAllConnections()
      await once(server.close(), 'close')
      await app.close()
    },
  }
}

/** Runs `work` for every item, some at a time. */
export const forEach = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = items.values()
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
