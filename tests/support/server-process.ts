import { runServer } from '#app/run-server.js'

/** A server in a process of its own; tells its parent where it listens. */
await runServer(process.env, { afterStart: (url) => process.send?.(url) })
