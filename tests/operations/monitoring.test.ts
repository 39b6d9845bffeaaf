import { readFile } from 'node:fs/promises'
import { parser } from '@prometheus-io/lezer-promql'
import { io } from 'socket.io-client'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/test-app.js'

const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+[smh]$/),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
})

const Dashboard = z.object({
  templating: z.object({ list: z.array(z.object({ name: z.string(), definition: z.string().optional() })) }),
  panels: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      type: z.string(),
      targets: z.array(z.object({ expr: z.string() })).optional(),
    }),
  ),
})

const rules = Rules.parse(parse(await readFile('docs/operations/alerts.yml', 'utf8'))).groups.flatMap(
  (group) => group.rules,
)
const dashboard = Dashboard.parse(
  JSON.parse(await readFile('docs/operations/grafana-dashboard.json', 'utf8')),
)
const panels = dashboard.panels.filter(({ type }) => type !== 'row')
const queries: [name: string, expr: string][] = [
  ...rules.map(({ alert, expr }) => [alert, expr] as [string, string]),
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => [title, expr] as [string, string]),
  ),
]

/** What Prometheus knows by itself: of a target, and of every series that it reads there. */
const OF_PROMETHEUS = { metrics: { up: [] as string[] }, labels: ['job', 'instance'] }

interface Selector {
  readonly metric: string
  readonly matchers: { label: string; value: string }[]
}

/** What a query selects, and by which labels it groups. Throws when it is no PromQL. */
const readQuery = (expr: string): { selectors: Selector[]; groupings: string[] } => {
  // What Grafana puts in.
  const text = expr.replaceAll('$__rate_interval', '5m')
  const selectors: Selector[] = []
  const groupings: string[] = []
  let isGrouping = false
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      const part = text.slice(from, to)
      if (type.isError) throw new Error(`no PromQL at ${from}: ${text}`)
      if (type.name === 'VectorSelector') selectors.push({ metric: '', matchers: [] })
      if (type.name === 'GroupingLabels') isGrouping = true
      if (type.name === 'Identifier' && selectors.length > 0) {
        const last = selectors.at(-1)!
        if (last.metric === '') selectors[selectors.length - 1] = { ...last, metric: part }
      }
      if (type.name === 'LabelName') {
        if (isGrouping) groupings.push(part)
        else selectors.at(-1)!.matchers.push({ label: part, value: '' })
      }
      if (type.name === 'StringLiteral') {
        const matcher = selectors.at(-1)?.matchers.at(-1)
        if (matcher) matcher.value = part.slice(1, -1)
      }
    },
    leave: ({ type }) => {
      if (type.name === 'GroupingLabels') isGrouping = false
    },
  })
  return { selectors, groupings }
}

/** The metrics of a server in use, by the names of their series, with the values of each label. */
let exported: Map<string, Map<string, Set<string>>>
let app: TestApp

const read = (page: string): typeof exported => {
  const series: typeof exported = new Map()
  for (const [, name = '', labels = ''] of page.matchAll(/^([a-z_]\w*)(?:\{(.*)\})? /gm)) {
    const known = series.get(name) ?? new Map<string, Set<string>>()
    series.set(name, known)
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/g))
      known.set(label, (known.get(label) ?? new Set()).add(value))
  }
  return series
}

beforeAll(async () => {
  app = await startTestApp()
  const url = await app.listen()
  await app.a.hiredJob()
  const client = await app.a.client()
  const socket = io(url, { auth: { token: client.token }, transports: ['websocket'], forceNew: true })
  await socket.emitWithAck('unknown')
  socket.close()
  await app.settle()
  await app.as(client).get('/users/me')
  const { text } = await supertest(app.application.app).get('/metrics').expect(200)
  exported = read(text)
})
afterAll(() => app.close())

describe('the alert rules and the dashboard', () => {
  it.each(queries)('%s asks for what a server exports: %s', (_name, expr) => {
    const { selectors, groupings } = readQuery(expr)
    expect(selectors.length).toBeGreaterThan(0)
    const labels = new Set<string>(OF_PROMETHEUS.labels)
    for (const { metric, matchers } of selectors) {
      const own =
        exported.get(metric) ?? (metric in OF_PROMETHEUS.metrics ? new Map<string, Set<string>>() : null)
      expect(own, metric).not.toBeNull()
      for (const label of own?.keys() ?? []) labels.add(label)
      for (const { label, value } of matchers) {
        expect([...OF_PROMETHEUS.labels, ...(own?.keys() ?? [])], metric).toContain(label)
        // A bound that no bucket has would select nothing, for good.
        if (label === 'le') expect([...(own?.get('le') ?? [])]).toContain(value)
      }
    }
    for (const label of groupings) expect([...labels]).toContain(label)
  })

  it('watch everything that the server says of itself', () => {
    const nameOf = (series: string): string => series.replace(/_(?:count|bucket|sum)$/, '')
    const asked = queries.flatMap(([, expr]) => readQuery(expr).selectors.map(({ metric }) => nameOf(metric)))
    const ours = [...exported.keys()].filter((name) => !/^(?:nodejs|process)_/.test(name))
    expect(asked).toEqual(expect.arrayContaining(ours.map(nameOf)))
  })

  it('have names of their own, and tell the job apart', () => {
    const alerts = rules.map(({ alert }) => alert)
    expect(new Set(alerts).size).toBe(alerts.length)
    const ids = dashboard.panels.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [name, expr] of queries)
      for (const { matchers } of readQuery(expr).selectors)
        expect(
          matchers.map(({ label }) => label),
          name,
        ).toContain('job')
  })

  it('lead to a chapter each, which says what to do', async () => {
    for (const { alert, annotations } of rules) {
      const [file = '', anchor] = annotations.runbook.split('#')
      expect(anchor).toBe(alert.toLowerCase())
      expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^### ${alert}$`, 'm'))
    }
  })

  it('are read by a Prometheus that is set up as the example is', async () => {
    const config = parse(await readFile('docs/operations/prometheus.yml', 'utf8'))
    expect(config.rule_files).toEqual(['alerts.yml'])
    expect(config.scrape_configs[0].job_name).toBe('craftworks')
  })
})

it('a query that is none is told of', () => {
  expect(() => readQuery('sum(rate(x[5m])')).toThrow(/no PromQL/)
})
