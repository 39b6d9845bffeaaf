/** A backup cannot be taken or restored, for a reason that the operator can do something about; the message says which. */
export class BackupError extends Error {}
