import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MongoClient, ObjectId } from 'mongodb'
import { Server } from 'socket.io'
import { beMeasured } from '../measured-process.js'

/**
 * What the same chat costs with nothing around it: bare Socket.IO and the bare driver. A message is numbered, stored and
 * sent to both sides; no session is asked, nothing validated, no transaction, one instance only.
 */
const uri = process.env.MONGODB_URI
if (uri === undefined) throw new Error('MONGODB_URI is missing')
const client = await MongoClient.connect(uri, { maxPoolSize: 50, writeConcern: { w: 'majority' } })
const chats = client.db().collection<{ _id: string; seq: number }>('baselineChats')
const messages = client.db().collection('baselineMessages')

const server = createServer()
const io = new Server(server, { serveClient: false })

interface Sent {
  readonly chatId: string
  readonly message: string
}

io.on('connection', (socket) => {
  const { token } = socket.handshake.auth as { token: string }
  void socket.join(`user:${token}`)
  socket.on('send_message', async ({ chatId, message }: Sent, acknowledge: (reply: object) => void) => {
    const numbered = { $inc: { seq: 1 } }
    const chat = await chats.findOneAndUpdate({ _id: chatId }, numbered, {
      upsert: true,
      returnDocument: 'after',
    })
    const stored = { _id: new ObjectId(), chat: chatId, seq: chat?.seq, sender: token, text: message }
    await messages.insertOne(stored)
    const told = { id: stored._id.toHexString(), chatId, seq: stored.seq, text: message }
    for (const side of chatId.split('+')) io.to(`user:${side}`).emit('new_message', told)
    acknowledge({ ok: true, message: told })
  })
})

await once(server.listen(0, '127.0.0.1'), 'listening')
beMeasured(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
process.once('SIGTERM', () => {
  void io.close().then(() => client.close())
})
