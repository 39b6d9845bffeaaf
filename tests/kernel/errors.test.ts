import { describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { type Role, ROLES } from '#kernel/auth/actor.js'
import { assertRole } from '#kernel/auth/assert-role.js'
import { AppError, type ErrorCodes, invalidField } from '#kernel/errors/app-error.js'
import { ErrorRegistry } from '#kernel/errors/registry.js'
import { newId } from '#kernel/ids.js'

const english = { language: 'en', requestId: 'r-1' } as const
const arabic = { language: 'ar', requestId: 'r-1' } as const
const definition = (status = 409) => ({ status, text: { en: 'English', ar: 'عربي' } })

describe('the table of all errors', () => {
  const registry = catalogue.errors

  it('has words in both languages and a fitting status for every code', () => {
    expect(registry.codes.length).toBeGreaterThan(20)
    for (const code of registry.codes) {
      const { status, text, details } = registry.definition(code)
      const shown = [details?.meta()?.examples ?? []].flat()[0] as ErrorCodes['FORBIDDEN'] | undefined
      const [en, ar] = [english, arabic].map(
        (caller) => registry.reply(new AppError(code as 'FORBIDDEN', shown), caller).body.message,
      )
      expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/)
      expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503], code).toContain(status)
      for (const words of [text.en, en]) expect(words, code).toMatch(/^[A-Z{][^\p{Script=Arabic}]+[^.]$/u)
      expect(en, code).toMatch(/^[A-Z][^{}]+$/)
      for (const words of [text.ar, ar]) expect(words, code).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('shows an example for every code that carries details, and it fits them', () => {
    for (const code of registry.codes) {
      const { details } = registry.definition(code)
      if (details) expect(() => details.parse([details.meta()?.examples ?? []].flat()[0]), code).not.toThrow()
    }
  })

  it('says of every limit in the details and in the message how much is free and how long to wait', () => {
    const limits = registry.codes.filter((code) => registry.definition(code).status === 429)
    expect(limits.length).toBeGreaterThan(5)
    for (const code of limits) {
      const [example] = [registry.definition(code).details?.meta()?.examples ?? []].flat()
      expect(example, code).toMatchObject({ details: { retryAfterSeconds: expect.any(Number) } })
      const { details } = example as { details: Record<string, unknown> }
      expect([typeof details.name, typeof details.limit], code).toContain('string')
      const error = new AppError(code as 'RATE_LIMITED', example as ErrorCodes['RATE_LIMITED'])
      const [en, ar] = [english, arabic].map((caller) => registry.reply(error, caller).body.message)
      expect(en, code).toMatch(/\d.* again in (one|\d+) (second|minute)s?$/)
      expect(ar, code).toMatch(/\d.*المحاولة بعد (\d+ )?(ثانية|ثانيتين|ثوانٍ|دقيقة|دقيقتين|دقائق)$/)
    }
  })

  it.each([
    ['ROUTE_NOT_FOUND', 404, 'API route not found'],
    ['INVALID_ID', 404, 'Resource not found (invalid ID)'],
    ['INTERNAL_ERROR', 500, 'Internal server error'],
  ] as const)('has the text of %s that the contract fixes', (code, status, message) => {
    expect(registry.reply(new AppError(code), english)).toEqual({
      status,
      body: { message, code, requestId: 'r-1' },
    })
  })
})

const refusalOf = (access: [Role, ...Role[]]): unknown => {
  const role = ROLES.find((one) => !access.includes(one))!
  try {
    assertRole(access, { id: newId(), sessionId: newId(), role })
  } catch (error) {
    return error
  }
  return 'not refused'
}

describe('a refusal by role', () => {
  it.each<[[Role, ...Role[]], string, string]>([
    [['craftsman'], 'Only craftsmen may do this', 'هذا متاح للحرفيين فقط'],
    [['client', 'craftsman'], 'Only clients and craftsmen may do this', 'هذا متاح للعملاء وللحرفيين فقط'],
    [['moderator', 'admin'], 'Only staff may do this', 'هذا متاح لفريق العمل فقط'],
    [
      ['client', 'admin', 'moderator'],
      'Only clients and staff may do this',
      'هذا متاح للعملاء ولفريق العمل فقط',
    ],
    [['admin'], 'Only admins may do this', 'هذا متاح للمديرين فقط'],
  ])('to all but %j says so', (roles, en, ar) => {
    const registry = new ErrorRegistry([])
    expect(registry.reply(refusalOf(roles), english)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', message: en, details: { roles } },
    })
    expect(registry.reply(refusalOf(roles), arabic).body.message).toBe(ar)
  })

  it('keeps its words where something else is the reason', () => {
    expect(new ErrorRegistry([]).reply(new AppError('FORBIDDEN'), english).body).toEqual({
      message: 'You are not allowed to do this',
      code: 'FORBIDDEN',
      requestId: 'r-1',
    })
  })
})

describe('ErrorRegistry', () => {
  it('refuses a code that is there already, in the kernel or in another feature', () => {
    expect(() => new ErrorRegistry([{ FORBIDDEN: definition() }])).toThrow('FORBIDDEN')
    expect(() => new ErrorRegistry([{ TWICE: definition() }, { TWICE: definition() }])).toThrow('TWICE')
  })

  it('has no definition of a code in no table', () => {
    expect(() => new ErrorRegistry([]).definition('NOBODYS')).toThrow('NOBODYS')
  })

  it.each([
    ['an error', new Error('mongodb://user:password@host')],
    ['a text', 'secret'],
    ['nothing', undefined],
    [
      'an error that calls itself one of ours',
      Object.assign(new Error('x'), { code: 'FORBIDDEN', status: 403 }),
    ],
    ['a code of a feature that is not there', new AppError('NOBODYS' as 'FORBIDDEN')],
  ])('answers %s with 500 and says nothing of it', (_what, thrown) => {
    expect(new ErrorRegistry([]).reply(thrown, english)).toEqual({
      status: 500,
      body: { message: 'Internal server error', code: 'INTERNAL_ERROR', requestId: 'r-1' },
    })
  })

  it('chooses the language of the caller, in the details too', () => {
    const error = invalidField('services.0', {
      code: 'UNKNOWN_SERVICE',
      en: 'No such service',
      ar: 'لا توجد خدمة',
    })
    const registry = new ErrorRegistry([])
    expect(registry.reply(error, english).body).toMatchObject({
      message: 'Some fields are invalid',
      errors: [{ path: 'services.0', code: 'UNKNOWN_SERVICE', message: 'No such service' }],
    })
    expect(registry.reply(error, arabic).body).toMatchObject({
      message: 'بعض الحقول غير صحيحة',
      errors: [{ path: 'services.0', code: 'UNKNOWN_SERVICE', message: 'لا توجد خدمة' }],
    })
  })

  it('adds the details of an error, and never its cause', () => {
    const blocked = { blockReason: 'Fraud report', blockedAt: '2026-11-01T09:00:00.000Z' }
    const error = new AppError('ACCOUNT_BANNED', blocked, { cause: new Error('secret') })
    const { status, body } = new ErrorRegistry([]).reply(error, english)
    expect(status).toBe(403)
    expect(body).toEqual({
      message: 'This account is blocked',
      code: 'ACCOUNT_BANNED',
      requestId: 'r-1',
      ...blocked,
    })
  })
})
