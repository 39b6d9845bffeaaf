import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { ROLES } from '#kernel/auth/actor.js'
import { FieldProblemCode } from '#kernel/i18n/field-problems.js'
import type { FieldError } from '#kernel/i18n/validation.js'
import { newId } from '#kernel/ids.js'
import type { SocketMessage } from '#kernel/realtime/socket-message.js'
import type { Person } from '../support/builders.js'
import { eventually } from '../support/eventually.js'
import { type Acknowledgement, SocketClient } from '../support/socket-client.js'
import { badValues, HUGE_VALUES, UNKNOWN_MEMBERS, unreadableTexts } from './bad-values.js'
import { fieldsOf, withJson, withMember, without } from './fields.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { messageMatrices, messageMatrixOf } from './matrices.js'

const ARABIC = /\p{Script=Arabic}/u
const messages: [string, SocketMessage][] = catalogue.sockets.flatMap((group) =>
  Object.entries(group.messages),
)
const strangers = messages.flatMap(([name]): [string, string][] => {
  const { stranger } = messageMatrixOf(name)
  return stranger === undefined ? [] : [[name, stranger]]
})
const events = catalogue.sockets.flatMap((group) => group.events)

const fieldsOfJson = (json: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
const hasField = (json: string, name: string): boolean => name in fieldsOfJson(json)
const renamed = (json: string, { name, alias }: { name: string; alias: string }): string => {
  const { [name]: value, ...others } = fieldsOfJson(json)
  return JSON.stringify({ ...others, [alias]: value })
}

interface Refusal extends Acknowledgement {
  readonly code: string
  readonly message: string
  readonly errors?: readonly FieldError[]
}

describe('socket messages', () => {
  let harness: MatrixHarness
  let url: string
  const open: SocketClient[] = []
  beforeAll(async () => {
    harness = await startMatrixHarness()
    url = await harness.app.listen()
  })
  afterAll(async () => {
    for (const socket of open) socket.close()
    await harness.close()
  })

  const socketOf = async (person: Pick<Person, 'token'>, language = 'en'): Promise<SocketClient> => {
    const socket = new SocketClient(url, { token: person.token, language })
    open.push(socket)
    await socket.until('connect')
    return socket
  }
  const ask = (socket: SocketClient, name: string, body: unknown) =>
    socket.ask(name, body) as Promise<Refusal>
  const digest = async () => {
    const { socketEvents: _passed, timers: _due, releases: _swept, ...rest } = await harness.digest()
    return rest
  }
  /** The server works through its outbox by itself; what is still leased to it is not done. */
  const settled = async () => {
    const waiting = { 'pending.consumer': { $exists: true } }
    await eventually(async () => {
      await harness.app.settle()
      return (await harness.app.database.collection('events').countDocuments(waiting)) === 0
    })
    return digest()
  }

  it('are in the matrix of a feature, every one, and no other', () => {
    expect([...messageMatrices.keys()].sort()).toEqual(messages.map(([name]) => name).sort())
  })

  it.each(messages)('%s: its examples match its schemas', (_name, { body, ack, example }) => {
    expect(body.safeParse(example.body).error).toBeUndefined()
    expect(ack.safeParse(example.ack).error).toBeUndefined()
  })

  it.each(events.map((event) => [event.name, event] as const))(
    'the example of %s matches its schema',
    (_name, { payload, example }) => {
      expect(payload.safeParse(example).error).toBeUndefined()
    },
  )

  it.each(messages)('%s succeeds for its roles and is refused to the others', async (name, spec) => {
    const { caller, body } = await messageMatrixOf(name).call(harness)
    const before = await settled()
    for (const role of ROLES.filter((one) => !messageMatrixOf(name).access.includes(one))) {
      const reply = await ask(await socketOf(harness.people[role]), name, body)
      expect([role, reply.ok, reply.code]).toEqual([role, false, 'FORBIDDEN'])
    }
    expect(await settled()).toEqual(before)
    const socket = await socketOf(caller)
    if (messageMatrixOf(name).inChat) await socket.ask('join_chat', body)
    const { ok, ...ack } = await socket.ask(name, body)
    expect([ok, spec.ack.safeParse(ack).error]).toEqual([true, undefined])
  })

  it.each(strangers)('%s of a stranger is answered %s and changes nothing', async (name, code) => {
    const { body } = await messageMatrixOf(name).call(harness)
    const before = await settled()
    const [role] = messageMatrixOf(name).access
    const reply = await ask(await socketOf(harness.people[role!]), name, body)
    expect([reply.ok, reply.code]).toEqual([false, code])
    expect(await settled()).toEqual(before)
  })

  it.each(messages)(
    '%s with a bad body names the field, in both languages, and stores nothing',
    async (name, spec) => {
      const { caller, body } = await messageMatrixOf(name).call(harness)
      const sockets = { en: await socketOf(caller), ar: await socketOf(caller, 'ar') }
      const before = await settled()
      const bad = fieldsOf(spec.body).flatMap((field) => [
        ...badValues(field).map((json) => ({ json: withJson(body, field.path, json), named: field.name })),
        ...(field.kind === 'string'
          ? unreadableTexts.map((json) => ({ json: withJson(body, field.path, json), named: field.name }))
          : []),
        ...(field.path.length === 1
          ? HUGE_VALUES.slice(2).map((json) => ({
              json: withJson(body, field.path, json),
              named: field.name,
            }))
          : []),
        ...(field.required && field.path.length > 0
          ? [{ json: without(body, field.path), named: field.name }]
          : []),
        ...(field.kind === 'object'
          ? UNKNOWN_MEMBERS.map(([member, unknown]) => ({
              json: withMember(body, field.path, member),
              named: unknown,
            }))
          : []),
      ])
      const aliases = Object.entries(spec.aliases ?? {}).flatMap(([alias, name]) =>
        bad
          .filter(({ json, named }) => named === name && hasField(json, name))
          .map(({ json }) => ({ json: renamed(json, { name, alias }), named: alias })),
      )
      const problems: string[] = []
      for (const [index, { json, named }] of [...bad, ...aliases].entries()) {
        const language = index % 2 === 0 ? 'en' : 'ar'
        const reply = await ask(sockets[language], name, JSON.parse(json))
        const said = [reply.message, ...(reply.errors ?? []).map(({ message }) => message)]
        const names = reply.errors?.some(
          ({ path }) => path === named || path.startsWith(named === '' ? '' : `${named}.`),
        )
        if (reply.code !== 'VALIDATION_FAILED' || !names)
          problems.push(`${json.slice(0, 120)} ${JSON.stringify(reply).slice(0, 200)}`)
        else if (!reply.errors?.every(({ code }) => FieldProblemCode.safeParse(code).success))
          problems.push(`no code of the list: ${JSON.stringify(reply.errors)}`)
        else if (said.some((text) => ARABIC.test(text) !== (language === 'ar')))
          problems.push(`${language}: ${said.join()}`)
      }
      expect(problems).toEqual([])
      expect(await settled()).toEqual(before)
      for (const socket of Object.values(sockets)) expect(socket.socket.connected).toBe(true)
    },
  )

  it.each(messages)('%s about what is not there is refused and stores nothing', async (name) => {
    const { caller, body } = await messageMatrixOf(name).call(harness)
    const socket = await socketOf(caller)
    const before = await settled()
    const [id] = Object.keys(body)
    const reply = await ask(socket, name, { ...body, [id!]: newId() })
    if (name !== 'leave_chat')
      expect([reply.ok, /NOT_FOUND|NOT_JOINED/.test(reply.code)]).toEqual([false, true])
    expect(await settled()).toEqual(before)
  })
})
