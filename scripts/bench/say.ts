/** Progress, beside the results on standard output. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
