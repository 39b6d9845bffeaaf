import type { FileType } from './file-types.js'

export interface RecognizedFile {
  readonly type: FileType
  /** Width × height as the header says it, which is what decoding will cost; 0 for a document. */
  readonly pixels: number
}

const startsWith = (content: Buffer, text: string, at = 0): boolean =>
  content.toString('latin1', at, at + text.length) === text

const png = (content: Buffer): number | undefined =>
  content.length >= 24 && startsWith(content, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
    ? content.readUInt32BE(16) * content.readUInt32BE(20)
    : undefined

const gif = (content: Buffer): number | undefined =>
  content.length >= 10 && (startsWith(content, 'GIF89a') || startsWith(content, 'GIF87a'))
    ? content.readUInt16LE(6) * content.readUInt16LE(8)
    : undefined

const webp = (content: Buffer): number | undefined => {
  if (content.length < 30 || !startsWith(content, 'RIFF') || !startsWith(content, 'WEBPVP8', 8))
    return undefined
  switch (content.toString('latin1', 15, 16)) {
    case 'X':
      return (content.readUIntLE(24, 3) + 1) * (content.readUIntLE(27, 3) + 1)
    case 'L': {
      const sizes = content.readUInt32LE(21)
      return ((sizes & 0x3fff) + 1) * (((sizes >>> 14) & 0x3fff) + 1)
    }
    case ' ':
      return (content.readUInt16LE(26) & 0x3fff) * (content.readUInt16LE(28) & 0x3fff)
    default:
      return undefined
  }
}

/** Huffman tables, a reserved marker and arithmetic conditioning stand between the start-of-frame markers. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc])
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Walks from segment to segment, never byte by byte, to the one that has the size. */
const jpeg = (content: Buffer): number | undefined => {
  if (!startsWith(content, '\xff\xd8\xff')) return undefined
  let at = 2
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
    } else if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return undefined
    } else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
    } else {
      at += 2 + content.readUInt16BE(at + 2)
    }
  }
  return undefined
}

const pdf = (content: Buffer): number | undefined => (startsWith(content, '%PDF-') ? 0 : undefined)

const READERS: Readonly<Record<FileType, (content: Buffer) => number | undefined>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/gif': gif,
  'image/webp': webp,
  'application/pdf': pdf,
}

/** Which of these types a file is, by its first bytes; undefined for anything else, such as SVG or HTML. */
export const recognize = (content: Buffer, types: readonly FileType[]): RecognizedFile | undefined => {
  for (const type of types) {
    const pixels = READERS[type](content)
    if (pixels !== undefined) return { type, pixels }
  }
  return undefined
}
