import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Limit } from '#kernel/http/limit.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { sessionRoom, userRoom } from '#kernel/realtime/room.js'
import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { bindMessages, socketMessages } from '#kernel/realtime/socket-message.js'
import { eventually } from '../support/eventually.js'
import { connectSocket, refusal } from '../support/socket-client.js'
import { startKernelApp, type KernelApp } from '../support/kernel-app.js'
import { withoutIntervals } from '../support/without-intervals.js'

const news = defineServerEvent({
  name: 'news',
  description: 'For tests.',
  payload: z.strictObject({ text: z.string() }),
  example: {},
})

const messagesLimit: Limit = {
  name: 'messages',
  counts: { en: 'messages', ar: 'الرسائل' },
  limit: 120,
  windowSeconds: 60,
  env: 'RATE_LIMIT_MESSAGES',
}

const common = {
  summary: 'For tests',
  description: 'For tests.',
  ack: z.strictObject({ text: z.string() }),
  errors: [],
  example: { body: {}, ack: {} },
} as const

const Text = z.strictObject({ text: z.string().max(50_000) })

const handled: string[] = []
const saidOnce = new Set<string>()
const messages = bindMessages(
  socketMessages(
    {
      echo: { ...common, access: 'signed-in', body: Text },
      clients_only: { ...common, access: ['client'], body: Text },
      limited: { ...common, access: 'signed-in', body: Text, userLimit: messagesLimit },
      once: { ...common, access: 'signed-in', body: Text, repeatable: true },
      tell: { ...common, access: 'signed-in', body: z.strictObject({ room: z.string(), text: z.string() }) },
      break: { ...common, access: 'signed-in', body: Text },
      slow: { ...common, access: 'signed-in', body: Text },
    },
    [news],
  ),
  {
    echo: async ({ body }) => {
      handled.push(body.text)
      return { text: body.text }
    },
    clients_only: async ({ actor }) => ({ text: actor.role }),
    limited: async ({ body }) => ({ text: body.text }),
    once: ({ actor, body: { text }, repeat }) => {
      const said = `${actor.id} ${text}`
      if (saidOnce.has(said)) repeat.noted()
      else if (repeat.refusal) throw repeat.refusal
      saidOnce.add(said)
      return Promise.resolve({ text })
    },
    tell: async ({ body, join, leave, isIn, broadcast }) => {
      const room = `chat:${body.room}` as const
      if (body.text === 'leave') await leave(room)
      else await join(room)
      broadcast(room, news, { text: body.text })
      return { text: String(isIn(room)) }
    },
    break: () => Promise.reject(new Error('broken inside')),
    slow: async ({ body }) => {
      if (body.text === 'first') await new Promise((resolve) => setImmediate(resolve))
      handled.push(body.text)
      return { text: body.text }
    },
  },
)

