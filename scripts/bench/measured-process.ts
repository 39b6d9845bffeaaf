import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a measured server tells its parent. */
export type ServerMessage = { readonly url: string } | { readonly cpuMicroseconds: number }

const nextMessage = async <Kind extends 'url' | 'cpuMicroseconds'>(child: ChildProcess, kind: Kind) => {
  for (;;) {
    const [message] = (await Promise.race([once(child, 'message'), failure(child)])) as [ServerMessage]
    if (kind in message) return message as Extract<ServerMessage, Record<Kind, unknown>>
  }
}

const failure = async (child: ChildProcess): Promise<never> => {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`a measured server ended early with ${String(code)}`)
}

/** A server in a process of its own, whose CPU time can be asked for. */
export class MeasuredProcess {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  /** Starts a TypeScript file and waits until it says where it listens. */
  static async start(file: string, env: NodeJS.ProcessEnv): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { url } = await nextMessage(child, 'url')
    return new MeasuredProcess(child, url)
  }

  /** CPU time the process has used since its start, user and system, in milliseconds. */
  async cpuMilliseconds(): Promise<number> {
    this.#child.send('cpu')
    const { cpuMicroseconds } = await nextMessage(this.#child, 'cpuMicroseconds')
    return cpuMicroseconds / 1000
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await exited
  }
}

/** The other side: tells the parent where this server listens, and its CPU time when asked. */
export const beMeasured = (url: string): void => {
  const tell = (message: ServerMessage): void => {
    process.send?.(message)
  }
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    tell({ cpuMicroseconds: user + system })
  })
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  tell({ url })
}
