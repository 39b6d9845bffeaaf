import type { Router } from 'express'
import { withRequestExamples } from '#kernel/openapi/request-examples.js'
import type { DemoLogin } from '#kernel/pages/demo-login.js'
import { type NavLink, PageShell } from '#kernel/pages/page.js'
import { referencePage } from '#kernel/pages/reference-page.js'
import { apiDocument, socketDocument } from './api.js'

/** What a development server shows beside the references; in production nothing of it is there. */
export interface DevelopmentPages {
  /** The accounts of the sample data, once that is there. */
  readonly demoLogins?: () => readonly DemoLogin[]
  /** What `/` answers. */
  readonly firstPage?: (shell: PageShell) => Router
}

const REFERENCES: readonly NavLink[] = [
  { label: 'Reference', href: '/api/docs' },
  { label: 'Sockets', href: '/api/docs/sockets' },
]
const SANDBOXES: readonly NavLink[] = [
  { label: 'Mailbox', href: '/dev/mailbox' },
  { label: 'Templates', href: '/dev/mailbox/templates' },
]

/** The reference, which signs in with the demo accounts where there are some. */
const referenceFor = (logins: readonly DemoLogin[]) => {
  const document = apiDocument()
  if (logins.length === 0) return document
  const examples = Object.fromEntries(logins.map(({ role, body }) => [`The demo ${role}`, body]))
  return withRequestExamples(document, { operationId: 'auth.login', examples })
}

/** The pages of this server by path, all with one navigation. */
export const composePages = (parts: {
  readonly inProduction: boolean
  readonly publicUrl: string
  readonly sandboxPages: (shell: PageShell) => Readonly<Record<string, Router>>
  readonly development: DevelopmentPages
}): (readonly [path: string, router: Router])[] => {
  const { demoLogins = () => [], firstPage } = parts.inProduction ? {} : parts.development
  const nav = parts.inProduction ? REFERENCES : [...REFERENCES, ...SANDBOXES]
  const shell = new PageShell({ nav, ...(firstPage && { home: '/' }) })
  const reference = referencePage({
    openApi: () => referenceFor(demoLogins()),
    asyncApi: () => socketDocument(parts.publicUrl),
    shell,
    demoLogins,
  })
  return [
    ['/api', reference],
    ['/api/v1', reference],
    ...Object.entries(parts.sandboxPages(shell)),
    ...(firstPage ? [['/', firstPage(shell)] as const] : []),
  ]
}
