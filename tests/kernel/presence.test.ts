import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { Presence, PRESENCE_KEPT_MS, type PresenceNews } from '#kernel/realtime/presence.js'
import { chatRoom } from '#kernel/realtime/room.js'

/** Instances that hear each other; of one that crashed nothing is heard any more. */
const instances = (count: number) => {
  const crashed = new Set<string>()
  const told: PresenceNews[] = []
  const all: Presence[] = []
  for (let n = 0; n < count; n++) {
    const instance = `instance-${n}`
    const tell = (news: PresenceNews): void => {
      if (crashed.has(instance)) return
      told.push(news)
      for (const each of all) each.hear(news)
    }
    all.push(new Presence({ instance, tell }))
  }
  return { all, told, crash: (n: number) => crashed.add(`instance-${n}`) }
}

describe('who has a room open', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const room = chatRoom(newId())
  const [mona, hassan] = [newId(), newId()]

  it('is known to all instances, until the last socket has left', () => {
    const { all, told } = instances(2)
    const [one, two] = all as [Presence, Presence]
    one.joined('a', room, mona)
    one.joined('b', room, mona)
    two.joined('c', room, mona)
    expect(all.map((each) => each.isIn(room, mona))).toEqual([true, true])
    expect([one.isIn(room, hassan), one.isIn(chatRoom(newId()), mona)]).toEqual([false, false])
    one.left('a', room, mona)
    one.left('b', room, mona)
    one.left('b', room, mona)
    expect(all.map((each) => each.isIn(room, mona))).toEqual([true, true])
    two.left('c', room, mona)
    expect(all.map((each) => each.isIn(room, mona))).toEqual([false, false])
    expect(told).toHaveLength(4)
  })

  it('is repeated while it lasts, in one piece of news, and forgotten of an instance that crashed', () => {
    const { all, told, crash } = instances(2)
    const [one, two] = all as [Presence, Presence]
    one.start()
    one.joined('a', room, mona)
    one.joined('b', room, hassan)
    vi.advanceTimersByTime(10 * PRESENCE_KEPT_MS)
    expect(two.isIn(room, mona)).toBe(true)
    expect(told.at(-1)?.here).toHaveLength(2)
    crash(0)
    vi.advanceTimersByTime(PRESENCE_KEPT_MS - 31 * SECOND)
    expect(two.isIn(room, mona)).toBe(true)
    vi.advanceTimersByTime(32 * SECOND)
    expect([two.isIn(room, mona), one.isIn(room, mona)]).toEqual([false, true])
    one.stop()
  })

  it('costs nothing while nobody has anything open', () => {
    const { all, told } = instances(1)
    all[0]!.start()
    vi.advanceTimersByTime(10 * PRESENCE_KEPT_MS)
    expect(told).toEqual([])
    all[0]!.stop()
  })

  it('is remembered of so many of other instances and no more, the newest', () => {
    const [one] = instances(1).all as [Presence]
    const placeOf = (n: number) => `chat:${n} user:${n}` as const
    for (let n = 0; n < 10_005; n++) one.hear({ instance: 'other', here: [placeOf(n)], gone: [] })
    expect([one.isIn('chat:4', '4'), one.isIn('chat:5', '5'), one.isIn('chat:10004', '10004')]).toEqual([
      false,
      true,
      true,
    ])
  })
})