describe('the socket server', () => {
  let app: KernelApp
  beforeAll(async () => {
    app = await withoutIntervals(() => startKernelApp({ messages: [messages] }))
  })
  afterAll(() => app.close())

  const signedIn = async (role: 'client' | 'craftsman' = 'client') => {
    const user = await app.signIn(role)
    return { user, client: await connectSocket(app.url, { token: user.token }) }
  }

  describe('admits', () => {
    it('whoever has a living session, by the handshake or by a header', async () => {
      const { token } = await app.signIn()
      await connectSocket(app.url, { token })
      await connectSocket(app.url, {}, { extraHeaders: { Authorization: `Bearer ${token}` } })
    })

    it.each([
      ['no token', {}],
      ['nonsense', { token: 'nonsense' }],
      ['no text', { token: { $gt: '' } }],
    ])('nobody with %s', async (_name, auth) => {
      const { message, data } = await refusal(app.url, auth)
      expect([message, data.code]).toEqual(['UNAUTHORIZED', 'UNAUTHORIZED'])
    })

    it('nobody with an expired token, a dead session or a ban, and says why in their language', async () => {
      const expired = await app.signIn()
      app.clock.advance(901_000)
      const { data: stale } = await refusal(app.url, { token: expired.token, language: 'ar' })
      expect(stale).toMatchObject({ code: 'TOKEN_EXPIRED', message: 'انتهت صلاحية رمز الدخول' })

      const revoked = await app.signIn()
      await app.sessions().updateOne({ _id: toObjectId(revoked.sessionId) }, { $set: { revokedAt: 1 } })
      expect((await refusal(app.url, { token: revoked.token })).data.code).toBe('UNAUTHORIZED')

      const banned = await app.signIn()
      await app.sessions().updateOne({ _id: toObjectId(banned.sessionId) }, { $set: { ban: {} } })
      const { data } = await refusal(app.url, { token: banned.token })
      expect(data).toMatchObject({ code: 'ACCOUNT_BANNED', blockReason: 'Fraud' })
    })

    it('twenty sockets of one user and no more: the one silent longest gives way, and is told why', async () => {
      const { token } = await app.signIn()
      const connect = () => connectSocket(app.url, { token, language: 'ar' })
      const open = []
      for (let n = 0; n < 20; n++) open.push(await connect())
      const [first, second, ...others] = open
      await first!.ask('echo', { text: 'still here' })
      const closed = second!.until('disconnect')
      open.push(await connect())
      expect(await closed).toBe('io server disconnect')
      expect(second!.received('connection_closed')).toEqual([
        {
          code: 'TOO_MANY_CONNECTIONS',
          message:
            'عدد الأجهزة المتصلة بحسابك أكبر من المسموح، وهو 20 في الوقت نفسه؛ تمكن إعادة المحاولة بعد 60 ثانية',
          details: { name: 'connections-at-once', limit: 20, retryAfterSeconds: 60 },
        },
      ])
      for (const { socket } of [first!, ...others]) expect(socket.connected).toBe(true)
      expect(await open.at(-1)!.ask('echo', { text: 'a' })).toMatchObject({ ok: true })
    })

    it('never more than twenty, however many come at once', async () => {
      const { id, token } = await app.signIn()
      const coming = Array.from({ length: 50 }, () => connectSocket(app.url, { token }))
      const open = await Promise.all(coming)
      await eventually(() => open.filter(({ socket }) => socket.connected).length <= 20)
      app.realtime.publish(userRoom(id), news, { text: 'for you' })
      await eventually(() => open.filter((client) => client.received('news').length === 1).length === 20)
    })
  })

  describe('answers', () => {
    it('a message with what its handler returns', async () => {
      const { client } = await signedIn()
      expect(await client.ask('echo', { text: 'hello' })).toEqual({ ok: true, text: 'hello' })
    })

    it('in the order in which one socket asks', async () => {
      const { client } = await signedIn()
      handled.length = 0
      await Promise.all(['first', 'second', 'third'].map((text) => client.ask('slow', { text })))
      expect(handled).toEqual(['first', 'second', 'third'])
    })

    it.each([
      ['a field of the wrong type', [{ text: 7 }], 'text', 'INVALID_TYPE'],
      ['a missing field', [{}], 'text', 'REQUIRED'],
      ['an unknown field', [{ text: 'a', more: 1 }], 'more', 'UNKNOWN_FIELD'],
      ['nothing', [], '', 'REQUIRED'],
      ['null', [null], '', 'INVALID_TYPE'],
      ['a text', ['text'], '', 'INVALID_TYPE'],
      ['an array', [[1, 2]], '', 'INVALID_TYPE'],
      ['bytes', [{ text: Buffer.from('abc') }], 'text', 'INVALID_TYPE'],
      ['two arguments', [{ text: 'a' }, { text: 'b' }], '', 'INVALID_TYPE'],
    ])('%s with the field that is wrong, and why', async (...[, args, path, code]) => {
      const { client } = await signedIn()
      handled.length = 0
      const reply = await client.ask('echo', ...args)
      expect(reply).toMatchObject({ ok: false, code: 'VALIDATION_FAILED', errors: [{ path, code }] })
      expect(handled).toEqual([])
    })

    it('in the language of the handshake', async () => {
      const { token } = await app.signIn()
      const client = await connectSocket(app.url, { token, language: 'ar' })
      expect(await client.ask('echo', {})).toMatchObject({
        message: 'بعض الحقول غير صحيحة',
        errors: [{ path: 'text', message: 'هذا الحقل مطلوب' }],
      })
    })

    it('an unknown message, and one for others', async () => {
      const { client } = await signedIn('craftsman')
      expect(await client.ask('no_such', {})).toMatchObject({ ok: false, code: 'UNKNOWN_MESSAGE' })
      expect(await client.ask('constructor', {})).toMatchObject({ ok: false, code: 'UNKNOWN_MESSAGE' })
      expect(await client.ask('clients_only', { text: 'a' })).toMatchObject({
        ok: false,
        code: 'FORBIDDEN',
        message: 'Only clients may do this',
        details: { roles: ['client'] },
      })
    })

    it('a failure of ours without telling its cause, and goes on', async () => {
      const { client } = await signedIn()
      const reply = await client.ask('break', { text: 'a' })
      expect(reply).toMatchObject({ ok: false, code: 'INTERNAL_ERROR', message: 'Internal server error' })
      expect(JSON.stringify(reply)).not.toContain('broken inside')
      expect(app.lines.some(({ message }) => message === 'socket message failed')).toBe(true)
      expect(await client.ask('echo', { text: 'still here' })).toMatchObject({ ok: true })
    })

    it('nothing where nobody waits for an answer', async () => {
      const { client } = await signedIn()
      handled.length = 0
      client.socket.emit('echo', { text: 'unanswered' })
      client.socket.emit('echo', 7, 8, 9)
      client.socket.emit('break', { text: 'a' })
      await client.ask('echo', { text: 'after' })
      expect(handled).toEqual(['unanswered', 'after'])
    })

    it('nothing that is too large: the connection ends', async () => {
      const { client } = await signedIn()
      client.socket.emit('echo', { text: 'x'.repeat(200_000) })
      await client.until('disconnect')
    })
  })

  describe('sends', () => {
    it('to all devices of a user and to nobody else', async () => {
      const { user, client } = await signedIn()
      const second = await connectSocket(app.url, { token: user.token })
      const { client: stranger } = await signedIn()
      app.realtime.publish(userRoom(user.id), news, { text: 'for you' })
      await eventually(() => client.received('news').length === 1 && second.received('news').length === 1)
      await stranger.ask('echo', { text: 'a' })
      expect(stranger.received('news')).toEqual([])
    })

    it('within a room to all but the sender, until they leave', async () => {
      const room = newId()
      const { client: one } = await signedIn()
      const { client: two } = await signedIn()
      expect(await one.ask('tell', { room, text: 'one' })).toEqual({ ok: true, text: 'true' })
      await two.ask('tell', { room, text: 'two' })
      await eventually(() => one.received('news').length > 0)
      expect(one.received<{ text: string }>('news').map(({ text }) => text)).toEqual(['two'])
      expect(await one.ask('tell', { room, text: 'leave' })).toEqual({ ok: true, text: 'false' })
      await two.ask('tell', { room, text: 'unheard' })
      await eventually(() => two.received('news').some(({ text }) => text === 'leave'))
      expect(one.received('news').map(({ text }) => text)).not.toContain('unheard')
    })

    it('nothing that does not match its definition', async () => {
      const wrong = { text: 'a', secret: 'b' }
      expect(() => {
        app.realtime.publish(userRoom(newId()), news, wrong)
      }).toThrow(z.ZodError)
    })
  })

  describe('closes', () => {
    it.each([
      ['whose session is revoked', { revokedAt: 1 }],
      ['whose user is banned', { ban: { reason: 'Fraud' } }],
      ['whose user has another role', { role: 'admin' }],
    ])('the sockets %s, at once', async (_name, change) => {
      const { user, client } = await signedIn()
      const other = await signedIn()
      const closed = client.until('disconnect')
      await app.sessions().updateOne({ _id: toObjectId(user.sessionId) }, { $set: change })
      expect(await closed).toBe('io server disconnect')
      expect(await other.client.ask('echo', { text: 'a' })).toMatchObject({ ok: true })
    })

    it('one that asks with a dead session, after telling it', async () => {
      // A server of its own, which no change of another session makes look at all of them.
      const quiet = await startKernelApp({ messages: [messages] })
      const user = await quiet.signIn()
      const client = await connectSocket(quiet.url, { token: user.token })
      const closed = client.until('disconnect')
      await quiet.sessions().deleteOne({ _id: toObjectId(user.sessionId) })
      expect(await client.ask('echo', { text: 'a' })).toMatchObject({ ok: false, code: 'UNAUTHORIZED' })
      await closed
      await quiet.close()
    })
  })

  describe('passes to the other instances', () => {
    const stored = () => app.database.collection('socketEvents').countDocuments()
    const passed = (text: string) =>
      app.database.collection('socketEvents').findOne({ 'data.packet.data.1.text': text })

    it('one document for all the rooms of an event, and each socket has it once', async () => {
      const [one, two] = [await signedIn(), await signedIn()]
      const rooms = [userRoom(one.user.id), sessionRoom(one.user.sessionId), userRoom(two.user.id)]
      const before = await stored()
      app.realtime.publish(rooms, news, { text: 'for both' })
      await eventually(() => one.client.received('news').length > 0 && two.client.received('news').length > 0)
      await one.client.ask('echo', { text: 'a' })
      expect(one.client.received('news')).toEqual([{ text: 'for both' }])
      expect(await stored()).toBe(before + 1)
    })

    it('nothing of connecting, joining a room by itself, leaving and being closed', async () => {
      const before = await stored()
      const { user, client } = await signedIn()
      const closed = client.until('disconnect')
      await app.sessions().updateOne({ _id: toObjectId(user.sessionId) }, { $set: { revokedAt: 1 } })
      await closed
      expect(await stored()).toBe(before)
    })

    it('nothing to a client that comes back with a place in the past: it gets a new connection', async () => {
      const { user, client } = await signedIn()
      app.realtime.publish(userRoom(user.id), news, { text: 'before' })
      await eventually(() => client.received('news').length === 1)
      const offset = await passed('before')
      client.socket.io.engine.close()
      await eventually(() => !client.socket.connected)
      app.realtime.publish(userRoom(user.id), news, { text: 'missed' })
      await eventually(() => passed('missed'))
      const before = await stored()
      const { _pid: pid = newId() } = client.socket as unknown as { _pid?: string }
      client.socket.auth = { token: user.token, pid, offset: String(offset?._id) }
      for (let n = 0; n < 5; n++) {
        client.socket.connect()
        await client.until('connect')
        await client.ask('echo', { text: 'a' })
        expect(client.socket.recovered).toBeFalsy()
        client.socket.io.engine.close()
        await eventually(() => !client.socket.connected)
      }
      expect(client.received('news')).toEqual([{ text: 'before' }])
      expect(await stored()).toBe(before)
    })
  })

  it('writes a line for every message, with its outcome and without its content', async () => {
    const { user, client } = await signedIn()
    await client.ask('echo', { text: 'secret words' })
    const line = app.lines.find(({ message, userId }) => message === 'socket message' && userId === user.id)
    expect(line).toMatchObject({ operation: 'echo', outcome: 'ok', level: 'http' })
    expect(JSON.stringify(app.lines)).not.toContain('secret words')
  })

  it('knows the rooms of a session', () => {
    const id = newId()
    expect(sessionRoom(toObjectId(id))).toBe(sessionRoom(id))
  })
})

