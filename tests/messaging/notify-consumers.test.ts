import { describe, expect, it } from 'vitest'
import { notifyConsumerName } from '#features/messaging/notifications/notify-consumers.js'
import { invitationAnswered } from '#features/marketplace/invitations/invitations.events.js'
import { RELEASED_CONSUMERS } from '#kernel/events/released-version.js'

const nameOf = (kind: string): string =>
  notifyConsumerName({ event: invitationAnswered, kind, actor: () => null, recipients: async () => [] })

describe('what makes the kinds of an event', () => {
  it('is one consumer for those that the first releases made together', () => {
    const names = ['invitation.accepted', 'invitation.rejected'].map(nameOf)
    expect(names).toEqual(['notify.invitation.answered', 'notify.invitation.answered'])
    expect(RELEASED_CONSUMERS).toContain(names[0])
  })

  it('is a consumer of its own for one that came later', () => {
    expect(nameOf('invitation.withdrawn')).toBe('notify.invitation.answered.invitation.withdrawn')
  })
})
