/** What is shown on the devices of one user. */
export interface PushMessage {
  /** Also goes to the device: one phone may know several accounts. */
  readonly userId: string
  readonly title: string
  readonly body: string
  /** For the app: what to open, `link` among it, and what to switch on. */
  readonly data: Readonly<Record<string, string>>
  /** Pushes of one tag are one on a device: the later takes the place of the earlier. At most 64 bytes. */
  readonly tag: string
  /** Of several with one tag a device that comes online gets only the newest; FCM does that for four tags of a device. */
  readonly isBurst: boolean
  /** What belongs together in the list of a phone, such as a chat; null for what stands alone. */
  readonly group: string | null
  /** The number on the app's icon. */
  readonly badge: number
  /** How long a device that is offline may still get it. */
  readonly ttlSeconds: number
}

/**
 * The outcome of a push to one device. `dead`: there is no such device any more. `later`: trying again can help.
 * `misconfigured`: an operator has to fix something first. `refused`: this message is wrong for every device.
 */
export type PushOutcome = 'sent' | 'dead' | 'later' | 'misconfigured' | 'refused'

export interface PushResult {
  readonly token: string
  readonly outcome: PushOutcome
  /** The vendor's answer; none for `sent`. */
  readonly reason?: string
}

export interface PushSender {
  /** To at most 500 devices. One result for each token; failures are outcomes and are never thrown. */
  send(message: PushMessage, tokens: readonly string[]): Promise<readonly PushResult[]>
}
