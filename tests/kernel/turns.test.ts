import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { bind } from '#kernel/http/endpoint.js'
import { Turns } from '#kernel/turns.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { startKernelApp } from '../support/kernel-app.js'

const turns = (atOnce: number, waiting: number) =>
  new Turns({ atOnce, waiting, refusal: () => new Error('the line is full') })

describe('turns', () => {
  it('are taken in the order they were asked for, so many at once', async () => {
    const line = turns(2, 10)
    const gates = Array.from({ length: 5 }, deferred)
    const begun: number[] = []
    const all = gates.map(({ promise }, index) =>
      line.run('a', async () => {
        begun.push(index)
        await promise
        return index
      }),
    )
    await Promise.resolve()
    expect(begun).toEqual([0, 1])
    gates[1]!.resolve()
    await all[1]
    await eventually(() => begun.length === 3)
    expect(begun).toEqual([0, 1, 2])
    for (const gate of gates) gate.resolve()
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4])
    expect(begun).toEqual([0, 1, 2, 3, 4])
  })

  it('of one key hold up no other', async () => {
    const line = turns(1, 10)
    const gate = deferred()
    const held = line.run('a', () => gate.promise)
    expect(await line.run('b', () => Promise.resolve('b'))).toBe('b')
    gate.resolve()
    await held
  })

  it('pass on when the work fails', async () => {
    const line = turns(1, 10)
    const failing = line.run('a', () => Promise.reject(new Error('it failed')))
    const next = line.run('a', () => Promise.resolve('next'))
    await expect(failing).rejects.toThrow('it failed')
    expect(await next).toBe('next')
    expect(await line.run('a', () => Promise.resolve('later'))).toBe('later')
  })

  it('are refused when too many wait', async () => {
    const line = turns(1, 1)
    const gate = deferred()
    const [held, waits] = [line.run('a', () => gate.promise), line.run('a', () => Promise.resolve('waited'))]
    await expect(line.run('a', () => Promise.resolve())).rejects.toThrow('the line is full')
    gate.resolve()
    await held
    expect(await waits).toBe('waited')
  })
})

describe('the writing calls of one user', () => {
  const Done = z.strictObject({ done: z.boolean() })
  const group = endpoints(
    { name: 'slow', basePath: '/slow', tag: 'Slow' },
    {
      write: {
        method: 'post',
        path: '/',
        summary: 'Write',
        description: 'Write.',
        access: 'signed-in',
        reply: { status: 201, body: Done },
        errors: [],
        example: { reply: { done: true } },
      },
      read: {
        method: 'get',
        path: '/',
        summary: 'Read',
        description: 'Read.',
        access: 'signed-in',
        reply: { status: 200, body: Done },
        errors: [],
        example: { reply: { done: true } },
      },
    },
  )

  it('are served some at a time, the next ones wait, and more are refused with how many', async () => {
    const gate = deferred()
    let begun = 0
    const app = await startKernelApp({
      writesAtOnce: 3,
      groups: () => [
        bind(group, {
          write: async () => {
            begun++
            await gate.promise
            return { done: true }
          },
          read: () => Promise.resolve({ done: true }),
        }),
      ],
    })
    const user = app.newUser('client')
    const replies: { status: number; headers: Record<string, string>; body: object }[] = []
    const calls = Array.from({ length: 3 + 100 + 5 }, async () => {
      replies.push(await app.http.post('/api/slow').set(user).send())
    })
    await eventually(() => replies.length === 5)
    expect(begun).toBe(3)
    for (const { status, headers, body } of replies) {
      expect([status, headers['retry-after']]).toEqual([429, '1'])
      expect(body).toMatchObject({ code: 'TOO_MANY_AT_ONCE', details: { atOnce: 3, waiting: 100 } })
      expect(body).toMatchObject({ message: expect.stringContaining('3 at once, and 100 more may wait') })
    }
    const arabic = await app.http.post('/api/slow').set(user).set('Accept-Language', 'ar').send()
    expect(arabic.body.message).toMatch(/طلبات كثيرة قيد التنفيذ/)
    // They read, and others write.
    expect((await app.http.get('/api/slow').set(user)).status).toBe(200)
    const other = app.http.post('/api/slow').set(app.newUser('client')).send()
    const answered = other.then(({ status }) => status)
    await eventually(() => begun === 4)
    gate.resolve()
    await Promise.all(calls)
    expect(await answered).toBe(201)
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(103)
    await app.close()
  })
})
