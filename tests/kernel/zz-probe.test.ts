import { expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { startOrderApp } from '../support/orders.js'
it('probe', async () => {
  const app = await startOrderApp({ clock: { now: () => new Date(Date.now() + 1e9) } })
  const actor: any = { id: newId(), role: 'client', sessionId: newId() }
  const codes: Record<string, number> = {}
  const t = performance.now()
  for (let round = 0; round < 20; round++) {
    const call = { actor, key: newId(), operation: 'o.p', input: {} }
    await app.idempotency.once(call, async () => ({ status: 200, body: 'x' }))
    const r = await Promise.allSettled(Array.from({ length: 50 }, () => app.idempotency.once(call, async () => ({ status: 200, body: 'y' }))))
    for (const one of r) { const c = one.status === 'fulfilled' ? one.value.answer.body + one.value.replayed : String(one.reason); codes[c] = (codes[c] ?? 0) + 1 }
  }
  console.log(codes, performance.now() - t)
  const states: Record<string, number> = {}
  for (let round = 0; round < 20; round++) {
    const k = newId()
    for (const s of await Promise.all(Array.from({ length: 10 }, () => app.idempotency.stateOf(actor, k)))) states[s.status] = (states[s.status] ?? 0) + 1
  }
  console.log(states)
  await app.close()
  expect(1).toBe(1)
})
