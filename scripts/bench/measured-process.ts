import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a measured server tells its parent. */
export type ServerMessage =
  { readonly url: string } | { readonly cpuMicroseconds: number; readonly residentBytes: number }

/** What a process has used: CPU time since its start, user and system, and the memory it holds now. */
export interface Usage {
  readonly cpuMilliseconds: number
  readonly residentBytes: number
}

/** The next message of the child. Throws when it ends instead. */
const nextMessage = async (child: ChildProcess): Promise<ServerMessage> => {
  const settled = new AbortController()
  const ended = once(child, 'exit', { signal: settled.signal }).then(([code]: unknown[]) => {
    throw new Error(`a measured server ended early with ${String(code)}`)
  })
  try {
    const told = once(child, 'message', { signal: settled.signal })
    const [message] = (await Promise.race([told, ended])) as [ServerMessage]
    return message
  } finally {
    ended.catch(() => undefined)
    settled.abort()
  }
}

/** A server in a process of its own, whose CPU time can be asked for. */
export class MeasuredProcess {
  readonly url: string
  readonly #child: ChildProcess
  readonly #readiness: string | undefined

  private constructor(
    child: ChildProcess,
    { url, readiness }: { url: string; readiness?: string | undefined },
  ) {
    this.#child = child
    this.url = url
    this.#readiness = readiness && url + readiness
  }

  /**
   * Starts a TypeScript file and waits until it says where it listens. `readiness` is the path that tells how far its
   * outbox is behind, if it has one.
   */
  static async start(file: string, env: NodeJS.ProcessEnv, readiness?: string): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const message = await nextMessage(child)
    if (!('url' in message)) throw new Error('a measured server did not say where it listens')
    return new MeasuredProcess(child, { url: message.url, readiness })
  }

  /** CPU time the process has used since its start, user and system, in milliseconds. */
  async cpuMilliseconds(): Promise<number> {
    return (await this.usage()).cpuMilliseconds
  }

  /** Whether all that its requests have set going is done, as far as the server knows of such things. */
  async hasNothingDue(): Promise<boolean> {
    if (this.#readiness === undefined) return true
    const { outboxLagSeconds } = (await (await fetch(this.#readiness)).json()) as { outboxLagSeconds: number }
    return outboxLagSeconds === 0
  }

  async usage(): Promise<Usage> {
    this.#child.send('usage')
    const message = await nextMessage(this.#child)
    if (!('cpuMicroseconds' in message)) throw new Error('a measured server did not tell what it uses')
    return { cpuMilliseconds: message.cpuMicroseconds / 1000, residentBytes: message.residentBytes }
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await exited
  }
}

/** The other side: tells the parent where this server listens, and what it uses when asked. */
export const beMeasured = (url: string): void => {
  const tell = (message: ServerMessage): void => {
    process.send?.(message)
  }
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    // Where the process runs with --expose-gc, memory is what is needed, not what is not yet swept.
    globalThis.gc?.()
    tell({ cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss() })
  })
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // Else the open channel would keep a server alive that has stopped.
  process.channel?.unref()
  tell({ url })
}
