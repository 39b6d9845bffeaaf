/** The timer of a batch; its subject is the batch's id. */
export const SEND_BATCH = 'notification.send-batch'
