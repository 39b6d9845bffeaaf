/** Somebody whom things are sent to. */
export interface Addressee {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
}

/** Tells who is behind an address, for the mailbox of development. */
export interface AddressBook {
  /** Those with one of the ids or one of the addresses; whom nobody knows is left out. */
  find(by: { readonly ids: readonly string[]; readonly emails: readonly string[] }): Promise<Addressee[]>
}
