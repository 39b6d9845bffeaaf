import type { UserId } from '#kernel/auth/actor.js'
import type { Tx } from '#kernel/db/database.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'

/** Whose password, or address for mail, is another from now on. */
export interface CredentialChange {
  readonly id: UserId
  readonly changed: 'password' | 'email'
}

/** What a feature above has to end with it, in its transaction: links that whoever had the account before may hold. */
export type CredentialEffect = (tx: Tx, change: CredentialChange) => Promise<void>

export const applyAll = async (
  tx: Tx,
  effects: ExtensionPoint<CredentialEffect>,
  change: CredentialChange,
): Promise<void> => {
  for (const effect of effects.all) await effect(tx, change)
}
