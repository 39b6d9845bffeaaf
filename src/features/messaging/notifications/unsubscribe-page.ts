import { escapeHtml } from '#kernel/html.js'
import type { Page } from '#kernel/http/endpoint.js'
import type { Language, LocalizedText } from '#kernel/i18n/text.js'
import { SETTINGS_PAGE, webAppPage } from '#kernel/notifications/deep-link.js'
import { mailTexts } from './notification-texts.js'
import type { SubscriptionState } from './unsubscribe.service.js'

const TITLE: LocalizedText = { en: 'Email notifications', ar: 'إشعارات البريد الإلكتروني' }
const STOP: LocalizedText = { en: 'Stop these emails', ar: 'إيقاف هذه الرسائل' }
const DIRECTION: Readonly<Record<Language, string>> = { en: 'ltr', ar: 'rtl' }

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:2rem 1rem;font:1.05rem/1.6 system-ui,"Segoe UI","Noto Sans Arabic",sans-serif;background:#f3f4f6;color:#1f2937}
main{max-width:32rem;margin:auto;padding:2rem;background:#fff;border:1px solid #e5e7eb;border-radius:.75rem}
h1{margin:0 0 1rem;font-size:1.3rem}
.brand{font-weight:700;color:#0f766e;margin:0 0 1rem}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#0f766e;color:#fff;cursor:pointer}
a{color:inherit}
@media(prefers-color-scheme:dark){body{background:#111827;color:#f3f4f6}main{background:#1f2937;border-color:#374151}.brand{color:#2dd4bf}}`

/** The one field that RFC 8058 names, so that the page and mail programs post the same. */
const form = (language: Language): string =>
  `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${STOP[language]}</button></form>`

const INCOMPLETE: LocalizedText = {
  en: 'This link is not complete. Emails can be switched off in the notification settings too.',
  ar: 'هذا الرابط غير مكتمل. يمكن إيقاف رسائل البريد من إعدادات الإشعارات أيضًا.',
}

interface Shown {
  readonly language: Language
  readonly message: string
  readonly form?: string
}

const documentOf = ({ language, message, form = '' }: Shown, webAppUrl: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${DIRECTION[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${TITLE[language]}</title><style>${STYLE}</style></head>
<body><main><p class="brand">Craftworks</p><h1>${TITLE[language]}</h1><p>${escapeHtml(message)}</p>${form}<p><a href="${escapeHtml(webAppPage(webAppUrl, SETTINGS_PAGE))}">${mailTexts.settings[language]}</a></p></main></body>
</html>
`

/** Asks, and stops nothing by being opened; with a link that a mail program has cut it says where else to go. */
export const unsubscribePage = ({ webAppUrl }: { webAppUrl: string }): Page<SubscriptionState> => ({
  shown: ({ language, subscribed, message }) =>
    documentOf({ language, message, ...(subscribed && { form: form(language) }) }, webAppUrl),
  refused: ({ status, message, language }) =>
    documentOf({ language, message: status === 404 ? INCOMPLETE[language] : message }, webAppUrl),
})
