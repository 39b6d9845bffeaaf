import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const serviceErrors = defineErrors({
  SERVICE_NAME_TAKEN: {
    status: 409,
    text: { en: 'A service with this name already exists', ar: 'توجد خدمة بهذا الاسم بالفعل' },
  },
  SERVICE_IN_USE: {
    status: 409,
    text: { en: 'This service is used by jobs or craftsmen', ar: 'هناك طلبات أو حرفيون يستخدمون هذه الخدمة' },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof serviceErrors> {}
}
