import type { Channel, ChannelDefault, ChannelDefaults } from '#kernel/notifications/notification-kind.js'

/** The channels that hold notifications back: mail for a digest, the others during quiet hours. */
export const BATCHED_CHANNELS = ['push', 'email', 'sms'] as const
export type BatchedChannel = (typeof BATCHED_CHANNELS)[number]

/** What a user has decided, as `kind:channel`. */
export interface Choices {
  readonly on: readonly string[]
  readonly off: readonly string[]
}

export const choiceOf = (kind: string, channel: Channel): string => `${kind}:${channel}`

/** Whether a kind goes to a channel of a user. */
export const isOn = (
  defaults: ChannelDefaults,
  choice: { kind: string; channel: Channel },
  choices: Choices,
): boolean => {
  const byDefault = defaults[choice.channel]
  const name = choiceOf(choice.kind, choice.channel)
  if (byDefault === 'always' || byDefault === 'never') return byDefault === 'always'
  return byDefault === 'on' ? !choices.off.includes(name) : choices.on.includes(name)
}

export const isMutable = (byDefault: ChannelDefault): boolean => byDefault === 'on' || byDefault === 'off'

/** What a device that takes pushes runs on. */
export const PLATFORMS = ['android', 'ios', 'web'] as const
export type Platform = (typeof PLATFORMS)[number]
