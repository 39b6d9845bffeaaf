/**
 * Looks whether messages that came while their chat was on the recipient's screen were read; its subject is the id of the
 * chat and the side of the recipient, as in `5f0000000000000000000001:client`.
 */
export const UNSEEN_MESSAGES = 'chat.unseen-messages'
