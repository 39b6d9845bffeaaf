import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const chatErrors = defineErrors({
  CHAT_NOT_ALLOWED: {
    status: 403,
    text: {
      en: 'You can open a chat once there is an invitation, an active quote or a hired craftsman',
      ar: 'لا يمكن فتح محادثة إلا بعد دعوة أو عرض سعر قائم أو اختيار الحرفي',
    },
  },
  CHAT_CLOSED: {
    status: 409,
    text: { en: 'This chat is closed. You can still read it', ar: 'هذه المحادثة مغلقة. يمكنك قراءتها فقط' },
  },
  CLIENT_MESSAGE_ID_REUSED: {
    status: 422,
    text: {
      en: 'This clientMessageId has already been used for another message',
      ar: 'سبق استخدام clientMessageId هذا لرسالة أخرى',
    },
  },
  CHAT_NOT_JOINED: {
    status: 409,
    text: { en: 'Join the chat first', ar: 'يجب الانضمام إلى المحادثة أولًا' },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof chatErrors> {}
}
