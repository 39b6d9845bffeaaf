import { describe, expect, it, onTestFinished } from 'vitest'
import { Metrics } from '#kernel/metrics.js'
import { startThingApp } from '../support/things.js'

const TOKEN = 'scraper-token-0123'

const start = async (options: { token: string | null; openWithoutToken: boolean }) => {
  const metrics = new Metrics()
  metrics.gauge('queue_length', 'How many wait', () => Promise.resolve(7))
  const app = await startThingApp({ uri: null, metrics, extras: { '/': metrics.page(options) } })
  onTestFinished(() => app.close())
  return app
}

describe('the page of metrics', () => {
  it('times each endpoint by its name, and everything unknown as one', async () => {
    const app = await start({ token: null, openWithoutToken: true })
    await app.http.get('/api/things')
    await app.http.get('/api/things?x=1')
    for (const path of ['/api/a', '/api/b', '/c']) await app.http.get(path)
    const { text } = await app.http.get('/metrics').expect(200)
    const count = (labels: string) => `http_request_duration_seconds_count{${labels}}`
    expect(text).toContain(`${count('operation="things.list",status="200"')} 1`)
    expect(text).toContain(`${count('operation="things.list",status="400"')} 1`)
    expect(text).toContain(`${count('operation="none",status="404"')} 3`)
    expect(text).toContain('queue_length 7')
    expect(text).toContain('process_cpu_seconds_total')
  })

  it('is there for who has the token, and for nobody else', async () => {
    const app = await start({ token: TOKEN, openWithoutToken: true })
    const read = (token: string) => app.http.get('/metrics').set('Authorization', `Bearer ${token}`)
    await read(TOKEN).expect(200)
    for (const wrong of ['', 'x', `${TOKEN}x`, TOKEN.slice(1)]) await read(wrong).expect(404)
    await app.http.get('/metrics').expect(404)
  })

  it('is not there without a token where it may not be open', async () => {
    const app = await start({ token: null, openWithoutToken: false })
    await app.http.get('/metrics').expect(404)
  })
})
