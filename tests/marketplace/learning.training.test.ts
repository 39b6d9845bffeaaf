import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../support/planted-market.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await plant(app, 1500)
})
afterAll(() => app.close())

describe('x', () => {
  it('y', async () => {
    const t = performance.now()
    const study = await app.application.learning.training.study()
    console.log(performance.now() - t, study.data.lists.length, study.weights, study.overDefaults)
    expect(1).toBe(1)
  })
})
