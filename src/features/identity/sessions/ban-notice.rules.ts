import { AppError } from '#kernel/errors/app-error.js'

export interface BanNotice {
  readonly reason: string
  readonly at: Date
}

/** The refusal of a banned user, with the reason. */
export const accountBanned = ({ reason, at }: BanNotice): AppError =>
  new AppError('ACCOUNT_BANNED', { blockReason: reason, blockedAt: at.toISOString() })
