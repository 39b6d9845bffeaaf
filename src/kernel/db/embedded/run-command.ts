import { spawn } from 'node:child_process'

export interface CommandOptions {
  env: NodeJS.ProcessEnv
  cwd?: string
  /** The command is killed after this many milliseconds. */
  timeLimitMs: number
  /** The command is killed when it has printed nothing after this many milliseconds. */
  firstOutputWithinMs?: number
  onOutput?: (text: string) => void
}

/** Runs a command to its end and returns its standard output. Fails with the first lines of its standard error. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    let killed: string | undefined
    const killAfter = (ms: number, reason: string): NodeJS.Timeout =>
      setTimeout(() => {
        killed = reason
        child.kill('SIGKILL')
      }, ms)
    const limit = killAfter(options.timeLimitMs, `not done after ${options.timeLimitMs / 1000} s`)
    const silence = killAfter(options.firstOutputWithinMs ?? options.timeLimitMs, 'no answer')

    child.stdout.on('data', (chunk: Buffer) => {
      clearTimeout(silence)
      output += chunk.toString()
      options.onOutput?.(chunk.toString())
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.once('error', (error) => {
      clearTimeout(limit)
      clearTimeout(silence)
      reject(error)
    })
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      clearTimeout(silence)
      if (code === 0) resolve(output)
      else
        reject(
          new Error(
            killed ??
              (errors.trim().split('\n', 4).join('\n').slice(0, 400) ||
                `${command} ended with ${signal ?? String(code)}`),
          ),
        )
    })
  })
}
