import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const invitationErrors = defineErrors({
  JOB_NOT_POSTED: {
    status: 409,
    text: {
      en: 'You can only invite craftsmen before the job has its first quote',
      ar: 'يمكن إرسال الدعوات قبل وصول أول عرض على الطلب فقط',
    },
  },
  ALREADY_INVITED: {
    status: 409,
    text: {
      en: 'This craftsman has already been invited to this job',
      ar: 'تمت دعوة هذا الحرفي إلى هذا الطلب من قبل',
    },
  },
  INVITATION_ANSWERED: {
    status: 409,
    text: { en: 'You have already answered this invitation', ar: 'تم الرد على هذه الدعوة من قبل' },
  },
  INVITATION_EXPIRED: {
    status: 409,
    text: { en: 'The invitation has expired', ar: 'انتهت صلاحية الدعوة' },
  },
  INVITATION_NOT_ACCEPTED: {
    status: 403,
    text: {
      en: 'Accept the invitation to this job before you send a quote',
      ar: 'يجب قبول الدعوة إلى هذا الطلب قبل تقديم عرض',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof invitationErrors> {}
}
