import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { chatBuilders } from '../support/chat-builders.js'
import { countCommands } from '../support/command-counter.js'
import { deviceOf, toldTo } from '../support/notified.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ clock: systemClock })
})
afterAll(() => app.close())

/** What queues ask now and then, whether or not there is anything to do. */
const POLLS = ['find events', 'find timers']

it('a message to somebody with a device costs no more than its push', async () => {
  const chat = await chatBuilders(app).chat()
  const url = await app.listen()
  const craftsman = await connectSocket(url, { token: chat.craftsman.token })
  await connectSocket(url, { token: chat.client.token })
  const say = () =>
    craftsman.ask('send_message', { chatId: chat.id, message: 'Hello', clientMessageId: newId() })
  await deviceOf(app, chat.client)
  await app.settle()
  const counter = countCommands(app.database)
  expect(await say()).toMatchObject({ ok: true })
  await app.application.outbox.queue.finish()
  await app.settle()
  const commands = counter.commands.filter((command) => !POLLS.includes(command))
  counter.stop()
  expect(commands.length, commands.join(', ')).toBeLessThanOrEqual(27)
  const names = commands.map((command) => command.split(' ').at(-1))
  for (const [collection, most] of [
    ['chats', 2],
    ['messages', 0],
    ['notifications', 3],
    ['jobs', 2],
    ['sessions', 2],
    ['deviceTokens', 2],
    ['socketEvents', 2],
  ] as const)
    expect([collection, names.filter((name) => name === collection).length <= most]).toEqual([
      collection,
      true,
    ])
  expect((await toldTo(app, chat.client)).at(-1)).toMatchObject({ kind: 'message.received' })
})
