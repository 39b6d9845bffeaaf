import { features } from '#app/features.js'
import { defineModule, type KernelBundle } from '#app/kernel-bundle.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { quoteWithdrawn, quoteSubmitted } from '#features/marketplace/quotes/quotes.events.js'
import { HOUR, shift } from '#kernel/clock.js'
import { consumer } from '#kernel/events/event.js'
import { defineFeature } from '#kernel/features/feature.js'
import type { FeatureModule } from '#kernel/features/module.js'
import { idField } from '#kernel/notifications/data-field.js'
import { EVERY_CHANNEL, notificationKind } from '#kernel/notifications/notification-kind.js'

/**
 * A server of this version that has what the released one lacks: a consumer, a timer that this sets, and one more kind of
 * notification of an event. Consumer and timer leave a mark whenever they work, so that work done twice is seen.
 */
const quoteWatch = defineFeature({
  name: 'quote-watch',
  notifications: {
    'quote.gone': notificationKind({
      type: 'quote',
      label: { en: 'Quotes that are gone', ar: 'العروض التي لم تعد متاحة' },
      event: quoteWithdrawn,
      actor: ({ craftsmanId }) => craftsmanId,
      recipients: ({ clientId, jobId }) => [{ user: clientId, wording: 'told', params: {}, data: { jobId } }],
      defaults: EVERY_CHANNEL,
      dataFields: { jobId: idField('The job') },
      texts: {
        told: {
          title: { en: 'A quote is gone', ar: 'لم يعد أحد العروض متاحًا' },
          body: { en: 'Have a look at the quotes.', ar: 'اطّلع على العروض.' },
        },
      },
    }),
  },
})
const all: FeatureModule<KernelBundle, unknown>[] = features
all.push(defineModule({ feature: quoteWatch, needs: {}, compose: () => ({ offers: {} }) }))
// Both read the list when they are loaded.
const { catalogue } = await import('#app/api.js')
const { compose } = await import('#app/compose.js')

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
