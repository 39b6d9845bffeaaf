import { runServer } from '#app/run-server.js'
import { beMeasured } from './measured-process.js'

await runServer(process.env, { afterStart: beMeasured })
