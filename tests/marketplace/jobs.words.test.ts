import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
beforeAll(async () => {
  app = await startTestApp()
  craftsman = await app.a.craftsman()
  const bare = { description: 'بدون تفاصيل', category: 'Carpentry' }
  await app.a.job({ ...bare, title: 'إصلاح حنفيّة المطبخ ٢٥ سنة', coordinates: [31.2197, 30.0614] })
  await app.a.job({ title: 'تأسيس الكهرباء', category: 'Electrical', description: 'شقة في الدور الثالث' })
  await app.a.job({
    title: 'Réparer la porte',
    category: 'Carpentry',
    description: 'Hinge and lock. Urgent!',
  })
  await app.a.job({
    title: 'Paint (a+)+$ wall [x] 100%',
    category: 'Painting',
    description: 'A.B.C. \\d+ .*',
  })
})
afterAll(() => app.close())

const found = async (q: string): Promise<string[]> => {
  const { status, body } = await app.as(craftsman).get('/jobs').query({ q })
  expect([q, status]).toEqual([q, 200])
  expect(body.pagination.totalItems).toBe(body.data.length)
  return body.data.map(({ title }: { title: string }) => title)
}

const TAP = 'إصلاح حنفيّة المطبخ ٢٥ سنة'
const WIRING = 'تأسيس الكهرباء'
const DOOR = 'Réparer la porte'
const PAINT = 'Paint (a+)+$ wall [x] 100%'

describe('q finds a job by its words in any spelling', () => {
  it.each([
    ['as written', 'إصلاح حنفيّة المطبخ', TAP],
    ['without hamza', 'اصلاح', TAP],
    ['another hamza', 'أصلاح', TAP],
    ['without diacritics', 'حنفية', TAP],
    ['with other diacritics', 'حَنَفِيَّة', TAP],
    ['ha for ta marbuta', 'حنفيه', TAP],
    ['tatweel', 'حنفيـــة', TAP],
    ['without the article', 'مطبخ', TAP],
    ['with a preposition', 'بالمطبخ', TAP],
    ['Latin digits', '25', TAP],
    ['Persian digits', '۲۵', TAP],
    ['ya for alef maqsura', 'حنفي', TAP],
    ['a beginning', 'حن', TAP],
    ['a beginning with the article', 'المطب', TAP],
    ['the article and one letter', 'الك', WIRING],
    ['several words in any order', 'سنه ٢٥ اصلاح', TAP],
    ['the trade in Arabic letters of the title', 'كهربا', WIRING],
    ['the trade in English', 'electrical', WIRING],
    ['the trade in Arabic', 'نقاشة', PAINT],
    ['a whole word of the description', 'الثالث', WIRING],
    ['the district in English', 'zamalek', TAP],
    ['the district in Arabic', 'الزمالك', TAP],
    ['a beginning of the district', 'زما', TAP],
    ['without accents', 'reparer', DOOR],
    ['with accents', 'RÉPARER', DOOR],
    ['across title and description', 'porte hinge', DOOR],
    ['punctuation around it', '"lock", (urgent)!', DOOR],
  ])('%s: %s', async (_what, q, title) => {
    expect(await found(q)).toEqual([title])
  })

  it.each([
    ['a word that is nowhere', 'سباكه'],
    ['one word here, one there', 'حنفية كهرباء'],
    ['the beginning of a word of the description', 'hing'],
    ['the end of a word', 'طبخ'],
  ])('but not by %s', async (_what, q) => {
    expect(await found(q)).toEqual([])
  })
})

describe('q takes nothing for an instruction', () => {
  it.each(['!!!', '؟؟ ،،', '.*', '$', '()[]{}', '😀', 'ـــ'])(
    'finds nothing by %j, which is no word',
    async (q) => {
      expect(await found(q)).toEqual([])
    },
  )

  it.each([
    ['(a+)+$', PAINT],
    ['[x]', PAINT],
    ['100%', PAINT],
    ['\\d+', PAINT],
    ['A.B.C', PAINT],
    ['-paint', PAINT],
    ['"paint wall"', PAINT],
  ])('reads %s as its words', async (q, title) => {
    expect(await found(q)).toEqual([title])
  })

  it.each([
    '(a+)+$'.repeat(16),
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    'x'.repeat(100),
    'ا'.repeat(100),
    '{"$gt":""}',
    "'; return true; //",
    '__proto__',
    'constructor',
    'toString',
    '\ud83d',
    'a b c d e f g h i j k l m n o p',
  ])('survives %s', async (q) => {
    await found(q)
  })

  it.each(['q[$ne]=x', 'q[$regex]=.*', 'q[]=tap', 'q=a&q=b', 'q=%00', 'q=%0a'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await app.as(craftsman).get(`/jobs?${query}`)
      expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED'])
    },
  )

  it.each(['%', '%E0%A4%A', '%ff'])('never fails on the broken encoding %s', async (q) => {
    const { status } = await app.as(craftsman).get(`/jobs?q=${q}`)
    expect(status).toBeLessThan(500)
  })
})
