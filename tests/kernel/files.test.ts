import { describe, expect, it } from 'vitest'
import type { FileType } from '#kernel/files/file-types.js'
import { recognize } from '#kernel/files/recognize.js'
import { gifHeader, jpegHeader, pngHeader, webpHeader } from '../support/images.js'
import { shortestTime } from '../support/shortest-time.js'

const ALL: FileType[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf']
const size = { width: 640, height: 481 }

describe('recognize', () => {
  it.each([
    ['image/png', pngHeader(size)],
    ['image/gif', gifHeader(size)],
    ['image/jpeg', jpegHeader(size)],
    ['image/webp', webpHeader('VP8 ', size)],
    ['image/webp', webpHeader('VP8L', size)],
    ['image/webp', webpHeader('VP8X', size)],
  ] as const)('reads type and size of %s', (type, content) => {
    expect(recognize(content, ALL)).toEqual({ type, pixels: 640 * 481 })
  })

  it('knows a PDF, which has no pixels', () => {
    expect(recognize(Buffer.from('%PDF-1.7\n'), ALL)).toEqual({ type: 'application/pdf', pixels: 0 })
  })

  it('knows only what it is asked for', () => {
    expect(recognize(pngHeader(), ['image/jpeg'])).toBeUndefined()
  })

  it.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['text', 'hello'],
    ['a ZIP', 'PK\x03\x04'],
    ['a JPEG that ends at once', '\xff\xd8\xff'],
    ['a JPEG without a frame', '\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x08abcdef'],
    ['a JPEG whose segment leads nowhere', '\xff\xd8\xff\xe0\xff\xffabcdefghijkl'],
    ['a PNG without its header', '\x89PNG\r\n\x1a\nabcdefghijklmnopqrstuvwxyz'],
    ['a RIFF that is sound', 'RIFF\0\0\0\0WAVEfmt '.padEnd(40)],
  ])('refuses %s', (_what, content) => {
    expect(recognize(Buffer.from(content, 'latin1'), ALL)).toBeUndefined()
  })

  it('walks a hostile JPEG of many segments without delay', () => {
    const segments = Buffer.alloc(5 * 1024 * 1024, Buffer.from([0xff, 0xe0, 0x00, 0x02]))
    const content = Buffer.concat([Buffer.from([0xff, 0xd8]), segments])
    expect(recognize(content, ALL)).toBeUndefined()
    expect(shortestTime(() => recognize(content, ALL))).toBeLessThan(500)
  })
})
