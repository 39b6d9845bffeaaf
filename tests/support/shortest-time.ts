const TRIES = 5

/** How long the work takes, in milliseconds: the shortest of a few tries, as other work on the machine only adds to it. */
export const shortestTime = (work: () => void): number => {
  const times = Array.from({ length: TRIES }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}
