export interface FetchJob {
  /** An empty folder; on success `bin/mongod` in it runs, and nothing outside it is needed. */
  stage: string
  env: NodeJS.ProcessEnv
  log: (message: string) => void
}

/** One way to get a mongod onto this machine. */
export interface FetchWay {
  name: string
  fetch: (job: FetchJob) => Promise<void>
}

export const mongodFileName = process.platform === 'win32' ? 'mongod.exe' : 'mongod'
