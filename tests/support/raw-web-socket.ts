import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

const MASK_BYTES = 4
const FINAL = 0x80
const LONG = 126
const LONGEST_SHORT = 125
export const OPCODES = { text: 0x1, ping: 0x9 } as const

/** A frame as RFC 6455 5.2 has clients send it. */
export const frame = (text: string, opcode: number = OPCODES.text): Buffer => {
  const data = Buffer.from(text)
  const isLong = data.length > LONGEST_SHORT
  const head = Buffer.from([FINAL | opcode, FINAL | (isLong ? LONG : data.length)])
  const length = Buffer.alloc(isLong ? 2 : 0)
  if (isLong) length.writeUInt16BE(data.length)
  const mask = randomBytes(MASK_BYTES)
  return Buffer.concat([head, length, mask, data.map((byte, at) => byte ^ mask[at % MASK_BYTES]!)])
}

/** A WebSocket that says what no client library would. */
export const openRawWebSocket = async (url: string, query = '') => {
  const wire = connect(Number(new URL(url).port), '127.0.0.1')
  onTestFinished(() => {
    wire.destroy()
  })
  let heard = ''
  wire.on('error', () => undefined)
  wire.setEncoding('latin1').on('data', (data: string) => (heard += data))
  wire.write(
    [
      `GET /socket.io/?EIO=4&transport=websocket${query} HTTP/1.1`,
      'Host: test',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      '',
      '',
    ].join('\r\n'),
  )
  const until = async (text: string): Promise<void> => {
    while (!heard.includes(text) && !wire.closed)
      await Promise.race([once(wire, 'data'), once(wire, 'close')])
  }
  await until(query.includes('sid=') ? '\r\n\r\n' : '"sid"')
  return {
    send: (...frames: readonly Buffer[]) => {
      wire.write(Buffer.concat(frames))
    },
    until,
    closed: async (): Promise<void> => {
      if (!wire.closed) await once(wire, 'close')
    },
  }
}
