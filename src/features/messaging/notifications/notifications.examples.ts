import type { LocalizedText } from '#kernel/i18n/text.js'

const notification = {
  id: '68f0c2a4e1b2c3d4e5f60788',
  type: 'quote',
  kind: 'quote.submitted',
  title: 'New quote: EGP 450',
  message: 'Hassan Mahmoud offers to do “Kitchen tap leaks” for EGP 450.',
  data: {
    jobId: '68f0c2a4e1b2c3d4e5f60733',
    clientId: '68f0c2a4e1b2c3d4e5f60711',
    craftsmanId: '68f0c2a4e1b2c3d4e5f60722',
    quoteId: '68f0c2a4e1b2c3d4e5f60744',
    price: '45000',
    status: 'Submitted',
  },
  read: false,
  createdAt: '2026-11-21T09:20:00.000Z',
}

const state = { on: true, mutable: true }

const subscription = { kind: 'quote.submitted', label: 'New quotes on your jobs', language: 'en' }

export const notificationExamples = {
  notification,
  preferences: {
    kinds: [
      {
        kind: 'quote.submitted',
        channels: {
          inApp: { on: true, mutable: false },
          push: state,
          email: state,
          sms: { on: false, mutable: true },
        },
      },
    ],
    quietHours: { from: '22:00', to: '07:00', timeZone: 'Africa/Cairo' },
  },
  changes: {
    kinds: [{ kind: 'quote.submitted', email: false, sms: true }],
    quietHours: { from: '22:00', to: '07:00', timeZone: 'Africa/Cairo' },
  },
  device: {
    id: '68f0c2a4e1b2c3d4e5f60799',
    token: 'fGkP0aXbTq2:APA91bE-example',
    platform: 'android',
    createdAt: '2026-11-21T09:00:00.000Z',
  },
  subscription: {
    asked: {
      ...subscription,
      subscribed: true,
      message: 'Do you want to stop emails about “New quotes on your jobs”?',
    },
    stopped: {
      ...subscription,
      subscribed: false,
      message:
        'You will get no more emails about “New quotes on your jobs”. The app still shows these notifications.',
    },
  },
} as const

/** What the placeholders stand for in the previews of the templates. */
export const previewWords: Readonly<Record<'reader' | 'name' | 'job' | 'reason', LocalizedText>> = {
  reader: { en: 'Mona', ar: 'منى' },
  name: { en: 'Hassan Mahmoud', ar: 'حسن محمود' },
  job: { en: 'Kitchen tap leaks', ar: 'تسريب في حنفية المطبخ' },
  reason: { en: 'Several reports of fraud', ar: 'بلاغات متعددة عن احتيال' },
}
