import { Buffer } from 'node:buffer'

interface Size {
  readonly width: number
  readonly height: number
}

const SMALL: Size = { width: 8, height: 8 }

/** The header of a picture, which is all that the server looks at. */
export const pngHeader = ({ width, height }: Size = SMALL): Buffer => {
  const header = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\b\x06\0\0\0', 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return header
}

export const gifHeader = ({ width, height }: Size = SMALL): Buffer => {
  const header = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1')
  header.writeUInt16LE(width, 6)
  header.writeUInt16LE(height, 8)
  return header
}

/** With an application segment and fill bytes before the frame, as cameras write it. */
export const jpegHeader = ({ width, height }: Size = SMALL): Buffer => {
  const frame = Buffer.from('\xff\xc2\0\x11\x08\0\0\0\0\x03', 'latin1')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('\xff\xd8\xff\xe1\0\x06Exif\xff\xff', 'latin1'), frame.subarray(1)])
}

export const webpHeader = (kind: 'VP8 ' | 'VP8L' | 'VP8X', { width, height }: Size = SMALL): Buffer => {
  const header = Buffer.alloc(30)
  header.write(`RIFF\x16\0\0\0WEBP${kind}`, 'latin1')
  if (kind === 'VP8X') {
    header.writeUIntLE(width - 1, 24, 3)
    header.writeUIntLE(height - 1, 27, 3)
  } else if (kind === 'VP8L') {
    header.writeUInt8(0x2f, 20)
    header.writeUInt32LE((((height - 1) << 14) | (width - 1)) >>> 0, 21)
  } else {
    header.writeUInt16LE(width, 26)
    header.writeUInt16LE(height, 28)
  }
  return header
}
