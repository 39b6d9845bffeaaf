import { defineFeature } from '#kernel/features/feature.js'
import { healthRoutes } from './health.routes.js'

export const healthFeature = defineFeature({
  name: 'health',
  headings: [
    {
      tag: 'Operations',
      text: 'Is the server healthy, and was a request carried out? Every answer has an `X-Request-Id`, which finds it in our log. An app that records its sessions with LogRocket sends the address of the session as `X-LogRocket-URL` with each call (`https://app.logrocket.com/…`, no query), and as `logRocketUrl` in the `auth` of its socket: who looks into an error then sees what the user saw.',
      position: 120,
    },
  ],
  routes: [healthRoutes],
})
