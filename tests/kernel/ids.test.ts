import { describe, expect, it } from 'vitest'
import { idSchema, newId, newRequestId, randomToken, toId, toObjectId } from '#kernel/ids.js'

describe('an id', () => {
  it('is 24 hex digits, and the same after it was stored', () => {
    const id = newId<'Job'>()
    expect(id).toMatch(/^[0-9a-f]{24}$/)
    expect(toId<'Job'>(toObjectId(id))).toBe(id)
    expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000)
  })

  it('from outside may have capital letters, which are the same id', () => {
    expect(idSchema('Job').parse('68F0C2A4E1B2C3D4E5F60718')).toBe('68f0c2a4e1b2c3d4e5f60718')
  })

  it.each([
    '',
    'me',
    '68f0c2a4e1b2c3d4e5f6071',
    '68f0c2a4e1b2c3d4e5f607180',
    '68f0c2a4e1b2c3d4e5f6071g',
    '68f0c2a4e1b2c3d4e5f60718\n',
    'twelve bytes',
    null,
    12,
    { $ne: null },
    ['68f0c2a4e1b2c3d4e5f60718'],
  ])('is not %j', (value) => {
    expect(idSchema('Job').safeParse(value).success).toBe(false)
  })
})

describe('a random token', () => {
  it('has as many random bytes as asked for, and goes into a URL', () => {
    expect(Buffer.from(randomToken(48), 'base64url')).toHaveLength(48)
    expect(randomToken()).toMatch(/^[\w-]{43}$/)
    expect(new Set(Array.from({ length: 1000 }, () => randomToken(12))).size).toBe(1000)
  })
})

describe('a request id', () => {
  it('is new each time', () => {
    expect(newRequestId()).not.toBe(newRequestId())
  })
})
