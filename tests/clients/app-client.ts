import createClient, { type Middleware } from 'openapi-fetch'
import type { paths, SignedIn } from '../../docs/craftworks-api.js'

/** How the server reads a form: files as they are, the items of a list under one name, what has parts as JSON. */
export const asForm = (fields: Readonly<Record<string, unknown>> = {}): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of [value].flat()) {
      if (item instanceof Blob) form.append(name, item)
      else if (item !== undefined) form.append(name, typeof item === 'string' ? item : JSON.stringify(item))
    }
  }
  return form
}

/** An app as it would be written with the generated types: it refreshes a token that has expired, and repeats the call. */
export class AppClient {
  readonly api
  #tokens: Pick<SignedIn, 'token' | 'refreshToken'> | undefined

  constructor(url: string) {
    const baseUrl = `${url}/api/v1`
    const visitor = createClient<paths>({ baseUrl })
    const repeatable = new Map<string, Request>()
    const session: Middleware = {
      onRequest: ({ request, id }) => {
        if (!this.#tokens) return
        request.headers.set('authorization', `Bearer ${this.#tokens.token}`)
        repeatable.set(id, request.clone())
      },
      onResponse: async ({ response, id }) => {
        const again = repeatable.get(id)
        repeatable.delete(id)
        if (response.status !== 401 || !again || !this.#tokens) return
        const { refreshToken } = this.#tokens
        const { data } = await visitor.POST('/auth/refresh-token', { body: { refreshToken } })
        if (!data) return
        this.#tokens = data
        again.headers.set('authorization', `Bearer ${data.token}`)
        return fetch(again)
      },
    }
    this.api = createClient<paths>({ baseUrl })
    this.api.use(session)
  }

  get token(): string | undefined {
    return this.#tokens?.token
  }

  signIn(tokens: SignedIn): void {
    this.#tokens = tokens
  }
}
