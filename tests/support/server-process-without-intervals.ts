/** A server in a process of its own whose intervals never come: what it does all the same is not done by one of them. */
const { setInterval: setRealInterval } = globalThis
globalThis.setInterval = (...timer: Parameters<typeof setRealInterval>) => {
  const interval = setRealInterval(...timer)
  clearInterval(interval)
  return interval
}

await import('./server-process.js')
