import { catalogue } from '#app/api.js'
import { compose } from '#app/compose.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { quoteSubmitted } from '#features/marketplace/quotes/quotes.events.js'
import { HOUR, shift } from '#kernel/clock.js'
import { consumer } from '#kernel/events/event.js'

/**
 * A server of this version that has what the released one lacks: a consumer, and a timer that this sets. Each leaves a
 * mark whenever it works, so that work done twice is seen.
 */
const variables = readEnv(process.env, catalogue.limits)
const config = toConfig(variables)
const application = compose(config, toSecrets(variables))
const { clock, database, outbox, timers } = application

const REMIND = 'quote.remind'
const mark = (by: string, subject: string) => database.collection('marks').insertOne({ by, subject })

outbox.subscribe(
  consumer('reminders.quote-submitted', quoteSubmitted, async ({ quoteId }) => {
    await database.transaction((tx) =>
      timers.schedule(tx, { kind: REMIND, subject: quoteId, dueAt: shift(clock.now(), HOUR) }),
    )
    await mark('consumer', quoteId)
  }),
)
timers.handle({
  kind: REMIND,
  run: async (subject) => {
    await mark('timer', subject)
  },
})

process.once('SIGTERM', () => void application.stop())
await application.connect(config.database.uri ?? '')
process.send?.(`http://127.0.0.1:${await application.start()}`)
