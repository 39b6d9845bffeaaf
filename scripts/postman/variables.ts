import { DEMO_LOGINS } from '../first-start/cast.js'
import { DEMO_PASSWORD } from '../seed/password.js'
import type { Variable } from './collection.js'

/** Who makes a call; the token of each is in a variable. */
export type Caller = 'nobody' | 'client' | 'craftsman' | 'admin'

export const TOKENS = { client: 'token', craftsman: 'craftsmanToken', admin: 'adminToken' } as const

/** Calls whose example only one of those who may make them can send. */
export const CALLERS: Readonly<Record<string, Caller>> = {
  'PUT /users/me': 'craftsman',
  'PATCH /users/me': 'craftsman',
}

/** The variable of a path parameter whose own name says too little, by what stands before it. */
const PARAMETERS: Readonly<Record<string, string>> = {
  'services/{id}': 'serviceId',
  'device-tokens/{token}': 'deviceToken',
  'unsubscribe/{token}': 'unsubscribeToken',
  'operations/{key}': 'idempotencyKey',
  'users/{userId}': 'craftsmanId',
}

export const variableOfParameter = (name: string, path: string): string => {
  const place = path.split('/').findIndex((part) => part === `{${name}}`)
  return (
    PARAMETERS[
      path
        .split('/')
        .slice(place - 1, place + 1)
        .join('/')
    ] ?? name
  )
}

/** Fields of the examples that only mean something with what is there on this server. */
const FIELDS: Readonly<Record<string, unknown>> = {
  jobId: '{{jobId}}',
  craftsmanId: '{{craftsmanId}}',
  quoteId: '{{quoteId}}',
  upTo: '{{messageId}}',
  ids: ['{{notificationId}}'],
  clientMessageId: '{{$guid}}',
  refreshToken: '{{refreshToken}}',
  upload: '{{uploadId}}',
  scheduledFor: '{{tomorrow}}',
  email: '{{$guid}}@demo.craftworks.example',
}

/** How somebody of the demo signs in. */
export const signInOf = (who: 'client' | 'craftsman' | 'admin') => ({
  loginIdentifier: `{{${who}Email}}`,
  password: '{{demoPassword}}',
  type: who === 'admin' ? 'admins' : 'clients',
})

/** Examples of what is taken on this server, or of somebody who is not here. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /auth/login': signInOf('client'),
  'POST /services': { name: 'Service {{$guid}}', nameAr: 'خدمة {{$guid}}' },
}

/** The example of a call's body, with what earlier answers have left. */
export const bodyOf = (call: string, example: object): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(example).map(([key, value]) => [key, FIELDS[key] ?? value])),
  ...BODIES[call],
})

/** What of its `answer` a call leaves for those that come after, by variable. */
export const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /auth/login': { token: 'answer.token', refreshToken: 'answer.refreshToken' },
  'POST /auth/refresh-token': { token: 'answer.token', refreshToken: 'answer.refreshToken' },
  'POST /services/uploads': { uploadId: 'answer.id' },
  'POST /users/me/portfolio': { itemId: 'answer.id' },
  'POST /jobs': { jobId: 'answer.id' },
  'POST /jobs/{jobId}/quotes': { quoteId: 'answer.id' },
  'POST /chat': { chatId: 'answer.id' },
  'POST /chat/{chatId}/messages': { messageId: 'answer.id' },
}

/** Of the demo logins, and of what nothing was answered yet. */
export const firstValues = (url: string): Variable[] => [
  { key: 'baseUrl', value: url, description: 'Where the server answers, with /api or /api/v1' },
  { key: 'clientEmail', value: DEMO_LOGINS.client.email },
  { key: 'craftsmanEmail', value: DEMO_LOGINS.craftsman.email },
  { key: 'adminEmail', value: DEMO_LOGINS.admin.email },
  { key: 'demoPassword', value: DEMO_PASSWORD, description: 'Of all demo logins' },
  { key: 'token', value: '', description: 'Of the client; filled by "Start here"' },
  { key: 'refreshToken', value: '' },
  { key: 'craftsmanToken', value: '' },
  { key: 'adminToken', value: '' },
  { key: 'clientId', value: '' },
  { key: 'messageId', value: '' },
  { key: 'uploadId', value: '' },
]
