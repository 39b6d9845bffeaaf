import type { NotificationData, NotificationKind } from './notification-kind.js'

/** The pages of the web app that notifications lead to, by the field that names what is there; the first that fits. */
export const LINKED_PAGES = [
  { field: 'chatId', path: '/chats' },
  { field: 'jobId', path: '/jobs' },
] as const
export const LIST_PAGE = '/notifications'
export const SETTINGS_PAGE = '/settings/notifications'

const pathOf = (data: NotificationData): string => {
  const page = LINKED_PAGES.find(({ field }) => data[field] !== undefined)
  return page ? `${page.path}/${data[page.field] ?? ''}` : LIST_PAGE
}

/** A page of the web app; phones on which our app is installed open it there. */
export const webAppPage = (webAppUrl: string, path: string): string => webAppUrl.replace(/\/$/, '') + path

/** Where a notification leads, by its data: in its push and behind the button of its mail. Null where it leads nowhere. */
export const deepLink = (
  { opensNothing }: Pick<NotificationKind, 'opensNothing'>,
  data: NotificationData,
  webAppUrl: string,
): string | null => (opensNothing ? null : webAppPage(webAppUrl, pathOf(data)))
