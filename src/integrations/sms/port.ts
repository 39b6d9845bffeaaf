export interface SmsMessage {
  readonly userId: string
  /** E.164. */
  readonly to: string
  readonly text: string
  /** A repeated send with the same key is one message. */
  readonly idempotencyKey: string
}

export interface SmsSender {
  send(message: SmsMessage): Promise<void>
}
