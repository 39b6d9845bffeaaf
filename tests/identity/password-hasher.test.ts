import bcrypt from 'bcryptjs'
import { afterAll, describe, expect, it } from 'vitest'
import { PasswordHasher } from '#features/identity/passwords/password-hasher.js'

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher({ cost: 4 })
  afterAll(() => hasher.close())

  it('tells the right password from a wrong one', async () => {
    const hash = await hasher.hash('سر كبير')
    expect(hash).toMatch(/^\$2b\$04\$.{53}$/)
    expect(await hasher.matches('سر كبير', hash)).toBe(true)
    expect(await hasher.matches('سر صغير', hash)).toBe(false)
    expect(await hasher.matchesNobody('سر كبير')).toBe(false)
  })

  it('gives one password another hash each time', async () => {
    expect(await hasher.hash('correct horse')).not.toBe(await hasher.hash('correct horse'))
  })

  it('takes a password in whatever form its letters are typed', async () => {
    const [composed, typed] = ['caf\u00e9 cr\u00e8me', 'cafe\u0301 cre\u0300me']
    for (const stored of [composed, typed]) {
      const hash = await hasher.hash(stored)
      expect([await hasher.matches(composed, hash), await hasher.matches(typed, hash)]).toEqual([true, true])
    }
  })

  it('takes one that was hashed as it was typed, before there was one form', async () => {
    const typed = 'cafe\u0301 cre\u0300me'
    const hash = await bcrypt.hash(typed, 4)
    expect(await hasher.matches(typed, hash)).toBe(true)
    expect(await hasher.matches(`${typed}!`, hash)).toBe(false)
  })

  it('does not take the beginning of what bcrypt cuts off, in either form', async () => {
    const hash = await hasher.hash('\u00e9'.repeat(36))
    expect(await hasher.matches('e\u0301'.repeat(36), hash)).toBe(true)
    expect(await hasher.matches('e\u0301'.repeat(37), hash)).toBe(false)
    expect(await hasher.matches('\u00e9'.repeat(37), hash)).toBe(false)
  })

  it('turns away who would wait too long, and serves all the others', async () => {
    const results = await Promise.allSettled(Array.from({ length: 400 }, () => hasher.hash('correct horse')))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(201)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(await hasher.matchesNobody('correct horse')).toBe(false)
  })

  it('starts again after it was closed', async () => {
    await hasher.close()
    expect(await hasher.matchesNobody('correct horse')).toBe(false)
  })
})
