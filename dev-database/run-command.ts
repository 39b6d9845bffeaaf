import { execFile } from 'node:child_process'

export interface CommandOptions {
  env: NodeJS.ProcessEnv
  cwd?: string
  /** The command is killed after this many milliseconds. */
  timeLimitMs: number
  /** The command is killed when it has printed nothing after this many milliseconds. */
  firstOutputWithinMs?: number
  onOutput?: (text: string) => void
}

const MOST_OUTPUT_BYTES = 64 * 1024 ** 2

/** Runs a command to its end and returns its standard output. Fails with the first lines of its standard error. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env, cwd, timeLimitMs, firstOutputWithinMs, onOutput }: CommandOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: timeLimitMs, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT_BYTES } as const
    let tooLate = `not done after ${timeLimitMs / 1000} s`
    const child = execFile(command, args, { env, cwd, ...limits }, (error, stdout, stderr) => {
      clearTimeout(silence)
      const output = stderr.trim().split('\n', 4).join('\n').slice(0, 400)
      if (error === null) resolve(stdout)
      else reject(new Error(error.killed ? tooLate : output || error.message, { cause: error }))
    })
    const silence = setTimeout(() => {
      tooLate = 'no answer'
      child.kill('SIGKILL')
    }, firstOutputWithinMs ?? timeLimitMs)
    child.stdout?.on('data', (text: string) => {
      clearTimeout(silence)
      onOutput?.(text)
    })
  })
}
