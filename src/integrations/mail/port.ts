export interface MailMessage {
  to: string
  subject: string
  html: string
  text: string
  language: 'en' | 'ar'
  /** Beside those that every mail has, such as `List-Unsubscribe`. */
  headers?: Readonly<Record<string, string>>
  /** A repeated send with the same key is one mail. */
  idempotencyKey: string
}

export interface MailSender {
  send(message: MailMessage): Promise<void>
}
