import { catalogue } from '#app/api.js'
import { type ApiDocument, belowBase, type Call, callsOf } from '../clients/document.js'
import { bearer, type Collection, type Folder, type Item, type Request, type Variable } from './collection.js'
import { convert, type Converted, type ConvertedItem } from './convert.js'
import { exampleOf, parametersOf, requestsOf } from './requests.js'
import { keep, tellTime } from './scripts-of.js'
import { startHere } from './start-here.js'
import { type Caller, CALLERS, firstValues, KEPT, TOKENS, variableOfParameter } from './variables.js'

/** The same for ever, so that importing it again replaces what is there. */
const COLLECTION_ID = '5b0f3c1e-6a52-4a3e-9f0e-7c1d2f9a8b64'
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/** Who may call what; of several the first that the demo has a login for. */
const callers = (): Map<string, Caller> => {
  const whoMay = new Map<string, Caller>()
  for (const { basePath, endpoints } of catalogue.groups) {
    for (const { method, path, access } of Object.values(endpoints)) {
      const place = `${basePath}${path === '/' ? '' : path}`.replace(/:(\w+)/g, '{$1}')
      const roles = access === 'signed-in' ? ['client'] : access
      const caller = (['client', 'craftsman', 'admin'] as const).find((role) => roles.includes(role))
      whoMay.set(`${method.toUpperCase()} ${place}`, access === 'public' ? 'nobody' : (caller ?? 'admin'))
    }
  }
  return whoMay
}

const nameOf = ({ request: { method, url } }: ConvertedItem): string =>
  `${method} ${belowBase(`/${url.path.join('/').replace(/:(\w+)/g, '{$1}')}`)}`

const responsesOf = ({ response }: ConvertedItem, originalRequest: Request): Item['response'] =>
  response
    .filter(({ code }) => code < 300)
    .map(({ name, status, code, body = '' }) => ({
      name,
      originalRequest,
      status,
      code,
      header: [{ key: 'Content-Type', value: 'application/json' }],
      body,
      _postman_previewlanguage: 'json',
    }))

const itemsOf = (
  document: ApiDocument,
  converted: ConvertedItem,
  { calls, whoMay }: { calls: Map<string, Call>; whoMay: Map<string, Caller> },
): Item[] => {
  const name = nameOf(converted)
  const call = calls.get(name)
  const caller = CALLERS[name] ?? whoMay.get(name)
  if (!call || !caller)
    throw new Error(`the collection has a request that the document does not know: ${name}`)
  const description = converted.request.description?.content ?? ''
  const requests = requestsOf(document, call, { description, caller })
  const kept = KEPT[name]
  return requests.map(({ kind, request }) => ({
    name: kind === 'form' && requests.length > 1 ? `${converted.name}, as a form` : converted.name,
    request,
    response: responsesOf(converted, request),
    ...(kept && { event: [keep(kept)] }),
  }))
}

const textOf = (description: Converted['item'][number]['description']): string =>
  (typeof description === 'string' ? description : description?.content) ?? ''

/**
 * What ends a session of those that the other requests need, in the order in which each is still answered. Nobody is
 * signed in any more when the account would be closed, so that running all of it leaves the demo login.
 */
const ENDINGS = [
  'DELETE /auth/sessions',
  'PUT /users/change-password',
  'PATCH /admin/users/{userId}/ban',
  'PATCH /admin/users/{userId}/unban',
  'DELETE /auth/sessions/{sessionId}',
  'POST /auth/logout',
  'DELETE /users/account',
]

const foldersOf = (document: ApiDocument, { item }: Converted): Folder[] => {
  const known = { calls: new Map(callsOf(document).map((call) => [call.name, call])), whoMay: callers() }
  const itemsFor = (converted: readonly ConvertedItem[]): Item[] =>
    converted.flatMap((one) => itemsOf(document, one, known))
  const all = item.flatMap((folder) => folder.item)
  const endings = ENDINGS.map((name) => {
    const found = all.find((one) => nameOf(one) === name)
    if (!found) throw new Error(`the document has no ${name}`)
    return found
  })
  const folders = item.map((folder) => ({
    name: folder.name,
    description: textOf(folder.description),
    item: itemsFor(folder.item.filter((one) => !endings.includes(one))),
  }))
  return [
    ...folders.filter((folder) => folder.item.length > 0),
    {
      name: 'Ends a session',
      description:
        'What signs somebody out stands last, so that the whole collection can be Run. Send "Start here" again to go on.',
      item: itemsFor(endings),
    },
  ]
}

/** A value for every path parameter, until an answer brings a better one. */
const pathVariables = (document: ApiDocument): Variable[] =>
  callsOf(document).flatMap((call) =>
    parametersOf(document, call)
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => ({
        key: variableOfParameter(parameter.name, call.name.split(' ')[1] ?? ''),
        value: exampleOf(document, parameter) ?? '68f0c2a4e1b2c3d4e5f60700',
      })),
  )

const oneEach = (variables: readonly Variable[]): Variable[] => [
  ...new Map([...variables].reverse().map((variable) => [variable.key, variable])).values(),
]

/** The Postman collection of a document, whose first folder plays the main story; `url` is that of the server. */
export const postmanCollection = async (document: ApiDocument, url: string): Promise<Collection> => {
  const converted = await convert(document)
  return {
    info: {
      _postman_id: COLLECTION_ID,
      name: converted.info.name,
      description: converted.info.description?.content ?? '',
      schema: SCHEMA,
    },
    auth: bearer(TOKENS.client),
    event: [tellTime],
    variable: oneEach([...firstValues(url), ...pathVariables(document)]).reverse(),
    item: [startHere(document), ...foldersOf(document, converted)],
  }
}
