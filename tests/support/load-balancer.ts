import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const CUT_EVERY_MS = 80

/** Stands before several servers as a load balancer does; connections through it can be cut at any moment. */
export const startLoadBalancer = async (ports: readonly number[]) => {
  let living = [...ports]
  let next = 0
  const wires = new Set<Socket>()
  const server = createServer((caller) => {
    const port = living[next++ % living.length]!
    const target = connect(port, '127.0.0.1')
    wires.add(caller)
    for (const socket of [caller, target]) socket.on('error', () => undefined)
    caller.on('close', () => {
      wires.delete(caller)
      target.destroy()
    })
    target.on('close', () => caller.destroy())
    caller.pipe(target).pipe(caller)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Sends nobody there any more. */
    remove: (port: number): void => {
      living = living.filter((one) => one !== port)
    },
    /** Keeps cutting connections, one at a time; each choice, from 0 to 1, says which. Returns how to stop. */
    keepCutting: (chooseNext: () => number): (() => void) => {
      const cutting = setInterval(() => {
        ;[...wires][Math.floor(chooseNext() * wires.size)]?.destroy()
      }, CUT_EVERY_MS)
      return () => {
        clearInterval(cutting)
      }
    },
    close: async (): Promise<void> => {
      const closed = once(server, 'close')
      server.close()
      for (const wire of wires) wire.destroy()
      await closed
    },
  }
}