describe('floods', () => {
  it('of one user are refused, over all their sockets', async () => {
    const app = await startKernelApp({
      messages: [messages],
      limits: { general: { limit: 5, windowSeconds: 60 } },
    })
    const { token } = await app.signIn()
    const [one, two] = [await connectSocket(app.url, { token }), await connectSocket(app.url, { token })]
    handled.length = 0
    const asked = Array.from({ length: 10 }, (_, n) => (n % 2 ? one : two).ask('echo', { text: 'a' }))
    const codes = (await Promise.all(asked)).map(({ code }) => code)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5)
    expect(handled).toHaveLength(5)
    const other = await connectSocket(app.url, { token: (await app.signIn()).token })
    expect(await other.ask('echo', { text: 'a' })).toMatchObject({ ok: true })
    await app.close()
  })

  it('that nobody waits for are cut short', async () => {
    const app = await startKernelApp({ messages: [messages] })
    const client = await connectSocket(app.url, { token: (await app.signIn()).token })
    const asked = Array.from({ length: 400 }, () => client.ask('echo', { text: 'a' }))
    const outcomes = (await Promise.all(asked)).map(({ ok, code }) => (ok ? 'ok' : code))
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'RATE_LIMITED']))
    expect(await client.ask('echo', { text: 'after' })).toMatchObject({ ok: true })
    await app.close()
  })

  it('that go on end with the connection', async () => {
    const app = await startKernelApp({
      messages: [messages],
      limits: { general: { limit: 1, windowSeconds: 60 } },
    })
    const client = await connectSocket(app.url, { token: (await app.signIn()).token })
    const closed = client.until('disconnect')
    for (let n = 0; n < 3000; n++) client.socket.emit('echo', { text: 'a' })
    expect(await closed).toBe('io server disconnect')
    await app.close()
  })

  it('of what an endpoint counts too are counted together, over all processes', async () => {
    const limits = { messages: { limit: 3, windowSeconds: 60 } }
    const app = await startKernelApp({ messages: [messages], limits })
    const client = await connectSocket(app.url, { token: (await app.signIn()).token })
    const outcomes = []
    for (let n = 0; n < 5; n++) outcomes.push((await client.ask('limited', { text: 'a' })).ok)
    expect(outcomes).toEqual([true, true, true, false, false])
    expect(await client.ask('limited', { text: 'a' })).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Too many messages: at most 3 in one minute; try again in one minute',
      details: { name: 'messages', counted: 'messages', limit: 3, windowSeconds: 60, retryAfterSeconds: 60 },
    })
    await app.close()
  })

  it('tell what was counted', async () => {
    const app = await startKernelApp({
      messages: [messages],
      limits: { general: { limit: 1, windowSeconds: 60 } },
    })
    const { token } = await app.signIn()
    const client = await connectSocket(app.url, { token, language: 'ar' })
    await client.ask('echo', { text: 'a' })
    const { message, details } = await client.ask('echo', { text: 'a' })
    expect(message).toContain('تجاوزت الطلبات الحد المسموح، وهو 1 كل دقيقة؛')
    expect(details).toMatchObject({ name: 'general', counted: 'الطلبات', limit: 1, windowSeconds: 60 })
    await app.close()
  })

  it('of apps whose tokens have run out, behind one address, are told so every time', async () => {
    const app = await startKernelApp({ messages: [messages] })
    const { token } = await app.signIn()
    app.clock.advance(16 * 60_000)
    const codes = []
    for (let n = 0; n < 130; n++) codes.push((await refusal(app.url, { token })).data.code)
    expect(new Set(codes)).toEqual(new Set(['TOKEN_EXPIRED']))
    await app.close()
  })

  it('spare a repeated message, which is answered again and not counted', async () => {
    const app = await startKernelApp({
      messages: [messages],
      limits: { general: { limit: 3, windowSeconds: 60 } },
    })
    const client = await connectSocket(app.url, { token: (await app.signIn()).token })
    const say = async (text: string) => {
      const { ok, code } = await client.ask('once', { text })
      return ok ? 'ok' : code
    }
    expect([await say('a'), await say('a'), await say('a'), await say('a')]).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect([await say('b'), await say('c'), await say('d')]).toEqual(['ok', 'ok', 'RATE_LIMITED'])
    expect([await say('a'), await say('b'), await say('d')]).toEqual(['ok', 'ok', 'RATE_LIMITED'])
    await app.close()
  })
})
