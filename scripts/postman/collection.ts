/** What we write of the Postman Collection Format 2.1. */
export interface Collection {
  readonly info: Readonly<Record<string, string>>
  readonly auth: Auth
  readonly event: readonly Script[]
  readonly variable: readonly Variable[]
  readonly item: readonly Folder[]
}

export interface Folder {
  readonly name: string
  readonly description?: string
  readonly item: readonly Item[]
}

export interface Item {
  readonly name: string
  readonly request: Request
  readonly response: readonly SavedResponse[]
  readonly event?: readonly Script[]
}

export interface Request {
  readonly method: string
  readonly description: string
  /** Absent where that of the collection holds. */
  readonly auth?: Auth
  readonly header: readonly Variable[]
  readonly url: Url
  readonly body?: Body
}

export interface Url {
  readonly raw: string
  readonly host: readonly string[]
  readonly path: readonly string[]
  readonly query?: readonly Variable[]
  readonly variable?: readonly Variable[]
}

export interface Variable {
  readonly key: string
  readonly value: string
  readonly description?: string
  readonly disabled?: true
}

export type Auth =
  | { readonly type: 'noauth' }
  | { readonly type: 'bearer'; readonly bearer: readonly (Variable & { readonly type: 'string' })[] }

export type Body =
  | {
      readonly mode: 'raw'
      readonly raw: string
      readonly options: { readonly raw: { readonly language: 'json' } }
    }
  | { readonly mode: 'urlencoded'; readonly urlencoded: readonly Variable[] }
  | { readonly mode: 'formdata'; readonly formdata: readonly FormField[] }

export interface FormField {
  readonly key: string
  readonly type: 'text' | 'file'
  readonly value?: string
  readonly src?: readonly string[]
  readonly description?: string
  readonly disabled?: true
}

export interface SavedResponse {
  readonly name: string
  readonly originalRequest: Request
  readonly status: string
  readonly code: number
  readonly header: readonly Variable[]
  readonly body: string
  readonly _postman_previewlanguage: 'json'
}

export interface Script {
  readonly listen: 'test' | 'prerequest'
  readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] }
}

/** A token that an earlier answer left in a variable. */
export const bearer = (variable: string): Auth => ({
  type: 'bearer',
  bearer: [{ key: 'token', value: `{{${variable}}}`, type: 'string' }],
})
