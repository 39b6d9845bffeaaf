import { AppError } from '#kernel/errors/app-error.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { Confirmation, EmailChanges } from './email-changes.service.js'
import type { emailVerificationRoutes, ownEmailRoutes, Proof } from './email-verification.routes.js'
import type { EmailVerifications } from './email-verifications.service.js'

interface Parts {
  readonly verifications: EmailVerifications
  readonly changes: EmailChanges
}

const CONFIRMED = { en: 'Your email address is confirmed.', ar: 'تم تأكيد بريدك الإلكتروني.' }

const WAITING = {
  en: 'Confirmed. Open the link in the mail to your other address too.',
  ar: 'تم التأكيد. يبقى فتح الرابط المرسل إلى عنوانك الآخر.',
}

export const emailVerificationController = ({
  verifications,
  changes,
}: Parts): Handlers<typeof emailVerificationRoutes> => {
  const prove = async ({ token, email, code }: Proof): Promise<Confirmation> => {
    if (token !== undefined) {
      return (await verifications.byToken(token)) ? 'changed' : changes.confirm(token)
    }
    if (email === undefined || code === undefined) return 'unknown'
    await verifications.byCode(email, code)
    return 'changed'
  }
  return {
    verifyEmail: async ({ body, say }) => {
      const outcome = await prove(body)
      if (outcome === 'unknown') throw new AppError('VERIFICATION_INVALID')
      return say(outcome === 'changed' ? CONFIRMED : WAITING)
    },
    resendVerification: async ({ actor, say }) => {
      const isSent = await verifications.resend(actor)
      return say(
        isSent
          ? { en: 'We have sent you a new link and code.', ar: 'أرسلنا إليك رابطًا ورمزًا جديدين.' }
          : CONFIRMED,
      )
    },
  }
}

export const ownEmailController = ({ changes }: Pick<Parts, 'changes'>): Handlers<typeof ownEmailRoutes> => ({
  changeEmail: async ({ actor, body, say }) => {
    await changes.request(actor, body)
    return say({
      en: 'We have sent links to confirm the change.',
      ar: 'أرسلنا روابط لتأكيد التغيير.',
    })
  },
})
