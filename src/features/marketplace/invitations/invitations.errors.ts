import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const invitationErrors = defineErrors({
  JOB_NOT_POSTED: {
    status: 409,
    text: {
      en: 'Craftsmen are invited only while the job has no quote yet',
      ar: 'لا تُرسل الدعوات إلا قبل وصول أول عرض على الطلب',
    },
  },
  ALREADY_INVITED: {
    status: 409,
    text: {
      en: 'This craftsman was already invited to this job',
      ar: 'سبقت دعوة هذا الحرفي إلى هذا الطلب',
    },
  },
  INVITATION_ANSWERED: {
    status: 409,
    text: { en: 'You have already answered this invitation', ar: 'لقد أجبت على هذه الدعوة من قبل' },
  },
  INVITATION_EXPIRED: {
    status: 409,
    text: { en: 'The invitation has expired', ar: 'انتهت صلاحية الدعوة' },
  },
  INVITATION_NOT_ACCEPTED: {
    status: 403,
    text: {
      en: 'You were invited to this job: accept the invitation before you quote',
      ar: 'تمت دعوتك إلى هذا الطلب: اقبل الدعوة قبل تقديم عرض',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof invitationErrors> {}
}
